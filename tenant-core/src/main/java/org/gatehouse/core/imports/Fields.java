package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profile;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** Kinds of data as lists name them, and what of them a message may carry. */
final class Fields {
    /** Where everything is kept or run, any kind of data is in it. */
    private static final Set<DataField> EVERYTHING = EnumSet.of(DataField.ALL_ENCRYPTED, DataField.RECORDS);

    private static final Map<String, Set<DataField>> BY_WORD = words();
    private static final List<String> NATIONAL = List.of("cpr", "personnummer", "national id", "civil registration");
    private static final List<String> SPECIAL = List.of(
            "health",
            "helbred",
            "sundhed",
            "medical",
            "religi",
            "political",
            "politisk",
            "union",
            "fagforening",
            "ethnic",
            "etnisk",
            "race",
            "racial",
            "biometr",
            "genetic",
            "genetisk",
            "sexual",
            "seksuel",
            "criminal",
            "straf");

    private final Map<String, Set<DataField>> said = new LinkedHashMap<>();
    private final List<String> special = new ArrayList<>();
    private boolean national;

    private Fields() {}

    /**
     * What one approval would cover.
     *
     * @param fields empty: everything that is allowed
     * @param added what it does not work without, and the list does not name
     * @param left what the list names and no such message carries
     */
    record Narrowed(List<String> fields, List<String> added, List<String> left) {}

    static Fields in(Row row) {
        Fields fields = new Fields();
        row.parts(Column.FIELDS).forEach(fields::take);
        return fields;
    }

    private void take(String part) {
        String words = Plain.words(part);
        if (NATIONAL.stream().anyMatch(one -> Plain.has(words, one))) {
            national = true;
        } else if (SPECIAL.stream().anyMatch(one -> Plain.has(words, one))) {
            special.add(part);
        } else {
            said.put(part, BY_WORD.getOrDefault(words, Set.of()));
        }
    }

    boolean hasNationalId() {
        return national;
    }

    List<String> special() {
        return special;
    }

    Narrowed narrowed(Activity activity, Channel channel) {
        Profile profile = Profiles.of(activity, channel).orElse(null);
        if (profile == null || said.isEmpty() || profile.mandatory().stream().anyMatch(EVERYTHING::contains)) {
            return new Narrowed(List.of(), List.of(), List.of());
        }
        Set<DataField> allowed = EnumSet.noneOf(DataField.class);
        allowed.addAll(profile.mandatory());
        allowed.addAll(profile.optional());
        Set<String> fields = new TreeSet<>();
        List<String> left = new ArrayList<>();
        said.forEach((part, meant) -> {
            List<String> fit =
                    meant.stream().filter(allowed::contains).map(Enum::name).toList();
            fields.addAll(fit);
            if (fit.isEmpty()) {
                left.add(part);
            }
        });
        List<String> added = profile.mandatory().stream()
                .map(Enum::name)
                .filter(fields::add)
                .sorted()
                .toList();
        return new Narrowed(List.copyOf(fields), added, left);
    }

    private static Map<String, Set<DataField>> words() {
        Map<String, Set<DataField>> words = new HashMap<>();
        List<Words> languages = List.of(Words.in(Locale.ENGLISH), Words.in(new Locale("da")));
        Stream.of(DataField.values()).forEach(field -> {
            languages.forEach(names -> words.put(Plain.words(names.name(Kind.FIELD, field)), Set.of(field)));
            words.put(Plain.words(field.name()), Set.of(field));
        });
        put(words, ending("_NAME"), "name", "names", "navn", "navne", "full name", "fulde navn");
        put(words, Set.of(DataField.VISITOR_FIRST_NAME), "first name", "fornavn");
        put(words, Set.of(DataField.VISITOR_LAST_NAME), "last name", "surname", "efternavn");
        put(words, ending("_EMAIL"), "mail", "email", "e mail", "mailadresse", "e mailadresse", "email address");
        put(words, ending("PHONE"), "phone", "phone number", "telefon", "telefonnummer", "mobil", "mobilnummer");
        put(words, Set.of(DataField.OTP), "code", "kode", "engangskode", "one time code");
        put(words, Set.of(DataField.COMPANY), "firma", "virksomhed");
        put(words, Set.of(DataField.PHOTO), "foto", "billede", "picture");
        put(words, Set.of(DataField.TIME), "tid", "tidspunkt", "date", "dato");
        put(words, Set.of(DataField.SITE), "sted", "location", "lokation", "adresse", "address");
        put(words, Set.of(DataField.TEXT), "free text", "fritekst", "tekst");
        put(words, Set.of(DataField.PUSH_TOKEN), "device id", "token", "device token");
        put(words, Set.of(DataField.IP_TRUNCATED), "ip", "ip address", "ip adresse");
        return words;
    }

    private static void put(Map<String, Set<DataField>> words, Set<DataField> fields, String... each) {
        for (String word : each) {
            words.put(word, fields);
        }
    }

    private static Set<DataField> ending(String end) {
        return Stream.of(DataField.values())
                .filter(field -> field.name().endsWith(end))
                .collect(Collectors.toUnmodifiableSet());
    }
}
