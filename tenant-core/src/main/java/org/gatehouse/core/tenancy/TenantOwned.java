package org.gatehouse.core.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.ids.Uuids;

/** A row that belongs to a tenant: keyed by (tenant, id), stamped with the tenant that is current when it is made. */
@MappedSuperclass
@IdClass(TenantKey.class)
public abstract class TenantOwned {
    @Id
    @Column(name = "tenant_id")
    @NotPersonal("whose row it is, not whom it is about")
    private UUID tenantId;

    @Id
    @Column(name = "id")
    @NotPersonal("a key made for the row: what points at a person says so where it points")
    private UUID id;

    @Version
    @Column(name = "version")
    @NotPersonal("counts the changes of the row")
    private long version;

    /** For JPA. */
    protected TenantOwned() {}

    protected TenantOwned(UUID id) {
        this.tenantId = CurrentTenant.get().value();
        this.id = id;
    }

    /** A new row with a new id. */
    protected static UUID newId() {
        return Uuids.next();
    }

    public UUID id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** Counts the changes of this row; the ETag of its representation. */
    public long version() {
        return version;
    }
}
