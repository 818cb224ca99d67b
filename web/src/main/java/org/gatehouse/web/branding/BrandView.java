package org.gatehouse.web.branding;

import java.util.UUID;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * How a page finds what it looks like: {@code /brands/{tenant}/tenant.css}.
 *
 * @param logo whether there is one beside it, {@code logo.png}
 */
public record BrandView(UUID tenant, boolean logo) {

    /** Of the tenant this thread works for. */
    public static BrandView of(Brandings brandings) {
        return new BrandView(CurrentTenant.get().value(), brandings.haveLogo());
    }
}
