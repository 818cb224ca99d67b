package org.gatehouse.core.egress;

/** Not a byte has left, and none may any more on this decision: the message is decided about again. */
public final class NothingSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param code why, never a payload */
    public NothingSent(String code) {
        super(code, null, false, false);
    }

    public String code() {
        return String.valueOf(getMessage());
    }
}
