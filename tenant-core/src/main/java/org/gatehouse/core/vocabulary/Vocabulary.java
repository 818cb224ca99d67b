package org.gatehouse.core.vocabulary;

import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.RetentionBounds;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.datamap.Sensitivity;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Grounds;

/**
 * Everything an agreement can name, in one language.
 *
 * @param activities what an agreement can allow; those that are our own need none
 * @param retention kinds of records with the periods between which is chosen
 * @param countries the whole area first, then by name
 * @param glossary words of the agreement, by name
 */
public record Vocabulary(
        List<ActivityWord> activities,
        List<FieldWord> fields,
        List<Word> categories,
        List<Word> subjects,
        List<Word> purposes,
        List<Word> channels,
        List<Word> contacts,
        List<RecordWord> retention,
        List<Word> groups,
        List<MeasureWord> measures,
        List<Word> bases,
        List<CountryWord> countries,
        List<Explained> templates,
        List<Term> glossary) {
    private static final Set<Activity> MANDATORY = Set.of(Activity.PASSWORD_RESET, Activity.HOSTING, Activity.BACKUP);
    private static final List<String> BASES = List.of("ADEQUACY", "SCC", "BCR", "ART49_CONSENT");

    public record Word(String key, String name) {}

    /**
     * What a flow can be for.
     *
     * @param fields all that its profiles can carry
     * @param channels on which it can be sent at all
     * @param subjects whom it concerns
     * @param legalBasis the controller's, unless another one is chosen
     * @param mandatory without it the service cannot be used (V18, V19)
     * @param ours decided by us as controller: no agreement names it
     */
    public record ActivityWord(
            String key,
            String purpose,
            String name,
            String explanation,
            String clause,
            List<String> fields,
            List<String> channels,
            List<String> subjects,
            String legalBasis,
            boolean mandatory,
            boolean ours) {}

    /** @param category of its sensitivity */
    public record FieldWord(String key, String name, String category) {}

    /** @param shortest and {@code longest}: the bounds within which a tenant chooses */
    public record RecordWord(
            String recordType, String name, String group, String preset, String shortest, String longest) {}

    /** @param minimum part of every agreement */
    public record MeasureWord(String key, String name, boolean minimum) {}

    /** @param adequate the Commission has found so, and it stands now */
    public record CountryWord(String key, String name, boolean eea, boolean adequate) {}

    public record Explained(String key, String name, String explanation) {}

    /** @param clause where the agreement says it */
    public record Term(String key, String name, String explanation, String clause) {}

    public static Vocabulary of(Catalogue catalogue, Locale language, Instant at) {
        Words words = Words.in(language);
        return new Vocabulary(
                Arrays.stream(Activity.values())
                        .map(activity -> activity(words, activity))
                        .toList(),
                Arrays.stream(DataField.values())
                        .map(field -> new FieldWord(
                                field.name(),
                                words.name(Kind.FIELD, field),
                                Sensitivities.of(field).name()))
                        .toList(),
                all(words, Kind.SENSITIVITY, Sensitivity.values()),
                all(words, Kind.SUBJECT, SubjectCategory.values()),
                all(words, Kind.PURPOSE, Purpose.values()),
                all(words, Kind.CHANNEL, Channel.values()),
                all(words, Kind.CONTACT, ContactRole.values()),
                RetentionBounds.ALL.stream()
                        .map(bounds -> record(words, bounds))
                        .toList(),
                RetentionBounds.ALL.stream()
                        .map(RetentionBounds::group)
                        .distinct()
                        .map(group -> new Word(group, words.name(Kind.GROUP, group)))
                        .toList(),
                catalogue.measures().stream()
                        .map(measure -> new MeasureWord(measure.key(), measure.in(language), measure.minimum()))
                        .toList(),
                BASES.stream()
                        .map(basis -> new Word(basis, words.name(Kind.BASIS, basis)))
                        .toList(),
                countries(words, catalogue, at),
                Arrays.stream(Templates.values())
                        .map(template -> explained(words, template.name()))
                        .toList(),
                glossary(words));
    }

    private static List<Word> all(Words words, Kind kind, Enum<?>... codes) {
        return Arrays.stream(codes)
                .map(code -> new Word(code.name(), words.name(kind, code)))
                .toList();
    }

    private static ActivityWord activity(Words words, Activity activity) {
        String key = activity.name();
        Terms.Instruction instruction = Templates.instruction(activity);
        return new ActivityWord(
                key,
                activity.purpose().name(),
                words.name(Kind.ACTIVITY, key),
                words.explanation(Kind.ACTIVITY, key),
                words.clause(Kind.ACTIVITY, key),
                instruction.fields(),
                Arrays.stream(Channel.values())
                        .filter(channel -> Profiles.of(activity, channel).isPresent())
                        .map(Enum::name)
                        .toList(),
                instruction.subjects(),
                instruction.legalBasis(),
                MANDATORY.contains(activity),
                activity.isOurOwn());
    }

    private static RecordWord record(Words words, RetentionBounds bounds) {
        return new RecordWord(
                bounds.recordType(),
                words.name(Kind.RECORD, bounds.recordType()),
                bounds.group(),
                bounds.preset(),
                bounds.least(),
                bounds.most());
    }

    private static List<CountryWord> countries(Words words, Catalogue catalogue, Instant at) {
        Set<String> adequate = catalogue.adequacy().stream()
                .filter(decision -> decision.servesAll() && decision.standsAt(at))
                .map(Grounds.AdequacyDecision::key)
                .collect(Collectors.toSet());
        Comparator<CountryWord> byName =
                Comparator.comparing(CountryWord::name, Collator.getInstance(words.language())::compare);
        Stream<CountryWord> each = Arrays.stream(Locale.getISOCountries())
                .map(code -> new CountryWord(code, words.country(code), Eea.contains(code), adequate.contains(code)))
                .sorted(byName);
        return Stream.concat(Stream.of(new CountryWord("EEA", words.country("EEA"), true, false)), each)
                .toList();
    }

    private static Explained explained(Words words, String template) {
        return new Explained(template, words.name(Kind.TEMPLATE, template), words.explanation(Kind.TEMPLATE, template));
    }

    private static List<Term> glossary(Words words) {
        return words.terms().stream()
                .map(key -> new Term(
                        key,
                        words.name(Kind.TERM, key),
                        words.explanation(Kind.TERM, key),
                        words.clause(Kind.TERM, key)))
                .sorted(Comparator.comparing(Term::name, Collator.getInstance(words.language())::compare))
                .toList();
    }
}
