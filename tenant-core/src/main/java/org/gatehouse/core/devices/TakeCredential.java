package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.UseCase;

/** What a tablet does in the database: take its credential for a code, and show it. */
@UseCase
public class TakeCredential {
    private final Kiosks kiosks;
    private final Clock clock;

    @Inject
    public TakeCredential(Kiosks kiosks, Clock clock) {
        this.kiosks = kiosks;
        this.clock = clock;
    }

    /** The kiosk a tablet stands for, and where. */
    record Place(UUID kiosk, UUID site) {}

    /** Of two tablets with one code, one gets the credential. */
    Optional<Secret> forCode(byte[] codeHash) {
        Secret credential = Secret.random();
        return kiosks.lockByPairing(codeHash)
                .filter(kiosk -> kiosk.isPairedBy(codeHash))
                .filter(kiosk -> kiosk.pair(credential, clock.instant()))
                .map(kiosk -> credential);
    }

    Optional<Place> show(Secret credential) {
        return kiosks.lockByCredential(credential)
                .filter(kiosk -> kiosk.holds(credential))
                .map(kiosk -> {
                    kiosk.see(clock.instant());
                    return new Place(kiosk.id(), kiosk.siteId());
                });
    }
}
