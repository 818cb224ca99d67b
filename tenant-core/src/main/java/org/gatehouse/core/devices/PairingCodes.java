package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.ShortCode;

/** Eight characters, forty bits. A code is shown without a tenant, so its keyed hash has none either. */
@Singleton
public class PairingCodes {
    static final int LENGTH = 8;
    private static final UUID OWNER = new UUID(0, 0);

    private final MasterKey master;

    @Inject
    public PairingCodes(MasterKey master) {
        this.master = master;
    }

    byte[] hash(ShortCode code) {
        return master.hash(OWNER, "pairing-code:" + code.text());
    }
}
