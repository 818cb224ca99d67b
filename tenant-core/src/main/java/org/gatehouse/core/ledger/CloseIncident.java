package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Somebody of the operator's has looked into an incident, whosever it is, and says what it was. */
@Singleton
public class CloseIncident {
    private final Incidents incidents;
    private final KeepIncidents keep;

    @Inject
    public CloseIncident(Incidents incidents, KeepIncidents keep) {
        this.incidents = incidents;
        this.keep = keep;
    }

    /** For a thread that is bound to no tenant. */
    public Incident close(UUID id, UUID by, String because) {
        TenantId owner = incidents.ownerAcrossTenants(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(owner)) {
            return keep.close(id, by, because);
        }
    }
}
