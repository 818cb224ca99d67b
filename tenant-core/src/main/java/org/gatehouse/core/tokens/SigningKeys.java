package org.gatehouse.core.tokens;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The stored keys of the service. They belong to no tenant. */
@AcrossTenants
public class SigningKeys {
    private final EntityManager database;

    @Inject
    public SigningKeys(EntityManager database) {
        this.database = database;
    }

    /** The oldest first. */
    public List<SigningKey> allAcrossTenants() {
        return database.createQuery("select k from SigningKey k order by k.generation", SigningKey.class)
                .getResultList();
    }

    /** Fails where another instance has added the same generation before. */
    public void addAcrossTenants(SigningKey key) {
        database.persist(key);
        database.flush();
    }

    public void removeAcrossTenants(SigningKey key) {
        database.createQuery("delete from SigningKey k where k.generation = :generation")
                .setParameter("generation", key.generation())
                .executeUpdate();
    }
}
