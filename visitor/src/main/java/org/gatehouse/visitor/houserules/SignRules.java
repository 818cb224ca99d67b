package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
import org.gatehouse.visitor.photos.PicturePeriod;
import org.gatehouse.visitor.visits.Visit;

/**
 * A guest who stands at a kiosk and is inside signs the text that they have read there, or says that they do not. Sent
 * again it is the same signature; another text, and another coming, is signed anew.
 */
@UseCase
public class SignRules {
    private final Rows rows;
    private final Newcomers newcomers;
    private final Signatures signatures;
    private final KeepHouseRules texts;
    private final PicturePeriod period;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SignRules(
            Rows rows,
            Newcomers newcomers,
            Signatures signatures,
            KeepHouseRules texts,
            PicturePeriod period,
            Tenants tenants,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.signatures = signatures;
        this.texts = texts;
        this.period = period;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether a signature would be taken at all; asked before anybody looks at what was drawn. A text that is none of
     * the tenant's, or was replaced long ago, is not found, as is everything that {@link Newcomers} does not find.
     */
    public void requireAsked(UUID kiosk, UUID scan, UUID rulesId, boolean isDrawn) {
        asked(kiosk, scan, rulesId, isDrawn);
    }

    /** A guest who is asked for it, and the text that they have read. */
    private record Asked(Visit visit, HouseRules text) {}

    private Asked asked(UUID kiosk, UUID scan, UUID rulesId, boolean isDrawn) {
        Visit visit = newcomers.lockInside(kiosk, scan);
        RulesStep step = tenants.settings().kioskSteps().rules();
        if (step == RulesStep.OFF) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (step == RulesStep.NAME && isDrawn) { // nobody asked for it
            throw Refusal.ofField("image", Problem.INVALID_INPUT);
        }
        return new Asked(visit, texts.readable(rulesId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }

    /** Of an attempt that was refused nothing is kept. Whoever makes another has refused those before it. */
    public void sign(UUID kiosk, UUID scan, Signing signing) {
        Asked asked = asked(kiosk, scan, signing.rulesId(), signing.drawn() != null);
        if (signing.attempt() <= signatures.refused(scan)) {
            return;
        }
        takeBack(asked.visit(), scan, signing.attempt() - 1);
        if (!isSigned(scan, signing.rulesId())) {
            rows.add(signed(asked, scan, signing));
            outbox.record(new VisitTouched(asked.visit().id()));
        }
    }

    private SignedRules signed(Asked asked, UUID scan, Signing signing) {
        Visit visit = asked.visit();
        Instant now = clock.instant();
        SignedRules signed = SignedRules.atKiosk(visit, scan, asked.text(), signing, now);
        if (signing.drawn() != null) {
            LocalDate shown = Objects.requireNonNull(signing.shown());
            signed.draw(signing.drawn(), masterKey, period.lastDay(visit.siteId(), now, shown));
        }
        return signed;
    }

    /** The guest does not sign: where a signature did arrive before, nobody having heard of it, it goes. */
    public void refuse(UUID kiosk, UUID scan, int attempt) {
        takeBack(newcomers.lockInside(kiosk, scan), scan, attempt);
    }

    private void takeBack(Visit visit, UUID scan, int attempt) {
        if (attempt > signatures.refused(scan) && signatures.refuse(scan, attempt)) {
            outbox.record(new VisitTouched(visit.id()));
        }
    }

    private boolean isSigned(UUID scan, UUID rulesId) {
        return !rows.where(SignedRules.class, "x.scanId = :scan and x.rulesId = :rules")
                .setParameter("scan", scan)
                .setParameter("rules", rulesId)
                .getResultList()
                .isEmpty();
    }
}
