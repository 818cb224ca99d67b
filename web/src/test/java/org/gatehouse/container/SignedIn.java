package org.gatehouse.container;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Somebody who signs in again well before their token runs out: all tests together last longer than that. */
public final class SignedIn {
    /** A tablet's token is good for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Supplier<Api> signIn;
    private Api api;
    private Instant since = Instant.MIN;

    /** @param signIn may be called again after two minutes, and not before */
    public SignedIn(Supplier<Api> signIn) {
        this.signIn = signIn;
    }

    /**
     * With the code of an app by which somebody was enrolled just now.
     *
     * @param signIn given a code
     */
    public static SignedIn byApp(String secret, Function<String, Api> signIn) {
        AtomicInteger ahead = new AtomicInteger(1); // the code of now is used up by the enrolment
        return new SignedIn(() -> signIn.apply(Authenticator.code(secret, ahead.getAndSet(0))));
    }

    public synchronized Api api() {
        if (since.isBefore(Instant.now().minus(FRESH))) {
            api = signIn.get();
            since = Instant.now();
        }
        return api;
    }
}
