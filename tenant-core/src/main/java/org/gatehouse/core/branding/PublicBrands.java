package org.gatehouse.core.branding;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** What any tenant looks like. A page asks without a token, so it learns nothing but a colour and a logo. */
@AcrossTenants
public class PublicBrands {
    private final EntityManager database;

    @Inject
    public PublicBrands(EntityManager database) {
        this.database = database;
    }

    /** Empty where the tenant has chosen none, and just so where there is no such tenant. */
    public Optional<BrandColor> colorAcrossTenants(UUID tenant) {
        return one("select x.color from Branding x where x.tenantId = :owner and x.color is not null", tenant)
                .map(color -> new BrandColor((String) color));
    }

    public Optional<byte[]> logoAcrossTenants(UUID tenant) {
        return one("select x.logo from Branding x where x.tenantId = :owner and x.logo is not null", tenant)
                .map(byte[].class::cast);
    }

    private Optional<Object> one(String question, UUID tenant) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            List<Object> found = database.createQuery(question, Object.class)
                    .setParameter("owner", tenant)
                    .getResultList();
            return found.stream().findFirst();
        }
    }
}
