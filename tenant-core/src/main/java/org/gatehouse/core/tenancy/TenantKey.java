package org.gatehouse.core.tenancy;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of every row a tenant owns. JPA wants a class with a public constructor and no record. */
public class TenantKey implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable UUID tenantId;
    private @Nullable UUID id;

    public TenantKey() {}

    public TenantKey(UUID tenantId, UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantKey key && Objects.equals(id, key.id) && Objects.equals(tenantId, key.tenantId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
