package org.gatehouse.breaking.visitor.visits;

import java.util.Date;

@SuppressWarnings("JavaUtilDate") // which is what the rule is about
class UsesOldDates {
    Date never() {
        return new Date(0);
    }
}
