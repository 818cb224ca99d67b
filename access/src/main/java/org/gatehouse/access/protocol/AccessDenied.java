package org.gatehouse.access.protocol;

/** Not believed. Checked, so that nobody forgets to answer it; without a trace, because it is no fault of ours. */
public final class AccessDenied extends Exception {
    private final RefusalCode code;

    public AccessDenied(RefusalCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }
}
