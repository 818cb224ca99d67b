package org.gatehouse.door;

/** The server gave no answer to go by: none in time, none that can be read, or a refusal of the call itself. */
final class Unreached extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private Unreached(String why, boolean refused) {
        super(why);
        this.refused = refused;
    }

    static Unreached because(String why) {
        return new Unreached(why, false);
    }

    /** The server is there, and does not take this unit's word. */
    static Unreached refused(String why) {
        return new Unreached(why, true);
    }

    boolean isRefusal() {
        return refused;
    }
}
