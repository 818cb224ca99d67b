package org.gatehouse.egress;

/** A request that does not pass. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    /** @param code why: for the caller, the journal and the log; never anything of the request */
    Refused(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
