package org.gatehouse.breaking.visitor.visits;

import jakarta.persistence.EntityManager;

class UsesTheEntityManager {
    void forget(EntityManager database) {
        database.clear();
    }
}
