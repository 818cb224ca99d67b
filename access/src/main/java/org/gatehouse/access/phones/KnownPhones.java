package org.gatehouse.access.phones;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The tenant's phones, as they call and as an administrator sees them. */
@UseCase
public class KnownPhones {
    private final Rows rows;
    private final CallsOnce calls;
    private final Journal journal;

    @Inject
    public KnownPhones(Rows rows, CallsOnce calls, Journal journal) {
        this.rows = rows;
        this.calls = calls;
        this.journal = journal;
    }

    /** The phone that has made this call. */
    UUID take(Proof proof) {
        BoundPhone phone = rows.where(BoundPhone.class, "x.thumbprint = :key")
                .setParameter("key", proof.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN));
        calls.take(proof, phone.key());
        boolean ended = rows.find(KeyHolder.class, phone.holderId())
                .filter(holder -> !holder.hasEnded())
                .isEmpty();
        if (phone.isClosed() || ended) {
            throw Refusal.of(Problem.DEVICE_REVOKED);
        }
        return phone.id();
    }

    /** Newest first, those that were closed among them. Who looks is on record (rule 244). */
    public List<BoundPhone> of(UUID holder, Actor by) {
        if (rows.find(KeyHolder.class, holder).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        journal.note(by, Deed.PHONES_LOOKED_UP, About.nothing().person(holder));
        return rows.where(BoundPhone.class, "x.holderId = :holder order by x.boundAt desc, x.id desc")
                .setParameter("holder", holder)
                .getResultList();
    }
}
