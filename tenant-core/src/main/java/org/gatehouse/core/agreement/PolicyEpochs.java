package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

    /** Until the end of the transaction nobody else changes what decides for this tenant. Ask for the time after it. */
    public void hold() {
        held();
    }

    public void advance() {
        held().advance();
    }

    private PolicyEpoch held() {
        return rows.lock(PolicyEpoch.class, CurrentTenant.get().value()).orElseGet(this::first);
    }

    /** Of two at once, one begins again. */
    private PolicyEpoch first() {
        PolicyEpoch first = new PolicyEpoch(0);
        rows.add(first);
        rows.flush();
        return first;
    }
}
