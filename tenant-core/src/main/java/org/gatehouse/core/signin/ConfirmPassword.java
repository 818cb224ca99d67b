package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.identity.Passwords.Turn;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * Asks somebody who is signed in for their password once more, before they change what their account is protected with
 * (rule 260). Guessed as seldom as at the sign-in; who guessed too often is refused before anything is hashed.
 */
@Singleton
public class ConfirmPassword {
    private static final long PAUSE_SECONDS = 60;

    private final Passwords passwords;
    private final ConfirmTrials trials;

    @Inject
    public ConfirmPassword(Passwords passwords, ConfirmTrials trials) {
        this.passwords = passwords;
        this.trials = trials;
    }

    /** @param field the field to blame for a wrong one */
    public void require(UUID accountId, String field, String typed) {
        String hash = trials.begin(accountId).orElseThrow(() -> Refusal.of(Problem.TOO_MANY_REQUESTS, PAUSE_SECONDS));
        if (!passwords.inTurn(turn -> isRight(turn, accountId, hash, typed))) {
            throw Refusal.ofField(field, Problem.PASSWORD_WRONG);
        }
    }

    private boolean isRight(Turn turn, UUID accountId, String hash, String typed) {
        boolean right = turn.matches(Optional.of(hash), typed);
        if (right) {
            trials.succeed(accountId);
        }
        return right;
    }
}
