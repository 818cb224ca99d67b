package org.gatehouse.core.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.EmergencyReview;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Column;
import org.gatehouse.core.documents.Document.Fact;
import org.gatehouse.core.documents.Document.Table;
import org.gatehouse.core.documents.Scene.Holder;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Carriers;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** The card that hangs on the wall: who may break the glass, how, and what that sends to whom. */
final class EmergencyCard {
    private static final String NAME = "emergency-card";
    private static final List<String> RECORDS = List.of("notification", "evacuation_record", "flow_evidence");

    private final Scene scene;
    private final Matter matter;
    private final Words words;
    private final Phrases phrases;
    private final List<String> refused;

    private EmergencyCard(Scene scene) {
        this.scene = scene;
        this.matter = scene.matter();
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
        this.refused = refused();
    }

    static Document of(Scene scene) {
        return new EmergencyCard(scene).write();
    }

    private Document write() {
        return new Document(
                matter.language(),
                phrases.say("title." + NAME),
                null,
                stamp(),
                Typeset.of(Manuscript.read(NAME, matter.language(), holds()), words, values(), this::table),
                matter.at());
    }

    /** In few lines: all of it stands on one page. */
    private List<Fact> stamp() {
        Scene.Place place = scene.place();
        Matter.Version version = matter.version();
        return List.of(
                fact("site", listed(place.name(), place.address())),
                fact("assembly-point", phrases.orDash(place.assemblyPoint())),
                fact("controller", matter.controller()),
                fact("version", listed(phrases.orDash(version.number()), phrases.orDash(version.hash()))),
                fact(
                        "known",
                        phrases.say(
                                "registry",
                                phrases.instant(matter.at(), matter.zone()),
                                String.valueOf(matter.known().number()))));
    }

    private Fact fact(String name, String value) {
        return new Fact(phrases.say(name), value);
    }

