package org.gatehouse.breaking.visitor.visits;

class Prints {
    void hello() {
        System.out.println("hello");
    }
}
