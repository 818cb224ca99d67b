package org.gatehouse.access.protocol;

/** The code with which something is not believed. */
final class Refusals {
    private Refusals() {}

    /** What may not be believed. */
    interface Attempt {
        Object make() throws AccessDenied;
    }

    static RefusalCode of(Attempt attempt) {
        try {
            throw new AssertionError("believed: " + attempt.make());
        } catch (AccessDenied denied) {
            return denied.code();
        }
    }
}
