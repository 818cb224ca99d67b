package org.gatehouse.access.factors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The second factors of phones, as the phones and administrators see them. */
@UseCase
public class Factors {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public Factors(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<PhoneFactor> find(UUID phone) {
        return rows.find(PhoneFactor.class, phone);
    }

    public FactorState of(UUID phoneId) {
        BoundPhone phone = rows.find(BoundPhone.class, phoneId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Instant now = clock.instant();
        Optional<PhoneFactor> factor = find(phoneId);
        return new FactorState(
                asking(phone.holderId()),
                factor.map(PhoneFactor::kind),
                factor.flatMap(set -> set.provenUntil(now)),
                factor.flatMap(set -> set.waitsUntil(now)),
                factor.map(PhoneFactor::triesLeft).orElse(PhoneFactor.TRIES));
    }

    private List<UUID> asking(UUID holder) {
        return rows.where(
                        DoorUnit.class,
                        "x.asksFactor = true and x.id in (select d.doorId from DoorOfKey d where d.tenantId = :tenant"
                                + " and d.holderId = :holder) order by x.name, x.id")
                .setParameter("holder", holder)
                .getResultStream()
                .map(DoorUnit::id)
                .toList();
    }
}
