package org.gatehouse.core.dpa;

import java.util.Set;

/** The European Economic Area: between its countries personal data moves without a transfer basis. */
public final class Eea {
    private static final Set<String> COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private Eea() {}

    public static Set<String> countries() {
        return COUNTRIES;
    }

    public static boolean contains(String country) {
        return COUNTRIES.contains(country);
    }
}
