package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a list says carries data out of the EEA, as an agreement names it; what is none, as it was written. */
final class Bases {
    static final String LEGACY = "SCC_2010/87/EU";
    static final String ADEQUACY = "ADEQUACY";

    private static final String CLAUSES = "SCC";
    private static final int FIRST_OF_NEW = 2021;
    private static final int LONGEST = 30;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Set<String> NONE = Set.of(
            "",
            "none",
            "none eea",
            "none stated",
            "missing",
            "ingen",
            "intet",
            "n a",
            "na",
            "not applicable",
            "not needed",
            "ikke relevant",
            "ikke nødvendigt",
            "no",
            "nej",
            "eu",
            "eea",
            "eøs",
            "eu eea",
            "eu eøs",
            "within eea",
            "inden for eøs",
            "ikke oplyst",
            "unknown",
            "ukendt");

    private Bases() {}

    /**
     * @param names in the order in which an agreement tries them
     * @param undated standard clauses, and nobody says which
     */
    record Said(List<String> names, boolean undated) {}

    static Said in(String cell, String dated) {
        String words = Plain.words(cell);
        List<String> names = new ArrayList<>();
        boolean clauses = has(
                words,
                "scc",
                "standard contract",
                "standard clause",
                "standardkontrakt",
                "standardbestemmelse",
                "eu standard",
                "model clause");
        boolean isNew = has(words, "2021 914", "914 2021");
        boolean isOld =
                !isNew && (has(words, "2010 87", "87 2010", "2001 497", "2004 915", "2002 16") || isBefore2021(dated));
        if (clauses) {
            names.add(isOld ? LEGACY : CLAUSES);
        }
        if (has(words, "bcr", "binding corporate", "bindende virksomhedsregler")) {
            names.add("BCR");
        }
        if (has(words, "adequa", "tilstrækkelig", "dpf", "data privacy framework")) {
            names.add(ADEQUACY);
        }
        if (has(words, "privacy shield")) {
            names.add("PRIVACY_SHIELD");
        }
        if (has(words, "safe harb")) {
            names.add("SAFE_HARBOUR");
        }
        if (has(words, "consent", "samtykke", "art49", "art 49", "artikel 49", "article 49")) {
            names.add("ART49_CONSENT");
        }
        if (names.isEmpty() && !isNone(words)) {
            names.add(asWritten(cell));
        }
        return new Said(List.copyOf(names), clauses && !isOld && !isNew);
    }

    private static boolean isNone(String words) {
        return NONE.contains(words) || Stream.of("none ", "ingen ", "missing ").anyMatch(words::startsWith);
    }

    private static boolean has(String words, String... beginnings) {
        return Stream.of(beginnings).anyMatch(beginning -> Plain.has(words, beginning));
    }

    /** By the last year that is named. */
    private static boolean isBefore2021(String dated) {
        OptionalInt last = YEAR.matcher(dated)
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .max();
        return last.isPresent() && last.getAsInt() < FIRST_OF_NEW;
    }

    /** As much of it as an agreement can hold. */
    private static String asWritten(String cell) {
        return cell.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
