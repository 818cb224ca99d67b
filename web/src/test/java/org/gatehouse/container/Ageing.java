package org.gatehouse.container;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.UseCase;

/** Lets a day pass for an account: whoever was made today is not new any more. */
@UseCase
public class Ageing {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public Ageing(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void aDay(String email) {
        database.createQuery("update Account a set a.making.createdAt = :then"
                        + " where a.tenantId = :tenant and a.email = :email")
                .setParameter("then", clock.instant().minus(Duration.ofDays(1)))
                .setParameter("tenant", CurrentTenant.get().value())
                .setParameter("email", email)
                .executeUpdate();
    }
}
