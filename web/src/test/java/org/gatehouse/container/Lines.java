package org.gatehouse.container;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** An answer that comes line by line, until it is closed. */
public final class Lines implements Subscriber<String>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> come = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    BodySubscriber<Void> of(ResponseInfo info) {
        status.complete(info.statusCode());
        return BodySubscribers.fromLineSubscriber(this);
    }

    public int status() {
        return status.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Those that have come so far. */
    public List<String> come() {
        return List.copyOf(come);
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription.complete(begun);
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        come.add(line);
    }

    @Override
    public void onError(Throwable cut) {
        // what has come stays
    }

    @Override
    public void onComplete() {
        // what has come stays
    }

    @Override
    public void close() {
        subscription.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().cancel();
    }
}
