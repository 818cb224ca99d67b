package org.gatehouse.breaking.visitor.visits;

import jakarta.persistence.EntityManager;

class AsksNatively {
    Object ask(EntityManager database) {
        return database.createNativeQuery("select 1").getSingleResult();
    }
}
