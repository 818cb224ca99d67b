package org.gatehouse.breaking.visitor.visits;

import java.util.Date;

class UsesOldDates {
    Date never() {
        return new Date(0);
    }
}
