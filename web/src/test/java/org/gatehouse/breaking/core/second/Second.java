package org.gatehouse.breaking.core.second;

import org.gatehouse.breaking.core.first.First;

public class Second {
    Class<?> first() {
        return First.class;
    }
}
