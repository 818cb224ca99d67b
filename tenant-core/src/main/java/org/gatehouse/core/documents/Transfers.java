package org.gatehouse.core.documents;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Column;
import org.gatehouse.core.documents.Document.Table;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Grounds.Basis;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** Annex C.6 and the register: what leaves the area, and what carries it. */
final class Transfers {
    private final Matter matter;
    private final SubProcessors subProcessors;
    private final Words words;
    private final Phrases phrases;

    Transfers(Matter matter) {
        this.matter = matter;
        this.subProcessors = new SubProcessors(matter);
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
    }

    private record Reached(String country, Service service) {}

    /** Each third country with each service that reaches it. */
    private List<Reached> reached() {
        return subProcessors.approved().keySet().stream()
                .flatMap(service -> countries(service).map(country -> new Reached(country, service)))
                .sorted((one, two) -> one.country().compareTo(two.country()))
                .toList();
    }

    private Stream<String> countries(Service service) {
        Set<String> all = new TreeSet<>(service.storage());
        all.addAll(service.access());
        service.chain().forEach(link -> all.addAll(link.countries()));
        matter.catalogue().processor(service.processor()).ifPresent(entity -> all.add(entity.country()));
        return all.stream().filter(Words::isThird);
    }

    boolean isAny() {
        return !reached().isEmpty();
    }

    boolean isInstructed() {
        return !accepted().isEmpty();
    }

    /** By country what may carry a transfer there: a decision of the Commission wherever data may go at all. */
    private Map<String, List<String>> accepted() {
        Map<String, List<String>> accepted = new TreeMap<>();
        matter.terms().locations().stream()
                .filter(country -> Words.isThird(country) && !Words.isNowhere(country))
                .forEach(country -> accepted.put(country, List.of(TransferBasis.Type.ADEQUACY.name())));
        matter.terms().transfers().forEach(transfer -> accepted.put(transfer.country(), transfer.bases()));
        return accepted;
    }

    Block instructed() {
        return new Table(
                List.of(column("country", 25), column("accepted", 45), column("known", 30)),
                accepted().entrySet().stream()
                        .map(entry -> List.of(
                                Cell.of(words.country(entry.getKey())),
                                Cell.of(entry.getValue().stream()
                                        .map(basis -> words.name(Kind.BASIS, basis))
                                        .toList()),
                                Cell.of(decision(entry.getKey()))))
                        .toList());
    }

    /** The Commission's decision as it is known; with the day it was looked at. */
    private String decision(String country) {
        return matter.catalogue().adequacy().stream()
                .filter(decision ->
                        decision.key().equals(country) && !decision.instrument().equals("none"))
                .findFirst()
                .map(decision -> phrases.say(
                        decision.standsAt(matter.at()) ? "decision" : "decision-ended",
                        decision.instrument(),
                        phrases.day(decision.asOf())))
                .orElseGet(() -> phrases.say("no-decision"));
    }

    Block register() {
        return new Table(
                List.of(column("country", 20), column("recipient", 25), column("ground", 35), column("state", 20)),
                reached().stream().map(this::row).toList());
    }

    private List<Cell> row(Reached reached) {
        return List.of(
                Cell.of(words.country(reached.country())),
                Cell.titled(List.of(
                        matter.catalogue().legalNameOf(reached.service().key()),
                        words.name(Kind.CHANNEL, reached.service().channel()))),
                Cell.of(grounds(reached)),
                Cell.of(phrases.say(carries(reached) ? "open" : "closed")));
    }

    private List<String> grounds(Reached reached) {
        List<String> lines = new ArrayList<>();
        if (Words.isNowhere(reached.country())) {
            return List.of("–");
        }
        lines.add(decision(reached.country()));
        matter.catalogue().bases().stream()
                .filter(basis -> basis.processor().equals(reached.service().processor())
                        && basis.country().equals(reached.country()))
                .map(this::ground)
                .forEach(lines::add);
        matter.catalogue().listings().stream()
                .filter(listing -> listing.processor().equals(reached.service().processor()))
                .map(listing -> phrases.say(
                        listing.active() ? "listed" : "not-listed", phrases.day(listing.checkedAt(), ZoneOffset.UTC)))
                .forEach(lines::add);
        return lines;
    }

    private String ground(Basis basis) {
        String name = words.name(Kind.BASIS, basis.type());
        String instrument = basis.instrument() == null ? "" : ", " + basis.instrument();
        String module = basis.module() == null ? "" : ", " + phrases.say("module", basis.module());
        return name + instrument + module + assessment(basis) + ended(basis);
    }

    private String assessment(Basis basis) {
        return matter.catalogue().assessments().stream()
                .filter(assessment -> assessment.key().equals(basis.assessment()))
                .findFirst()
                .map(assessment -> ", " + phrases.say("assessed", assessment.key(), phrases.day(assessment.madeOn())))
                .orElse("");
    }

    private String ended(Basis basis) {
        return basis.until() == null || matter.at().isBefore(basis.until())
                ? ""
                : ", " + phrases.say("ended", phrases.day(basis.until(), ZoneOffset.UTC));
    }

    /** Whether the agreement accepts something that carries data there now. */
    private boolean carries(Reached reached) {
        Registry registry = matter.known().registry();
        if (!matter.terms().locations().contains(reached.country())
                || registry.closed().contains(reached.country())) {
            return false;
        }
        List<String> accepted = accepted().getOrDefault(reached.country(), List.of());
        Stream<TransferBasis> onFile = Stream.ofNullable(
                        registry.recipients().get(reached.service().key()))
                .flatMap(recipient -> recipient.bases().stream())
                .filter(basis -> basis.country().equals(reached.country())
                        && accepted.contains(basis.type().name()));
        return Stream.concat(onFile, Stream.ofNullable(registry.adequacy().get(reached.country())))
                .anyMatch(basis ->
                        basis.isOnFile(matter.at()) && basis.defect(now()).isEmpty());
    }

    private Circumstances now() {
        Terms.Preferences preferences = matter.terms().preferences();
        return new Circumstances(
                matter.at(),
                SubjectStatus.plain(SubjectCategory.HOST_EMPLOYEE),
                preferences.employeeData(),
                preferences.assessments());
    }

    private Column column(String name, int share) {
        return new Column(phrases.say("column." + name), share);
    }
}
