package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The tenant's key for its doors, made when it is first needed. */
@UseCase
public class DoorSigning {
    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public DoorSigning(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    public OctetKeyPair key() {
        return rows.find(DoorSigningKey.class, CurrentTenant.get().value())
                .orElseGet(this::make)
                .open(master);
    }

    private DoorSigningKey make() {
        DoorSigningKey made = DoorSigningKey.generate(master, clock.instant());
        rows.add(made);
        rows.flush(); // of two at once, one begins again and finds the other's
        return made;
    }

    /** The public halves of those by which a signature is known. */
    public TenantKeys keys() {
        return TenantKeys.of(CurrentTenant.get(), List.of(key()));
    }
}
