package org.gatehouse.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/** Somebody without a token, who calls from before there is anybody to answer. */
final class Stranger {
    /** What a call is answered with by nobody. */
    static final int NOBODY = 0;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Product product;
    private final Set<Integer> answers = new ConcurrentSkipListSet<>();
    private final Thread calling = new Thread(this::callUntilReady, "stranger");

    Stranger(Product product) {
        this.product = product;
    }

    static Stranger callsFromNowOn(Product product) {
        Stranger stranger = new Stranger(product);
        stranger.calling.start();
        return stranger;
    }

    private void callUntilReady() {
        while (product.isAlive() && !product.out().contains("is ready")) {
            answers.add(status());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Every answer until the product was ready. */
    Set<Integer> answersBefore() throws InterruptedException {
        calling.join();
        return answers;
    }

    int status() {
        try {
            return call().statusCode();
        } catch (IOException refused) {
            return NOBODY;
        }
    }

    HttpResponse<String> call() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.url() + "/api/v1/sites"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
