package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.gatehouse.core.limits.LockPolicy;
import org.gatehouse.core.tenancy.Tenants;

/**
 * How often sign-ins may fail. A device the account has signed in with has a counter of its own and meets no other.
 * Strangers meet three: the address from their network (rule 252); the address from anywhere, which slows down and
 * never locks for longer than a minute; and their network, whatever the address.
 *
 * <p>A try is counted as failed before it is looked at and taken back when it was right: many at once are no more than
 * as many one after the other.
 */
@Singleton
public class SignInLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LockPolicy NETWORK = new LockPolicy(20, MINUTE, MINUTE, MINUTE);
    private static final int ANYWHERE_FACTOR = 10;

    private final SignInTallies tallies;
    private final Tenants tenants;

    @Inject
    public SignInLimits(SignInTallies tallies, Tenants tenants) {
        this.tallies = tallies;
        this.tenants = tenants;
    }

    /** Whether the password may be looked at; if so, the try is counted. */
    boolean begin(Credentials shown, SignInTallies.Key counter, boolean stranger) {
        boolean turnedAway = stranger
                && (tallies.isLocked(SignInTallies.fromAnywhere(shown.email()))
                        || tallies.isLocked(SignInTallies.forAnybody(shown.source())));
        return !turnedAway && tallies.countUnlessLocked(counter, LockPolicy.doubling(limit()));
    }

    /** The try stays counted; a stranger's also counts against the address and the network. */
    void failed(Attempt attempt, Credentials shown) {
        if (attempt.isFromStranger()) {
            int often = ANYWHERE_FACTOR * limit();
            LockPolicy slowDown = new LockPolicy(often, MINUTE, MINUTE, Duration.ofHours(12));
            tallies.count(SignInTallies.fromAnywhere(shown.email()), slowDown);
            tallies.count(SignInTallies.forAnybody(shown.source()), NETWORK);
        }
    }

    /** Neither failed nor succeeded: as if it had not been. */
    void undecided(Attempt attempt) {
        tallies.takeBack(attempt.counter());
    }

    void succeeded(Attempt attempt) {
        tallies.forget(attempt.counter());
    }

    /** Somebody who is signed in gives their password again; counted apart from signing in. */
    boolean beginConfirming(String email) {
        return tallies.countUnlessLocked(SignInTallies.fromWithin(email), LockPolicy.doubling(limit()));
    }

    void confirmed(String email) {
        tallies.forget(SignInTallies.fromWithin(email));
    }

    private int limit() {
        return tenants.current().settings().failedSignInLimit();
    }
}
