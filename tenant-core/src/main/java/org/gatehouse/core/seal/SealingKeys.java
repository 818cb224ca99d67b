package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The stored key of the installation. It belongs to no tenant. */
@AcrossTenants
public class SealingKeys {
    private final EntityManager database;

    @Inject
    public SealingKeys(EntityManager database) {
        this.database = database;
    }

    public Optional<SealingKey> findAcrossTenants() {
        return database.createQuery("select k from SealingKey k order by k.generation", SealingKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Fails where another instance has added one before. */
    public void addAcrossTenants(SealingKey key) {
        database.persist(key);
        database.flush();
    }
}
