package org.gatehouse.web.kiosks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator adds tablets and lets them be paired. */
@UseCase
public class KeepKiosks {
    private final Rows rows;
    private final Kiosks kiosks;
    private final SetUpKiosk setUp;
    private final Creations creations;
    private final Clock clock;

    @Inject
    public KeepKiosks(Rows rows, Kiosks kiosks, SetUpKiosk setUp, Creations creations, Clock clock) {
        this.rows = rows;
        this.kiosks = kiosks;
        this.setUp = setUp;
        this.creations = creations;
        this.clock = clock;
    }

    /** A code to be typed into the tablet, shown once. */
    public record Pairing(UUID kiosk, ShortCode code, Instant until) {}

    /** The same request again names the same tablet, with a new code. */
    public Pairing add(UUID site, String entrance, String name, @Nullable CreationKey key) {
        UUID id = creations.once(key, () -> setUp.add(site, entrance, name));
        rows.flush(); // what is not written yet cannot be locked
        return awaitPairing(id);
    }

    public Pairing awaitPairing(UUID id) {
        return new Pairing(id, setUp.awaitPairing(id), clock.instant().plus(Kiosk.PAIRING));
    }

    public List<KioskView> all() {
        return kiosks.all().stream().map(KioskView::of).toList();
    }
}
