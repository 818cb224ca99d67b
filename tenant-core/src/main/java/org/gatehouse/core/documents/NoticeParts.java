package org.gatehouse.core.documents;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Points;
import org.gatehouse.core.documents.Recipients.Named;
import org.gatehouse.core.documents.Recipients.Received;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.registry.Engagements.Link;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** What a privacy notice says and no other document does. What the configuration does not know is left out. */
final class NoticeParts {
    private final Matter matter;
    private final Audience audience;
    private final Words words;
    private final Phrases phrases;
    private final Named recipients;
    private final List<String> whomToAsk;

    NoticeParts(Matter matter, Audience audience, Named recipients, List<String> whomToAsk) {
        this.matter = matter;
        this.audience = audience;
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
        this.recipients = recipients;
        this.whomToAsk = whomToAsk;
    }

    /** What is so, by the agreement and by what the tenant has turned on. */
    Set<String> holds() {
        TenantSettings settings = matter.around().settings();
        Set<String> holds = new HashSet<>();
        holds.add(asked().findAny().isPresent() ? "agreed" : "not-agreed");
        holds.add(recipients.always().isEmpty() ? "no-recipients" : "recipients");
        if (Stream.concat(recipients.always().stream(), inEmergency().stream())
                .anyMatch(received -> !received.carriers().isEmpty())) {
            holds.add("abroad");
        }
        holds.add(asksPhoto() ? "photo" : "no-photo");
        if (settings.kioskSteps().rules() != RulesStep.OFF) {
            holds.add("rules");
        }
        if (isDrawn()) {
            holds.add("drawn");
        }
        settings.guestFields()
                .forEach(field -> holds.add(field.toLowerCase(Locale.ROOT).replace('_', '-')));
        if (isReachedBy(Channel.SMS)) {
            holds.add("sms");
        }
        if (isReachedBy(Channel.PUSH)) {
            holds.add("push");
        }
        return holds;
    }

    List<Received> inEmergency() {
        return recipients.inEmergency();
    }

    private boolean asksPhoto() {
        return matter.around().settings().kioskSteps().asksPhoto();
    }

    private boolean isDrawn() {
        return matter.around().settings().kioskSteps().rules() == RulesStep.DRAWN;
    }

    private boolean isReachedBy(Channel channel) {
        return recipients.always().stream()
                .anyMatch(received -> received.service().channel() == channel);
    }

    /** What the tenant has asked for that is about them. */
    private Stream<Instruction> asked() {
        return matter.terms().instructions().stream()
                .filter(asked -> asked.subjects().contains(audience.subject().name()))
                .filter(asked -> Activity.named(asked.activity())
                        .filter(activity -> !activity.isOurOwn())
                        .isPresent());
    }

    Optional<Block> table(String name) {
        return switch (name) {
            case "responsible" -> Optional.of(listed(responsible()));
            case "purposes" -> Optional.of(listed(purposes()));
            case "recipients" -> Optional.of(listed(recipients.always().stream().map(this::recipient)));
            case "emergency" -> Optional.of(listed(inEmergency().stream().map(this::recipient)));
            case "kept" -> Optional.of(listed(kept()));
            default -> Optional.empty();
        };
    }

    private static Block listed(Stream<String> lines) {
        return Points.plain(lines.toList(), false);
    }

    private Stream<String> responsible() {
        return Stream.concat(Stream.of(matter.controller()), whomToAsk.stream());
    }

    private Stream<String> purposes() {
        Map<String, Set<String>> purposes = new LinkedHashMap<>();
        asked().forEach(asked -> purposes.computeIfAbsent(
                        purpose(asked) + " (" + phrases.article(asked.legalBasis()) + ")",
                        none -> new LinkedHashSet<>())
                .add(named(asked.activity())));
        return purposes.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()));
    }

    private String purpose(Instruction asked) {
        Purpose purpose =
                Activity.named(asked.activity()).map(Activity::purpose).orElseThrow();
        return words.name(Kind.PURPOSE, purpose);
    }

    /** Where the word of the agreement speaks to the tenant, another. */
    private String named(String activity) {
        return phrases.sayOr("activity." + activity, words.name(Kind.ACTIVITY, activity));
    }

    private String recipient(Received received) {
        Service service = received.service();
        Set<String> countries = new TreeSet<>(service.storage());
        countries.addAll(service.access());
        matter.catalogue().processor(service.processor()).ifPresent(entity -> countries.add(entity.country()));
        return phrases.say(
                "recipient",
                identity(service),
                received.what().entrySet().stream()
                        .map(what -> what(service, what.getKey(), what.getValue()))
                        .collect(Collectors.joining("; ")),
                countries(countries, received),
                service.chain().stream()
                        .map(link -> " " + chained(link, received))
                        .collect(Collectors.joining()));
    }

    private String identity(Service service) {
        return matter.catalogue()
                .processor(service.processor())
                .map(entity -> Stream.of(
                                entity.legalName(),
                                entity.legalId() == null ? null : phrases.say("id", entity.legalId()),
                                entity.address())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse(service.processor());
    }

    private String what(Service service, Activity activity, Set<DataField> fields) {
        String ways = words.name(Kind.CHANNEL, service.channel());
        String sites = asked(activity)
                .flatMap(asked -> asked.sites().stream())
                .flatMap(site -> Optional.ofNullable(matter.around().sites().get(site)).stream())
                .sorted()
                .map(site -> ", " + site)
                .collect(Collectors.joining());
        return named(activity.name()) + " (" + ways + sites + "): "
                + fields.stream()
                        .map(field -> words.name(Kind.FIELD, field))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private Stream<Instruction> asked(Activity activity) {
        return matter.terms().instructions().stream()
                .filter(asked -> asked.activity().equals(activity.name()));
    }

    private String countries(Collection<String> codes, Received received) {
        return codes.stream().map(code -> country(code, received)).sorted().collect(Collectors.joining(", "));
    }

    /** With what carries the transfer, where it is one. */
    private String country(String code, Received received) {
        String carrier = received.carriers().get(code);
        return carrier == null
                ? words.country(code)
                : words.country(code) + " – " + phrases.sayOr("ground." + carrier, words.name(Kind.BASIS, carrier));
    }

    private String chained(Link link, Received received) {
        return phrases.say("works-for-it", link.processor(), countries(link.countries(), received)) + ".";
    }

    private Stream<String> kept() {
        return audience.records().stream()
                .filter(this::isKept)
                .flatMap(record -> matter.terms().retention().stream()
                        .filter(rule -> rule.recordType().equals(record)))
                .map(this::kept);
    }

    private boolean isKept(String record) {
        return switch (record) {
            case "photo" -> asksPhoto() || isDrawn();
            case "licence_plate" -> matter.around().settings().guestFields().contains("LICENCE_PLATE");
            case "evacuation_record" ->
                matter.terms().instructions().stream()
                        .flatMap(asked -> Activity.named(asked.activity()).stream())
                        .anyMatch(activity -> activity.purpose() == Purpose.SAFETY);
            default -> true;
        };
    }

    private String kept(Terms.Retention rule) {
        String period = phrases.period(rule.period());
        if (rule.recordType().equals("photo")) {
            return Stream.of(
                            asksPhoto() ? phrases.say("kept-photo", period) : "",
                            isDrawn() ? phrases.say("kept-strokes", period) : "")
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return words.name(Kind.RECORD, rule.recordType()) + ": " + period;
    }
}
