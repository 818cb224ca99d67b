package org.gatehouse.access.factors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What passkeys are given to sign: new each time, kept by the server, good once and for two minutes. */
@UseCase
public class Challenges {
    private final Rows rows;
    private final Passkeys passkeys;
    private final Clock clock;

    @Inject
    public Challenges(Rows rows, Passkeys passkeys, Clock clock) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /**
     * What a browser needs to ask its holder.
     *
     * @param party for whom passkeys are made
     * @param passkey the id of the one that is set; empty: one is to be made
     */
    public record Asked(byte[] challenge, String party, Optional<byte[]> passkey) {
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    public Asked ask(UUID phone) {
        Instant now = clock.instant();
        FactorChallenge open = rows.lock(FactorChallenge.class, phone).orElseGet(() -> new FactorChallenge(phone, now));
        open.renew(now);
        rows.add(open);
        Optional<byte[]> passkey = rows.find(PhoneFactor.class, phone)
                .flatMap(PhoneFactor::passkey)
                .map(passkeys::idOf);
        return new Asked(open.challenge(), passkeys.party(), passkey);
    }

    byte[] take(UUID phone) {
        FactorChallenge open = rows.lock(FactorChallenge.class, phone)
                .filter(challenge -> challenge.isOpen(clock.instant()))
                .orElseThrow(() -> Refusal.of(Problem.CHALLENGE_OVER));
        rows.remove(open);
        return open.challenge();
    }
}
