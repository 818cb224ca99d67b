package org.gatehouse.access.openings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.access.factors.PhoneFactor;
import org.gatehouse.access.keys.IssuedCredentials;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A phone is lost: nothing it was handed out is good any more, at every door that hears of it. */
@UseCase
public class ClosePhone {
    private final Rows rows;
    private final IssuedCredentials credentials;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ClosePhone(Rows rows, IssuedCredentials credentials, Journal journal, Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /** One that is closed stays closed. */
    public void close(UUID id, Actor by) {
        BoundPhone phone = rows.lock(BoundPhone.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!phone.isClosed()) {
            phone.close(clock.instant());
            rows.find(PhoneFactor.class, id).ifPresent(rows::remove); // of no use to anybody any more
            rows.flush();
            credentials.stirByPhone(id);
            journal.note(by, Deed.PHONE_CLOSED, About.of(id).person(phone.holderId()));
        }
    }
}
