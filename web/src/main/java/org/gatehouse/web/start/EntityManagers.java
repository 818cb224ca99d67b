package org.gatehouse.web.start;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The container's entity manager, which follows the transaction of whoever calls it. */
public class EntityManagers {
    @Produces
    @SuppressWarnings("UnusedVariable") // the container sets it and hands it out
    @PersistenceContext(unitName = "gatehouse")
    private EntityManager database;
}
