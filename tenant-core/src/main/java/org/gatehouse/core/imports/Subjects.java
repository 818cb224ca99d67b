package org.gatehouse.core.imports;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** Groups of people as lists name them. */
final class Subjects {
    private static final Map<String, Set<SubjectCategory>> BY_WORD = words();

    private Subjects() {}

    /** Whom of those that an activity is about a line names; empty where it names none of them. */
    static List<String> in(Row row, Activity activity) {
        Set<String> about = Set.copyOf(Templates.instruction(activity).subjects());
        return row.parts(Column.SUBJECTS).stream()
                .flatMap(part -> BY_WORD.getOrDefault(Plain.words(part), Set.of()).stream())
                .map(Enum::name)
                .filter(about::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it names people, and only others. */
    static boolean areOthers(Row row, Activity activity) {
        return !row.parts(Column.SUBJECTS).isEmpty() && in(row, activity).isEmpty();
    }

    private static Map<String, Set<SubjectCategory>> words() {
        Map<String, Set<SubjectCategory>> words = new HashMap<>();
        List<Words> languages = List.of(Words.in(Locale.ENGLISH), Words.in(new Locale("da")));
        for (SubjectCategory subject : SubjectCategory.values()) {
            words.put(Plain.words(subject.name()), EnumSet.of(subject));
            languages.forEach(names -> words.put(Plain.words(names.name(Kind.SUBJECT, subject)), EnumSet.of(subject)));
        }
        Set<SubjectCategory> staff = EnumSet.of(SubjectCategory.HOST_EMPLOYEE, SubjectCategory.RECEPTIONIST);
        put(words, staff, "employee", "employees", "staff", "medarbejder", "medarbejdere", "ansatte");
        put(words, EnumSet.of(SubjectCategory.HOST_EMPLOYEE), "host", "hosts", "vært", "værter");
        put(words, EnumSet.of(SubjectCategory.VISITOR), "visitors", "guest", "guests", "gæst", "besøgende");
        put(words, EnumSet.of(SubjectCategory.CONTRACTOR), "partner", "partners", "contractors", "leverandører");
        put(words, EnumSet.of(SubjectCategory.KEY_USER), "key users", "nøglebrugere");
        put(words, EnumSet.of(SubjectCategory.CUSTOMER_CONTACT), "customer", "customers", "kunde", "kunder");
        put(words, EnumSet.of(SubjectCategory.PROSPECT), "subscriber", "subscribers", "prospects", "abonnenter");
        put(words, EnumSet.allOf(SubjectCategory.class), "all", "alle");
        return words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Collections.unmodifiableSet(entry.getValue())));
    }

    private static void put(Map<String, Set<SubjectCategory>> words, Set<SubjectCategory> subjects, String... each) {
        for (String word : each) {
            words.put(word, subjects);
        }
    }
}
