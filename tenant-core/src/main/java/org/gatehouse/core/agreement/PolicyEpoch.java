package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;

/** Counts what has changed about a tenant's policy, so that each instance notices. One row a tenant. */
@NotPersonal("a count")
@Entity
@Table(name = "policy_epoch")
public class PolicyEpoch extends TenantOwned {
    @Column(name = "epoch")
    private long epoch;

    /** For JPA. */
    protected PolicyEpoch() {}

    PolicyEpoch(long epoch) {
        super(CurrentTenant.get().value());
        this.epoch = epoch;
    }

    void advance() {
        this.epoch++;
    }

    long epoch() {
        return epoch;
    }
}
