package org.gatehouse.breaking.core.first;

import org.gatehouse.breaking.core.second.Second;

public class First {
    Class<?> second() {
        return Second.class;
    }
}
