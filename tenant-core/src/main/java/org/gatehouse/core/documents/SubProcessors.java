package org.gatehouse.core.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Column;
import org.gatehouse.core.documents.Document.Table;
import org.gatehouse.core.documents.Recipients.Received;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profile;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Link;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** Annex B: who processes what, where it lies and from where it can be seen. We are not a sub-processor of ours. */
final class SubProcessors {
    private final Matter matter;
    private final Words words;
    private final Phrases phrases;

    SubProcessors(Matter matter) {
        this.matter = matter;
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
    }

    /** Who we are. */
    Optional<LegalEntity> us() {
        return matter.catalogue().ours();
    }

    private boolean isOurs(Service service) {
        return us().filter(us -> us.key().equals(service.processor())).isPresent();
    }

    private List<Approval> approvals() {
        return matter.terms().approvals().stream()
                .filter(approval -> Validity.between(null, approval.until()).includes(matter.at())
                        && !matter.version().beside().isClosed(approval))
                .toList();
    }

    /** Those that do an activity, ours too. */
    Stream<Service> services(String activity) {
        return approvals().stream()
                .filter(approval -> approval.activity().equals(activity))
                .flatMap(approval -> matter.catalogue().service(approval.service()).stream());
    }

    /** What others do, by service, in the order of their names. */
    Map<Service, List<Approval>> approved() {
        Map<Service, List<Approval>> approved = new LinkedHashMap<>();
        approvals().stream()
                .flatMap(approval -> matter.catalogue().service(approval.service()).stream())
                .filter(service -> !isOurs(service))
                .distinct()
                .sorted((one, two) -> title(one).compareTo(title(two)))
                .forEach(service -> approved.put(
                        service,
                        approvals().stream()
                                .filter(approval -> approval.service().equals(service.key()))
                                .toList()));
        return approved;
    }

    private String title(Service service) {
        return matter.catalogue().legalNameOf(service.key()) + " " + service.key();
    }

    Block table() {
        return new Table(
                List.of(column("sub-processor", 30), column("does", 40), column("places", 30)),
                approved().entrySet().stream()
                        .map(entry -> List.of(
                                Cell.titled(who(entry.getKey())),
                                Cell.of(does(entry.getKey(), entry.getValue())),
                                Cell.of(places(entry.getKey()))))
                        .toList());
    }

    /** Who may receive warnings, and which, as soon as somebody breaks the glass. */
    List<Received> inEmergency() {
        return Recipients.inEmergency(matter);
    }

    Block emergency() {
        return new Table(
                List.of(column("sub-processor", 30), column("does", 40), column("places", 30)),
                inEmergency().stream()
                        .map(one -> List.of(
                                Cell.titled(who(one.service())),
                                Cell.of(one.what().entrySet().stream()
                                        .map(what -> does(
                                                one.service(), what.getKey().name(), codes(what.getValue())))
                                        .toList()),
                                Cell.of(places(one.service()))))
                        .toList());
    }

    List<String> who(Service service) {
        return matter.catalogue()
                .processor(service.processor())
                .map(entity -> identity(entity, phrases))
                .orElse(List.of(service.processor()));
    }

    static List<String> identity(LegalEntity entity, Phrases phrases) {
        List<String> lines = new ArrayList<>(List.of(entity.legalName()));
        lines.add(entity.legalId() == null ? phrases.say("no-id") : phrases.say("id", entity.legalId()));
        lines.add(entity.address() == null ? phrases.say("no-address") : entity.address());
        return lines;
    }

    private List<String> does(Service service, List<Approval> approvals) {
        List<String> lines = new ArrayList<>();
        approvals.forEach(approval -> lines.add(
                does(service, approval.activity(), fields(service, approval).toList())));
        return lines;
    }

    private String does(Service service, String activity, List<String> fields) {
        return words.name(Kind.ACTIVITY, activity) + " (" + words.name(Kind.CHANNEL, service.channel()) + "): "
                + fields.stream()
                        .map(field -> words.name(Kind.FIELD, field))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** What it may receive: within the approval, the instruction and the profile. */
    private Stream<String> fields(Service service, Approval approval) {
        Set<String> asked = matter.terms().instructions().stream()
                .filter(instruction -> instruction.activity().equals(approval.activity()))
                .map(Instruction::fields)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Set<String> carried = Activity.named(approval.activity())
                .flatMap(activity -> Profiles.of(activity, service.channel()))
                .map(SubProcessors::names)
                .orElse(asked);
        return carried.stream()
                .filter(asked::contains)
                .filter(field ->
                        approval.fields().isEmpty() || approval.fields().contains(field));
    }

    private static List<String> codes(Set<DataField> fields) {
        return fields.stream().map(Enum::name).toList();
    }

    private static Set<String> names(Profile profile) {
        return Stream.concat(profile.mandatory().stream(), profile.optional().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    List<String> places(Service service) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("stored-in", countries(service.storage())));
        Set<String> seenFrom = new TreeSet<>(service.access());
        matter.catalogue().processor(service.processor()).ifPresent(entity -> seenFrom.add(entity.country()));
        lines.add(phrases.say("seen-from", countries(seenFrom)));
        service.chain().forEach(link -> lines.add(chained(link)));
        return lines;
    }

    private String chained(Link link) {
        return phrases.say("works-for-it", link.processor(), countries(link.countries()));
    }

    private String countries(Collection<String> codes) {
        return codes.stream().map(words::country).sorted().collect(Collectors.joining(", "));
    }

    boolean isAnnounced() {
        return !matter.around().announced().isEmpty();
    }

    Block announced() {
        return new Table(
                List.of(column("sub-processor", 35), column("does", 35), column("from", 30)),
                matter.around().announced().stream().map(this::announced).toList());
    }

    private List<Cell> announced(Announced change) {
        String key = change.change().proposal().service();
        List<String> who = matter.catalogue().service(key).map(this::who).orElse(List.of(key));
        List<String> does = change.notice().activities().stream()
                .map(activity -> words.name(Kind.ACTIVITY, activity))
                .toList();
        String from = change.notice()
                .window()
                .map(window -> phrases.say("not-before", phrases.day(window.end(), window.zone())))
                .orElseGet(() -> phrases.say("not-told"));
        return List.of(Cell.titled(who), Cell.of(does), Cell.of(from));
    }

    private Column column(String name, int share) {
        return new Column(phrases.say("column." + name), share);
    }
}
