package org.gatehouse.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.registry.Engagements.Contract;
import org.jspecify.annotations.Nullable;

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

    /** A change that puts processors and adequacy decisions back, with the contract that one of them needs for it. */
    public static Catalogue adequacyAndProcessors(Catalogue from, String contracted) {
        return rows(from.processors(), from.adequacy()).with(contract(contracted, null));
    }

    /** A contract as it ought to be. */
    public static Contract contract(String processor, @Nullable LocalDate until) {
        return new Contract(
                processor,
                processor,
                LocalDate.parse("2026-01-01"),
                "Gatehouse",
                true,
                true,
                24,
                "at once",
                60,
                30,
                until);
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
