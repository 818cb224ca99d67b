package org.gatehouse.core.push;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The stored key of the installation. It belongs to no tenant. */
@AcrossTenants
public class PushKeys {
    private final EntityManager database;

    @Inject
    public PushKeys(EntityManager database) {
        this.database = database;
    }

    public Optional<PushKey> findAcrossTenants() {
        return database.createQuery("select k from PushKey k order by k.generation", PushKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Fails where another instance has added one before. */
    public void addAcrossTenants(PushKey key) {
        database.persist(key);
        database.flush();
    }
}
