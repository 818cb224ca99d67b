package org.gatehouse.core.registry;

import java.time.Instant;
import java.util.List;
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

    /** A change that puts nothing. */
    public static Catalogue nothing() {
        return rows(List.of(), List.of());
    }

    /** A change that puts processors and adequacy decisions back. */
    public static Catalogue adequacyAndProcessors(Catalogue from) {
        return rows(from.processors(), from.adequacy());
    }

    private static Catalogue rows(List<Engagements.LegalEntity> processors, List<Grounds.AdequacyDecision> adequacy) {
        return new Catalogue(
                processors,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                adequacy,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public static boolean isClosed(Catalogue catalogue, String country) {
        return catalogue.closures().stream().anyMatch(closure -> closure.key().equals(country));
    }
}
