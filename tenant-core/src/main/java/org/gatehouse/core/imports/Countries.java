package org.gatehouse.core.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatehouse.core.dpa.Eea;

/** Countries as people write them: by code, or by name in Danish or English. */
final class Countries {
    static final String EEA = "EEA";
    static final String USA = "US";

    private static final String NOWHERE = "?";
    private static final Pattern AND = Pattern.compile("\\s+(?:and|og|&)\\s+|[|;,/]");
    private static final Map<String, String> BY_NAME = names();

    private Countries() {}

    /**
     * What a cell says.
     *
     * @param unknown what is no country
     */
    record Said(Set<String> codes, List<String> unknown) {

        Set<String> third() {
            return Countries.third(codes);
        }

        /** Whether a place is among them. */
        boolean covers(String country) {
            return codes.contains(country) || (codes.contains(EEA) && Eea.contains(country));
        }
    }

    /** Those outside of the EEA; nowhere is no place. */
    static Set<String> third(Set<String> codes) {
        Set<String> third = new TreeSet<>(codes);
        third.removeIf(code -> code.equals(EEA) || code.equals(NOWHERE) || Eea.contains(code));
        return third;
    }

    static Said in(String text) {
        Set<String> codes = new TreeSet<>();
        List<String> unknown = Arrays.stream(AND.split(text, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .filter(part -> find(part).map(codes::add).isEmpty())
                .toList();
        return new Said(codes, unknown);
    }

    /** The one at the end of an address. */
    static Optional<String> ofAddress(String address) {
        return find(address.substring(address.lastIndexOf(',') + 1));
    }

    private static Optional<String> find(String text) {
        return Optional.ofNullable(BY_NAME.get(Plain.name(text)));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            names.put(Plain.name(code), code);
            names.put(Plain.name(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(Plain.name(country.getDisplayCountry(new Locale("da"))), code);
            names.put(Plain.name(country.getDisplayCountry(country)), code);
        }
        List.of("usa", "united states of america", "amerika", "amerikas forenede stater")
                .forEach(name -> names.put(name, USA));
        List.of("uk", "great britain", "england", "storbritannien").forEach(name -> names.put(name, "GB"));
        List.of("deutschland", "forbundsrepublikken tyskland").forEach(name -> names.put(name, "DE"));
        List.of("holland", "the netherlands").forEach(name -> names.put(name, "NL"));
        List.of("eu", "eea", "eøs", "eueea", "eueøs", "den europæiske union", "european union")
                .forEach(name -> names.put(name, EEA));
        return Map.copyOf(names);
    }
}
