package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.visits.Visit;

/** A guest who has just come in at a kiosk signs the text that they have read there. Signed is signed, once. */
@UseCase
public class SignRules {
    private final Rows rows;
    private final Newcomers newcomers;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SignRules(Rows rows, Newcomers newcomers, Tenants tenants, MasterKey masterKey, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A text that is none of the tenant's is not found, as is everything that {@link Newcomers} does not find. */
    public void sign(UUID kiosk, UUID scan, Signing signing) {
        Visit visit = newcomers.lock(kiosk, scan);
        RulesStep step = tenants.settings().kioskSteps().rules();
        if (step == RulesStep.OFF) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (step == RulesStep.NAME && signing.drawn() != null) { // nobody asked for it
            throw Refusal.ofField("image", Problem.INVALID_INPUT);
        }
        HouseRules text =
                rows.find(HouseRules.class, signing.rulesId()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (rows.find(SignedRules.class, visit.id()).isEmpty()) {
            rows.add(new SignedRules(visit.id(), text, signing, masterKey, clock.instant()));
            outbox.record(new VisitTouched(visit.id()));
        }
    }
}
