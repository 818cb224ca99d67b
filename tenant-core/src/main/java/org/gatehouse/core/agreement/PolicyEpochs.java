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

    /**
     * What a snapshot depends on.
     *
     * @param epoch 0 where nothing was ever changed
     * @param registry the number of the registry's newest version
     */
    record Newest(long epoch, int registry) {}

    /** In one question, since it is asked before each message. */
    Newest newest() {
        Object[] found = rows.query(
                        "select coalesce(max(p.epoch), 0), (select coalesce(max(r.number), 0) from RegistryVersion r)"
                                + " from PolicyEpoch p where p.tenantId = :tenant",
                        Object[].class)
                .getSingleResult();
        return new Newest(((Number) found[0]).longValue(), ((Number) found[1]).intValue());
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
