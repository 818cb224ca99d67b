package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.photos.PhotoPeriod;
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
    private final PhotoPeriod period;
    private final Sites sites;
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
            PhotoPeriod period,
            Sites sites,
            Tenants tenants,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.signatures = signatures;
        this.texts = texts;
        this.period = period;
        this.sites = sites;
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
        newcomers.lockInside(kiosk, scan);
        RulesStep step = tenants.settings().kioskSteps().rules();
        if (step == RulesStep.OFF) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (step == RulesStep.NAME && isDrawn) { // nobody asked for it
            throw Refusal.ofField("image", Problem.INVALID_INPUT);
        }
        text(rulesId);
    }

    public void sign(UUID kiosk, UUID scan, Signing signing) {
        requireAsked(kiosk, scan, signing.rulesId(), signing.drawn() != null);
        Visit visit = newcomers.lockInside(kiosk, scan);
        if (!isSigned(scan, signing.rulesId())) {
            SignedRules signed = SignedRules.atKiosk(visit, scan, text(signing.rulesId()), signing, clock.instant());
            if (signing.drawn() != null) {
                signed.draw(signing.drawn(), masterKey, until(visit, Objects.requireNonNull(signing.shown())));
            }
            rows.add(signed);
            outbox.record(new VisitTouched(visit.id()));
        }
    }

    /** The guest does not sign: where a signature did arrive before, nobody having heard of it, it goes. */
    public void refuse(UUID kiosk, UUID scan) {
        Visit visit = newcomers.lockInside(kiosk, scan);
        if (signatures.eraseOf(scan)) {
            outbox.record(new VisitTouched(visit.id()));
        }
    }

    private HouseRules text(UUID id) {
        return texts.readable(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private boolean isSigned(UUID scan, UUID rulesId) {
        return !rows.where(SignedRules.class, "x.scanId = :scan and x.rulesId = :rules")
                .setParameter("scan", scan)
                .setParameter("rules", rulesId)
                .getResultList()
                .isEmpty();
    }

    private LocalDate until(Visit visit, LocalDate shown) {
        LocalDate today = sites.get(visit.siteId()).dayOf(clock.instant());
        return PhotoPeriod.earlier(shown, period.lastDay(today));
    }
}
