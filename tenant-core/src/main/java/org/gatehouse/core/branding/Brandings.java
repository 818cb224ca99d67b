package org.gatehouse.core.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** What the current tenant has chosen, if it has. */
@Singleton
public class Brandings {
    private final Rows rows;

    @Inject
    public Brandings(Rows rows) {
        this.rows = rows;
    }

    public Optional<Branding> current() {
        return rows.find(Branding.class, CurrentTenant.get().value());
    }

    /** Cheaper than reading it. */
    public boolean haveLogo() {
        return !rows.query(
                        "select x.id from Branding x where x.tenantId = :tenant and x.logo is not null", Object.class)
                .getResultList()
                .isEmpty();
    }
}
