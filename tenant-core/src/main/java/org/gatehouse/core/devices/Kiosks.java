package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's tablets. */
@Singleton
public class Kiosks {
    private final Rows rows;

    @Inject
    public Kiosks(Rows rows) {
        this.rows = rows;
    }

    public Optional<Kiosk> find(UUID id) {
        return rows.find(Kiosk.class, id);
    }

    public List<Kiosk> all() {
        return rows.where(Kiosk.class, "1 = 1 order by x.name, x.id").getResultList();
    }

    /**
     * For whatever must stop the moment a tablet is reported stolen, and not when its token expires. The site and the
     * tenant, which whatever follows will ask for, are read with it.
     */
    public Kiosk requireActive(UUID id) {
        Kiosk kiosk = rows.query(
                        "select k, s, t from Kiosk k, Site s, Tenant t where k.tenantId = :tenant and k.id = :id"
                                + " and s.tenantId = :tenant and s.id = k.siteId and t.id = :tenant",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> (Kiosk) row[0])
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.DEVICE_REVOKED));
        kiosk.requireActive();
        return kiosk;
    }

    Kiosk lock(UUID id) {
        return rows.lock(Kiosk.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    Optional<Kiosk> lockByPairing(byte[] codeHash) {
        return lockBy("x.pairingHash = :hash", codeHash);
    }

    Optional<Kiosk> lockByCredential(Secret credential) {
        return lockBy("x.credentialHash = :hash", credential.hash());
    }

    /** Found, locked, and looked at again: another may have been faster. */
    private Optional<Kiosk> lockBy(String condition, byte[] hash) {
        return rows.query("select x.id from Kiosk x where x.tenantId = :tenant and " + condition, UUID.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .flatMap(id -> rows.lock(Kiosk.class, id));
    }
}
