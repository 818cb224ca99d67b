package org.gatehouse.access.factors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A holder sets what their phone is to ask them for. What is set stays until an administrator clears it. */
@UseCase
public class SetFactor {
    private final Rows rows;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public SetFactor(Rows rows, Passkeys passkeys, Challenges challenges, Journal journal, Clock clock) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether it was believed. If not, the challenge is used up all the same: it is an answer, not a refusal. */
    public boolean passkey(UUID phoneId, Passkeys.Made made) {
        BoundPhone phone = lock(phoneId);
        Optional<Passkey> passkey = passkeys.read(made, challenges.take(phoneId));
        passkey.ifPresent(believed -> keep(phone, PhoneFactor.ofPasskey(phoneId, believed, clock.instant())));
        return passkey.isPresent();
    }

    /** Asked before what costs something is done. */
    void requireNone(UUID phoneId) {
        if (rows.find(PhoneFactor.class, phoneId).isPresent()) {
            throw Refusal.of(Problem.SECOND_FACTOR_ENROLLED);
        }
    }

    void pin(UUID phoneId, String hash) {
        keep(lock(phoneId), PhoneFactor.ofPin(phoneId, hash, clock.instant()));
    }

    /** Locked: of two at once, one is told that there is a factor. */
    private BoundPhone lock(UUID phoneId) {
        BoundPhone phone = rows.lock(BoundPhone.class, phoneId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        requireNone(phoneId);
        return phone;
    }

    private void keep(BoundPhone phone, PhoneFactor factor) {
        rows.add(factor);
        journal.note(
                Actor.holder(phone.holderId()),
                Deed.FACTOR_SET,
                About.of(phone.id())
                        .person(phone.holderId())
                        .with("factor", factor.kind().code()));
    }
}
