package org.gatehouse.core.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.jspecify.annotations.Nullable;

/** The companies of the catalogue, found by what a list calls them. Part of a name is never enough. */
final class Companies {
    private static final Map<String, String> SHORT = Map.of(
            "limited", "ltd",
            "incorporated", "inc",
            "corporation", "corp",
            "aktieselskab", "as",
            "anpartsselskab", "aps");
    private static final Set<String> AMERICAN = Set.of("inc", "corp", "llc", "pbc");
    private static final Set<String> FORMS = Stream.concat(
                    AMERICAN.stream(),
                    Stream.of(
                            "ltd", "as", "aps", "ab", "gmbh", "ag", "kg", "ug", "bv", "nv", "sa", "sas", "sarl", "plc",
                            "oy", "oyj", "ivs", "ps"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KINDS = Set.of(
            "unnamed",
            "various",
            "our",
            "other",
            "others",
            "third",
            "party",
            "parties",
            "supplier",
            "suppliers",
            "vendor",
            "vendors",
            "partner",
            "partners",
            "subcontractors",
            "processors",
            "and",
            "or",
            "the",
            "diverse",
            "vores",
            "andre",
            "øvrige",
            "tredjeparter",
            "leverandør",
            "leverandører",
            "underleverandører",
            "samarbejdspartner",
            "samarbejdspartnere",
            "databehandlere",
            "underdatabehandlere",
            "og",
            "eller");
    private static final Pattern INNER = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern AKA = Pattern.compile("(?i)\\b(?:d\\.?b\\.?a\\.?|t/a|trading as)\\s");
    private static final Pattern SARL = Pattern.compile("\\bs[aà] ?rl\\b");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int SHORTEST = 3;

    private final Catalogue catalogue;
    private final List<Known> known;

    /**
     * @param exact what names this one and no other, with its legal form
     * @param cores the same without
     */
    private record Known(LegalEntity entity, Set<String> exact, Set<String> cores) {

        boolean isLike(Set<String> others) {
            return cores.stream()
                    .anyMatch(core -> others.stream()
                            .anyMatch(other -> core.equals(other)
                                    || core.startsWith(other + " ")
                                    || other.startsWith(core + " ")));
        }
    }

    /**
     * Who is meant, or could be.
     *
     * @param certain whether it is the only one that can be meant
     */
    record Found(List<LegalEntity> entities, boolean certain) {

        Optional<LegalEntity> only() {
            return certain ? entities.stream().findFirst() : Optional.empty();
        }
    }

    Companies(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.known = catalogue.processors().stream().map(this::known).toList();
    }

    private Known known(LegalEntity entity) {
        Set<String> exact = fullNames(Stream.concat(parts(entity.legalName()), bracketed(entity.legalName())));
        exact.add(normal(entity.legalName()));
        Set<String> cores = cores(entity.legalName());
        catalogue.services().stream()
                .filter(service -> service.processor().equals(entity.key()))
                .map(Service::key)
                .map(Plain::name)
                .forEach(cores::add);
        return new Known(entity, exact, cores);
    }

    /** A number says who it is; a name does where it is a whole one and no number speaks against it. */
    Found find(String name, String number) {
        String digits = digits(number);
        List<LegalEntity> numbered =
                matching(one -> digits(one.entity().legalId()).equals(digits));
        Set<String> full = fullNames(parts(name));
        full.add(normal(name));
        List<LegalEntity> named = matching(one -> one.exact().stream().anyMatch(full::contains));
        Set<String> cores = cores(name);
        List<LegalEntity> alike = matching(one -> one.isLike(cores));
        if (!numbered.isEmpty()) {
            boolean fits = named.equals(numbered) || (named.isEmpty() && alike.containsAll(numbered));
            return new Found(together(numbered, named), fits && numbered.size() == 1);
        }
        if (named.size() == 1) {
            return new Found(named, digits.isEmpty() || named.get(0).legalId() == null);
        }
        return new Found(together(named, alike), false);
    }

    private List<LegalEntity> matching(Predicate<Known> which) {
        return known.stream().filter(which).map(Known::entity).toList();
    }

    private static List<LegalEntity> together(List<LegalEntity> some, List<LegalEntity> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** @return a blank, which equals nothing that somebody gives, where there is none */
    private static String digits(@Nullable String number) {
        String plain =
                number == null ? " " : SIGN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        return plain.matches("DK[0-9]{8}") ? plain.substring(2) : plain;
    }

    /** Whether two numbers are written differently at most. */
    static boolean isSameNumber(String one, String other) {
        return digits(one).equals(digits(other));
    }

    /** Those that end with a legal form. */
    private static Set<String> fullNames(Stream<String> parts) {
        return parts.map(Companies::normal).filter(Companies::hasForm).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> cores(String name) {
        return Stream.concat(parts(name), bracketed(name))
                .map(Companies::normal)
                .map(Companies::core)
                .filter(core -> core.length() >= SHORTEST)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What stands around brackets, and on each side of "doing business as". */
    private static Stream<String> parts(String name) {
        String outer = INNER.matcher(name).replaceAll(" ");
        return Stream.concat(Stream.of(name), Arrays.stream(AKA.split(outer, -1)));
    }

    /** In brackets stands another name of a company where it has a legal form; else it can be anything. */
    private static Stream<String> bracketed(String name) {
        return INNER.matcher(name).results().map(found -> found.group(1)).filter(part -> hasForm(normal(part)));
    }

    private static String normal(String name) {
        return Arrays.stream(SARL.matcher(Plain.name(name)).replaceAll("sarl").split(" ", -1))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static boolean hasForm(String normal) {
        return normal.contains(" ") && FORMS.contains(lastWord(normal));
    }

    private static String core(String normal) {
        return hasForm(normal) ? core(normal.substring(0, normal.lastIndexOf(' '))) : normal;
    }

    private static String lastWord(String normal) {
        return normal.substring(normal.lastIndexOf(' ') + 1);
    }

    /** Whether its legal form is one of the United States. */
    static boolean soundsAmerican(String name) {
        return parts(name).map(Companies::normal).anyMatch(normal -> AMERICAN.contains(lastWord(normal)));
    }

    /** Whether it says what kind of company it is, and not which. */
    static boolean isKind(String name) {
        return Arrays.stream(Plain.words(name).split(" ", -1)).allMatch(word -> word.isEmpty() || KINDS.contains(word));
    }
}
