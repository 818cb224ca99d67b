package org.gatehouse.notifications.provider;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal;

/** Asks the egress proxy what it has let through. */
@Singleton
public class JournalReader implements ProxyJournal {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WayOut wayOut;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Inject
    public JournalReader(WayOut wayOut, Clock clock) {
        this.wayOut = wayOut;
        this.clock = clock;
    }

    @Override
    public Optional<List<Entry>> read(Period period) throws Unreadable {
        Optional<HttpRequest> request = wayOut.proxy().map(proxy -> request(proxy, period));
        return request.isEmpty() ? Optional.empty() : Optional.of(entries(request.get(), period));
    }

    private HttpRequest request(InetSocketAddress proxy, Period period) {
        String proof = wayOut.key().orElseThrow().proof(period, clock.instant().plus(PATIENCE));
        return HttpRequest.newBuilder(URI.create("http://" + proxy.getHostString() + ":" + proxy.getPort()
                        + "/journal?from=" + period.from() + "&to=" + period.to()))
                .header("X-Journal", proof)
                .timeout(PATIENCE)
                .build();
    }

    private List<Entry> entries(HttpRequest request, Period period) throws Unreadable {
        try {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Unreadable("http-" + answer.statusCode());
                }
                return JournalLines.read(lines, period.from());
            }
        } catch (IOException | UncheckedIOException silent) {
            throw new Unreadable("not-reached");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreadable("stopped");
        }
    }
}
