package org.gatehouse.core.tenancy;

import java.util.UUID;

/** Names one customer. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
