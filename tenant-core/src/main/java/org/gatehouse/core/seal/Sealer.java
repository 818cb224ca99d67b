package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Seals the logs of all tenants, some rows of each in turn. One tenant's failure does not stop the others. */
@Singleton
public class Sealer {
    private static final Logger LOG = System.getLogger(Sealer.class.getName());

    private final DueLogs logs;
    private final SealLog seal;

    @Inject
    public Sealer(DueLogs logs, SealLog seal) {
        this.logs = logs;
        this.seal = seal;
    }

    /** Returns whether there may be more. */
    public boolean sealDue() {
        List<TenantId> due = new ArrayList<>(logs.allAcrossTenants());
        Collections.shuffle(due); // instances that begin together do not follow each other from lock to lock
        boolean more = false;
        for (TenantId tenant : due) {
            more |= seal(tenant);
        }
        return more;
    }

    private boolean seal(TenantId tenant) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return seal.sealNext();
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the log of tenant " + tenant + " could not be sealed", fault);
            return false;
        }
    }
}
