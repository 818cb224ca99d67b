package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** Counts the changes to a tenant's policy. Whoever changes what decides advances it, in the same transaction. */
@Singleton
public class PolicyEpochs {
    private final Rows rows;

    @Inject
    public PolicyEpochs(Rows rows) {
        this.rows = rows;
    }

    /** 0 where nothing was ever changed. */
    public long current() {
        return rows.query("select p.epoch from PolicyEpoch p where p.tenantId = :tenant", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    public void advance() {
        Optional<PolicyEpoch> row =
                rows.lock(PolicyEpoch.class, CurrentTenant.get().value());
        if (row.isPresent()) {
            row.get().advance();
        } else {
            rows.add(new PolicyEpoch(1));
        }
    }
}
