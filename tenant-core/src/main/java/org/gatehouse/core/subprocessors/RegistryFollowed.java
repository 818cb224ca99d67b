package org.gatehouse.core.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;

/** Up to which version of the registry a tenant was told what was stopped. One row a tenant. */
@NotPersonal("a number")
@Entity
@Table(name = "registry_followed")
public class RegistryFollowed extends TenantOwned {
    @Column(name = "number")
    private int number;

    /** For JPA. */
    protected RegistryFollowed() {}

    public RegistryFollowed(int number) {
        super(CurrentTenant.get().value());
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The next version has been looked at. */
    public int next() {
        this.number++;
        return number;
    }
}
