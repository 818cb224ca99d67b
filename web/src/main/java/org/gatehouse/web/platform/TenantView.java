package org.gatehouse.web.platform;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.tenancy.Tenant;

/** A customer as the operator sees it: that it is there, and nothing of what it has. */
public record TenantView(UUID id, String slug, String name, boolean publicBody, boolean operator, Instant createdAt) {

    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id().value(),
                tenant.slug(),
                tenant.name(),
                tenant.isPublicBody(),
                tenant.isOperator(),
                tenant.createdAt());
    }
}
