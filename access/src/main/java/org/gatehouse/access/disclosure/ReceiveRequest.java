package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.disclosure.Disclosure.Request;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** An administrator puts an owner's letter on record. What it asks too much of is said before it is a request. */
@UseCase
public class ReceiveRequest {
    private final Rows rows;
    private final Disclosures disclosures;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ReceiveRequest(Rows rows, Disclosures disclosures, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID receive(Request request, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            Stairwell stairwell = disclosures.stairwell(request.stairwellId());
            require(request, disclosures.today(stairwell));
            disclosures.requireKept(stairwell, request);
            Disclosure disclosure = new Disclosure(next(), stairwell.ownerId(), request, clock.instant());
            rows.add(disclosure);
            rows.flush(); // of two with one number, one begins again
            journal.note(
                    by,
                    Deed.DISCLOSURE_RECEIVED,
                    Disclosures.about(disclosure)
                            .with("from", request.from())
                            .with("to", request.to())
                            .with("crime", request.crime()));
            return disclosure.id();
        });
    }

    private static void require(Request request, LocalDate today) {
        if (request.receivedOn().isAfter(today)) {
            throw Refusal.ofField("receivedOn", Problem.INVALID_INPUT);
        }
        if (request.to().isBefore(request.from())) {
            throw Refusal.ofField("to", Problem.END_BEFORE_START);
        }
        if (request.to().isAfter(request.receivedOn())) {
            throw Refusal.ofField("to", Problem.INVALID_INPUT);
        }
        if (!DisclosureRules.isWeekAtMost(request.from(), request.to())) {
            throw Refusal.ofField("to", Problem.PERIOD_TOO_LONG, DisclosureRules.MOST_DAYS);
        }
    }

    private int next() {
        Integer last = rows.query("select max(x.number) from Disclosure x where x.tenantId = :tenant", Integer.class)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
