package org.gatehouse.breaking.core.calls;

import org.gatehouse.breaking.visitor.visits.KnowsAnotherFeature;

class KnowsAFeature {
    Class<?> feature() {
        return KnowsAnotherFeature.class;
    }
}
