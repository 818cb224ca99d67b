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

/** A holder shows the second factor. Each try is on record; after three wrong ones the next waits two minutes (C28). */
@UseCase
public class ProveFactor {
    private final Rows rows;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ProveFactor(Rows rows, Passkeys passkeys, Challenges challenges, Journal journal, Clock clock) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.journal = journal;
        this.clock = clock;
    }

    public Tried passkey(UUID phone, Passkeys.Signed signed) {
        PhoneFactor factor = lock(phone);
        Passkey known = factor.passkey().orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        byte[] challenge = challenges.take(phone);
        if (!factor.begin(clock.instant())) {
            return Tried.WAITING;
        }
        Optional<Passkey> used = passkeys.verify(signed, known, challenge);
        used.ifPresent(passkey -> factor.prove(passkey, clock.instant()));
        return note(factor, used.isPresent());
    }

    /** The hash to compare with, and one try counted; empty: it waits. */
    Optional<String> beginPin(UUID phone) {
        PhoneFactor factor = lock(phone);
        String hash = factor.pinHash().orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return Optional.of(hash).filter(known -> factor.begin(clock.instant()));
    }

    /** @param hash what it was compared with; one that was cleared meanwhile proves nothing */
    Tried endPin(UUID phone, String hash, boolean right) {
        PhoneFactor factor = lock(phone);
        boolean proven = right && factor.pinHash().filter(hash::equals).isPresent();
        if (proven) {
            factor.prove(clock.instant());
        }
        return note(factor, proven);
    }

    private PhoneFactor lock(UUID phone) {
        return rows.lock(PhoneFactor.class, phone).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private Tried note(PhoneFactor factor, boolean proven) {
        UUID holder = rows.find(BoundPhone.class, factor.id()).orElseThrow().holderId();
        About about = About.of(factor.id()).person(holder);
        About told = factor.waitsUntil(clock.instant())
                .map(until -> about.with("waitsUntil", until))
                .orElse(about);
        journal.note(Actor.holder(holder), proven ? Deed.FACTOR_PROVEN : Deed.FACTOR_WRONG, told);
        return proven ? Tried.PROVEN : Tried.WRONG;
    }
}
