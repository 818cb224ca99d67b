package org.gatehouse.notifications.provider;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.ledger.OutboundCall.Kind;

/**
 * Speaks HTTP to a provider: one attempt, no redirects, an end to every wait. A request whose body was never begun has
 * not been sent, nor one to a server that could not prove who it is; otherwise only an answer can tell.
 */
@Singleton
public final class HttpProvider {
    /** Nothing was sent. */
    public static final Delivery NOT_REACHED = new Delivery.Busy("not-reached", Duration.ofSeconds(5));

    /** It may have been taken. */
    public static final Delivery NO_ANSWER = new Delivery.Unknown("no-answer");

    /** In bytes. What is longer than any provider's is no answer. */
    public static final int LARGEST_ANSWER = 1024 * 1024;

    private final WayOut wayOut;
    private final HttpClient client;
    private final Duration patience;

    @Inject
    public HttpProvider(WayOut wayOut) {
        this(wayOut, Duration.ofSeconds(10));
    }

    /** @param patience for the whole exchange: connecting takes five seconds of it at most */
    public HttpProvider(WayOut wayOut, Duration patience) {
        this.wayOut = wayOut;
        this.patience = patience;
        HttpClient.Builder direct = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(Redirect.NEVER);
        this.client = wayOut.proxy()
                .map(ProxySelector::of)
                .map(direct::proxy)
                .orElse(direct)
                .build();
    }

    public static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public Delivery post(
            Clearance clearance, URI to, Map<String, String> headers, String body, Function<Answer, Delivery> meaning) {
        return post(clearance, to, headers, body.getBytes(StandardCharsets.UTF_8), meaning);
    }

    public Delivery post(
            Clearance clearance, URI to, Map<String, String> headers, byte[] body, Function<Answer, Delivery> meaning) {
        WatchedBody watched = new WatchedBody(BodyPublishers.ofByteArray(body));
        HttpRequest.Builder request = request(clearance, Kind.DELIVER, Outgoing.of("POST", to, body), headers);
        return exchange(request.POST(watched).build(), watched::isBegun, meaning);
    }

    /** A question. It changes nothing, so nobody needs to know whether it has arrived. */
    public Delivery get(
            Clearance clearance, URI from, Map<String, String> headers, Function<Answer, Delivery> meaning) {
        HttpRequest.Builder request = request(clearance, Kind.ASK, Outgoing.of("GET", from, ""), headers);
        return exchange(request.GET().build(), () -> true, meaning);
    }

    private Delivery exchange(HttpRequest request, BooleanSupplier begun, Function<Answer, Delivery> meaning) {
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(request, BoundedText.of(LARGEST_ANSWER));
        try {
            HttpResponse<String> response = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return proxysOwn(response).orElseGet(() -> meaning.apply(answer(response)));
        } catch (ExecutionException lost) { // its text may hold the address, and the recipient with it: kept nowhere
            return lost.getCause() instanceof SSLHandshakeException ? NOT_REACHED : silence(begun);
        } catch (TimeoutException late) {
            coming.cancel(true);
            return silence(begun);
        } catch (InterruptedException stopping) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return silence(begun);
        }
    }

    private static Delivery silence(BooleanSupplier begun) {
        return begun.getAsBoolean() ? NO_ANSWER : NOT_REACHED;
    }

    private static Answer answer(HttpResponse<String> response) {
        Optional<Duration> pause = response.headers().firstValue("Retry-After").flatMap(Answer::seconds);
        return new Answer(response.statusCode(), response.body(), pause);
    }

    private Optional<Delivery> proxysOwn(HttpResponse<String> response) {
        return wayOut.proxy().flatMap(proxy -> WayOut.ownWord(response.headers().firstValue(WayOut.OWN)));
    }

    private HttpRequest.Builder request(
            Clearance clearance, Kind kind, Outgoing outgoing, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(wayOut.through(outgoing.to())).header("Accept", "application/json");
        headers.forEach(request::header);
        wayOut.open(clearance, kind, outgoing).ifPresent(mark -> request.header(WayOut.MARK, mark));
        return request;
    }
}
