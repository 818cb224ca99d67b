package org.gatehouse.access.factors;

import jakarta.inject.Inject;
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

/** A holder has called: an administrator who knows them helps at once, and it is on record who did (C28). */
@UseCase
public class HelpHolder {
    private final Rows rows;
    private final Journal journal;

    @Inject
    public HelpHolder(Rows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** The next try may be made now. */
    public void unlock(UUID phone, Actor by) {
        lock(phone).unlock();
        note(phone, Deed.FACTOR_UNLOCKED, by);
    }

    /** What was set is forgotten; the phone sets another before a door that asks opens again. */
    public void clear(UUID phone, Actor by) {
        rows.remove(lock(phone));
        note(phone, Deed.FACTOR_CLEARED, by);
    }

    private PhoneFactor lock(UUID phone) {
        return rows.lock(PhoneFactor.class, phone).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private void note(UUID phone, Deed deed, Actor by) {
        UUID holder = rows.find(BoundPhone.class, phone).orElseThrow().holderId();
        journal.note(by, deed, About.of(phone).person(holder));
    }
}
