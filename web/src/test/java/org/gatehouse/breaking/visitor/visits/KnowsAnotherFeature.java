package org.gatehouse.breaking.visitor.visits;

import org.gatehouse.breaking.notifications.letters.GoesAroundTheGate;

public class KnowsAnotherFeature {
    Class<?> other() {
        return GoesAroundTheGate.class;
    }
}
