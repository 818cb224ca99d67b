package org.gatehouse.door;

/** The server did not answer in time, or with nothing that can be read. */
final class Unreached extends Exception {
    private static final long serialVersionUID = 1L;

    Unreached(String why) {
        super(why);
    }
}
