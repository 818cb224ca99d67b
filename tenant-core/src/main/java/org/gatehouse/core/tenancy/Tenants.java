package org.gatehouse.core.tenancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The customers themselves. Reading one's own is for everybody; reading them all is said in the name. */
@Singleton
@Transactional
public class Tenants {
    private final EntityManager database;

    @Inject
    public Tenants(EntityManager database) {
        this.database = database;
    }

    /** The tenant this thread works for. */
    public Tenant current() {
        return database.find(Tenant.class, CurrentTenant.get().value());
    }

    /** What the tenant of this thread has decided. */
    public TenantSettings settings() {
        return current().settings();
    }

    public Optional<Tenant> bySlugAcrossTenants(String slug) {
        return database.createQuery("select t from Tenant t where t.slug = :slug", Tenant.class)
                .setParameter("slug", slug.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    public Optional<Tenant> byIdAcrossTenants(UUID id) {
        return Optional.ofNullable(database.find(Tenant.class, id));
    }

    public List<Tenant> allAcrossTenants() {
        return database.createQuery("select t from Tenant t order by t.id", Tenant.class)
                .getResultList();
    }

    public void add(Tenant tenant) {
        database.persist(tenant);
    }
}