    private static String listed(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** What is so at this site. */
    private Set<String> holds() {
        Terms.Emergency emergency = scene.emergency();
        Set<String> holds = new HashSet<>();
        if (emergency.breakGlass()) {
            holds.add("break-glass");
            holds.add(scene.holders().isEmpty() ? "nobody" : "holders");
            if (emergency.incapableConsent()) {
                holds.add("incapable");
            }
            if (!scene.others().isEmpty()) {
                holds.add("others");
            }
        } else {
            holds.add("no-break-glass");
        }
        if (emergency.inHouseOnly()) {
            holds.add("in-house");
        }
        if (scene.place().assemblyPoint().isBlank()) {
            holds.add("no-assembly-point");
        }
        holds.add(scene.channel());
        holds.add(scene.reached().isEmpty() ? "none" : "any");
        holds.add(refused.isEmpty() ? "nobody-refused" : "refused");
        holds.add(holds.contains("incapable") ? "unbounded" : "bounded");
        if (!matter.known().registry().closed().isEmpty()) {
            holds.add("closed");
        }
        return holds;
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("page", scene.page());
        values.put("hours", hours(scene.emergency().hours()));
        values.put("reviewHours", hours(EmergencyReview.WITHIN.toHours()));
        values.put("reviewers", reviewers());
        values.put("assemblyPoint", phrases.orDash(scene.place().assemblyPoint()));
        values.put("others", others());
        values.put("refused", String.join("; ", refused));
        values.put("locations", countries(matter.terms().locations()));
        values.put("closed", countries(matter.known().registry().closed()));
        values.put("kept", phrases.orDash(kept()));
        return values;
    }

    private String hours(long count) {
        return phrases.say("hours", count);
    }

    /** Those whose names are known, in brackets. */
    private String reviewers() {
        String names = scene.holders().stream()
                .filter(Holder::isAdministrator)
                .flatMap(holder -> Stream.ofNullable(holder.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private String others() {
        return scene.others().stream()
                .map(contact -> contact.name()
                        + contact.phone()
                                .map(number -> " (" + number.e164() + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Those who could carry a warning and may not, whatever happens. */
    private List<String> refused() {
        Set<String> reached = scene.reached().stream()
                .filter(Reached::warnsOutside)
                .map(one -> one.to().key())
                .collect(Collectors.toSet());
        return matter.catalogue().services().stream()
                .filter(service -> !service.internal() && !reached.contains(service.key()) && warns(service))
                .map(this::named)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean warns(Service service) {
        return service.activities().stream()
                .anyMatch(offered -> offered.activity().equals(Activity.EVACUATION_ALERT.name()));
    }

    private String named(Service service) {
        return matter.catalogue().legalNameOf(service.key()) + " ("
                + Optional.ofNullable(matter.known().registry().recipients().get(service.key()))
                        .map(this::way)
                        .orElseGet(() -> words.name(Kind.CHANNEL, service.channel()))
                + ")";
    }

    private String way(Recipient recipient) {
        return words.name(Kind.CHANNEL, recipient.channel()) + ", " + countries(recipient.countries());
    }

    private String countries(Collection<String> codes) {
        return codes.stream().map(words::country).sorted().collect(Collectors.joining(", "));
    }

    private String kept() {
        return matter.terms().retention().stream()
                .filter(rule -> RECORDS.contains(rule.recordType()))
                .map(rule -> words.name(Kind.RECORD, rule.recordType()).toLowerCase(matter.language()) + " "
                        + phrases.period(rule.period()))
                .collect(Collectors.joining(", "));
    }

    private Block table(String name) {
        return switch (name) {
            case "holders" -> holders();
            case "reached" -> reached();
            default -> throw new IllegalStateException("no table " + name);
        };
    }

    private Column column(String name, int share) {
        return new Column(phrases.say("column." + name), share);
    }

    private Block holders() {
        return new Table(
                List.of(column("who", 40), column("role", 35), column("phone", 25)),
                scene.holders().stream()
                        .map(holder -> List.of(
                                Cell.titled(List.of(phrases.orDash(holder.name()))),
                                Cell.of(holder.roles().stream()
                                        .map(role -> phrases.say("role." + role.code()))
                                        .sorted()
                                        .toList()),
                                Cell.of(phrases.orDash(holder.number()))))
                        .toList());
    }

    private Block reached() {
        return new Table(
                List.of(column("recipient", 25), column("gets", 30), column("takes", 30), column("kept", 15)),
                scene.reached().stream()
                        .map(one -> List.of(
                                Cell.titled(who(one.to())),
                                Cell.titled(List.of(words.name(Kind.ACTIVITY, one.activity()), data(one), whose(one))),
                                Cell.of(List.of(
                                        phrases.say("takes." + one.takes()), ground(one), purpose(one.activity()))),
                                Cell.of(keeps(one.to()))))
                        .toList());
    }

    private List<String> who(Recipient to) {
        return List.of(matter.catalogue().legalNameOf(to.key()), way(to));
    }

    private String data(Reached one) {
        return one.released().stream()
                .map(field -> words.name(Kind.FIELD, field))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String whose(Reached one) {
        return phrases.say(
                "whose",
                one.subjects().stream()
                        .map(subject -> words.name(Kind.SUBJECT, subject))
                        .collect(Collectors.joining(", ")));
    }

    private String ground(Reached one) {
        return one.bases().stream().flatMap(this::grounds).distinct().collect(Collectors.joining("; "));
    }

    /** {@code EEA} in words, or each country and what carries data there. */
    private Stream<String> grounds(String basis) {
        Map<String, String> carriers = Carriers.byCountry(basis);
        return carriers.isEmpty()
                ? Stream.of(phrases.say("ground." + basis))
                : carriers.entrySet().stream()
                        .map(one -> words.country(one.getKey()) + ": " + words.name(Kind.BASIS, one.getValue()));
    }

    /** On what the tenant itself relies. */
    private String purpose(Activity activity) {
        return matter.terms().instructions().stream()
                .filter(asked -> asked.activity().equals(activity.name()))
                .findFirst()
                .map(asked -> phrases.say("relies", phrases.article(asked.legalBasis())))
                .orElseThrow();
    }

    private String keeps(Recipient to) {
        if (to.internal()) {
            return phrases.say("kept-as-agreed");
        }
        return matter.catalogue()
                .service(to.key())
                .map(Service::retentionDays)
                .map(days -> phrases.say("days", days))
                .orElseGet(() -> phrases.say("not-stated"));
    }
}
