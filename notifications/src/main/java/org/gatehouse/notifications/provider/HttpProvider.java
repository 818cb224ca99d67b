package org.gatehouse.notifications.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.gatehouse.core.egress.Delivery;

/**
 * Speaks HTTP to a provider: one attempt, no redirects, an end to every wait. A request whose body was never begun has
 * not been sent; once it was begun, only an answer can tell.
 */
public final class HttpProvider {
    /** Nothing was sent. */
    public static final Delivery NOT_REACHED = new Delivery.Busy("not-reached", Duration.ofSeconds(5));

    /** It may have been taken. */
    public static final Delivery NO_ANSWER = new Delivery.Unknown("no-answer");

    private final HttpClient client;
    private final Duration patience;

    public HttpProvider() {
        this(Duration.ofSeconds(10));
    }

    /** @param patience for the whole exchange: connecting takes five seconds of it at most */
    public HttpProvider(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(Redirect.NEVER)
                .build();
    }

    public static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public Delivery post(
            URI to, String authorization, String mediaType, String body, Function<Answer, Delivery> meaning) {
        WatchedBody watched = new WatchedBody(BodyPublishers.ofString(body));
        HttpRequest request = request(to, authorization)
                .header("Content-Type", mediaType)
                .POST(watched)
                .build();
        return exchange(request).map(meaning).orElseGet(() -> watched.isBegun() ? NO_ANSWER : NOT_REACHED);
    }

    /** A question, which changes nothing: unknown where no answer comes. */
    public Delivery get(URI from, String authorization, Function<Answer, Delivery> meaning) {
        HttpRequest request = request(from, authorization).GET().build();
        return exchange(request).map(meaning).orElse(NO_ANSWER);
    }

    private Optional<Answer> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            Optional<Duration> pause =
                    response.headers().firstValue("Retry-After").flatMap(Answer::seconds);
            return Optional.of(new Answer(response.statusCode(), response.body(), pause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException lost) {
            // their text may hold the address, and the recipient with it: kept nowhere
        }
        coming.cancel(true);
        return Optional.empty();
    }

    private static HttpRequest.Builder request(URI uri, String authorization) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }
}
