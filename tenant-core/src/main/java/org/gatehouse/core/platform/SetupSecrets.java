package org.gatehouse.core.platform;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The one secret that lets the first operator in. It belongs to no tenant: there is none yet. */
@AcrossTenants
public class SetupSecrets {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SetupSecrets(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new secret in place of the last; empty where the operator exists. */
    Optional<Secret> renewAcrossTenants() {
        if (operatorExists()) {
            return Optional.empty();
        }
        Secret secret = Secret.random();
        SetupSecret kept = database.find(SetupSecret.class, SetupSecret.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (kept == null) {
            database.persist(new SetupSecret(secret, clock.instant()));
        } else {
            kept.replace(secret, clock.instant());
        }
        database.flush();
        return Optional.of(secret);
    }

    boolean isGoodAcrossTenants(Secret shown) {
        SetupSecret kept = database.find(SetupSecret.class, SetupSecret.ONLY);
        return kept != null && kept.isOpenedBy(shown, clock.instant()) && !operatorExists();
    }

    /** Uses the secret up. Its row is locked: of two at once, one gets through. */
    boolean useAcrossTenants(Secret shown) {
        SetupSecret kept = database.find(SetupSecret.class, SetupSecret.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (kept == null || !kept.isOpenedBy(shown, clock.instant()) || operatorExists()) {
            return false;
        }
        database.remove(kept);
        return true;
    }

    private boolean operatorExists() {
        return database.createQuery("select count(t) from Tenant t where t.operator = true", Long.class)
                        .getSingleResult()
                > 0;
    }
}
