package org.gatehouse.core.tenancy;

/** Somebody tried to touch data of a tenant they do not work for: a defect, never an answer. */
public final class TenancyViolation extends SecurityException {
    private static final long serialVersionUID = 1;

    public TenancyViolation(String message) {
        super(message);
    }
}
