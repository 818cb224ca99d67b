package org.gatehouse.access.phones;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant's administrator invites a key holder to bind a phone. */
@UseCase
public class InvitePhone {
    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public InvitePhone(Rows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Good for one phone, for a day; an earlier one that was not used is over. */
    public Secret invite(UUID holderId, Actor by) {
        KeyHolder holder = rows.lock(KeyHolder.class, holderId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (holder.hasEnded()) {
            throw Refusal.of(Problem.HOLDER_ENDED);
        }
        rows.where(PhoneInvitation.class, "x.holderId = :holder and x.boundId is null")
                .setParameter("holder", holderId)
                .getResultList()
                .forEach(rows::remove);
        Secret code = Secret.random();
        rows.add(new PhoneInvitation(holderId, code, clock.instant()));
        journal.note(by, Deed.PHONE_INVITED, About.nothing().person(holderId));
        return code;
    }
}
