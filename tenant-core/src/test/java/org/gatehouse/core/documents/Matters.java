package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.core.tenancy.TenantSettings;

/** What documents are written from, for tests. */
final class Matters {
    static final Locale DANISH = Locale.forLanguageTag("da");
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    static final Catalogue CATALOGUE = Registries.first();

    private static final String HASH = "5e".repeat(32);

    private Matters() {}

    static Matter of(Templates template, Locale language) {
        return of(template.terms(CATALOGUE, "Europe/Copenhagen", "da").by(Agreed.TENANT), CATALOGUE, language);
    }

    static Matter of(Terms terms, Catalogue catalogue, Locale language) {
        return of(terms, catalogue, TenantSettings.DEFAULT, language);
    }

    static Matter of(Terms terms, Catalogue catalogue, TenantSettings settings, Locale language) {
        return new Matter(
                new Matter.Version(terms, Matter.Beside.NOTHING, "1.0", HASH, Matter.State.PROPOSED),
                new Matter.Known(1, NOW.minusSeconds(86_400), catalogue, Registries.compile(catalogue, NOW)),
                new Matter.Around("Nordlys A/S", settings, Map.of(), List.of(), List.of()),
                language,
                NOW);
    }
}
