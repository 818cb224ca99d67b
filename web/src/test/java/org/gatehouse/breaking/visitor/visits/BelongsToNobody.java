package org.gatehouse.breaking.visitor.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class BelongsToNobody {
    @Id
    private long id;

    long id() {
        return id;
    }
}
