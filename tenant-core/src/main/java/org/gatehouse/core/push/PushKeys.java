package org.gatehouse.core.push;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The stored keys of the installation. They belong to no tenant. */
@AcrossTenants
public class PushKeys {
    private final EntityManager database;

    @Inject
    public PushKeys(EntityManager database) {
        this.database = database;
    }

    public Optional<PushKey> newestAcrossTenants() {
        return database.createQuery("select k from PushKey k order by k.generation desc", PushKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<PushKey> findAcrossTenants(int generation) {
        return database.createQuery("select k from PushKey k where k.generation = :generation", PushKey.class)
                .setParameter("generation", generation)
                .getResultStream()
                .findFirst();
    }

    /** Fails where another instance has added one before. */
    public void addAcrossTenants(PushKey key) {
        database.persist(key);
        database.flush();
    }
}
