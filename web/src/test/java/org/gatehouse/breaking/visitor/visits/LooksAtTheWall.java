package org.gatehouse.breaking.visitor.visits;

import java.time.LocalDate;
import java.time.ZoneOffset;

class LooksAtTheWall {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
