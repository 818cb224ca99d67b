package org.gatehouse.web.start;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The container's entity manager, which follows the transaction of whoever calls it. */
public class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "gatehouse")
    private EntityManager database;
}
