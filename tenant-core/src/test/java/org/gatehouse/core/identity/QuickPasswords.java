package org.gatehouse.core.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/** The same function on a thousandth of the memory, for tests that are not about how much a guess costs. */
public final class QuickPasswords {
    private static final int MEMORY_KIB = 16;

    private QuickPasswords() {}

    public static Passwords create() {
        Argon2Function cheap = Argon2Function.getInstance(MEMORY_KIB, 1, 1, 32, Argon2.ID);
        return new Passwords(Runtime.getRuntime().availableProcessors(), cheap);
    }
}
