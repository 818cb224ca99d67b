package org.gatehouse.access.calls;

import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** What is not believed becomes the caller's problem, with the protocol's own code. */
public final class Denied {
    private Denied() {}

    /** Reads or checks something of the protocol. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws AccessDenied;
    }

    public static <T> T unless(Reading<T> reading) {
        try {
            return reading.read();
        } catch (AccessDenied denied) {
            throw of(denied.code());
        }
    }

    public static Refusal of(RefusalCode code) {
        return Refusal.of(Problem.CALL_NOT_PROVEN, code.code());
    }
}
