package org.gatehouse.core.registry;

import java.time.Instant;
import org.gatehouse.core.dpa.Registry;

/** Registries for tests. */
public final class Registries {
    private Registries() {}

    /** What the product comes with. */
    public static Catalogue first() {
        return FirstCatalogue.read();
    }

    public static Registry compile(Catalogue catalogue, Instant confirmedAt) {
        return CompileRegistry.compile(catalogue, confirmedAt);
    }
}
