package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What an administrator does about tablets: add one, let it be paired, shut it out. */
@UseCase
public class SetUpKiosk {
    private final Rows rows;
    private final Kiosks kiosks;
    private final Sites sites;
    private final PairingCodes codes;
    private final Clock clock;

    @Inject
    public SetUpKiosk(Rows rows, Kiosks kiosks, Sites sites, PairingCodes codes, Clock clock) {
        this.rows = rows;
        this.kiosks = kiosks;
        this.sites = sites;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param entrance as people there call the place; it need not be one of the site's own list */
    public UUID add(UUID siteId, String entrance, String name) {
        if (sites.find(siteId).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
        Kiosk kiosk = new Kiosk(siteId, entrance, name, clock.instant());
        rows.add(kiosk);
        return kiosk.id();
    }

    /** Shown once, to be typed into the tablet within ten minutes. */
    public ShortCode awaitPairing(UUID id) {
        ShortCode code = ShortCode.random(PairingCodes.LENGTH);
        kiosks.lock(id).awaitPairing(codes.hash(code), clock.instant());
        return code;
    }

    /** For good: a tablet that is found again is set up as a new one. */
    public void revoke(UUID id) {
        kiosks.lock(id).revoke(clock.instant());
    }
}
