package org.gatehouse.core.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Column;
import org.gatehouse.core.documents.Document.Points;
import org.gatehouse.core.documents.Document.Table;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** What stands in tables and lists: the configuration, in words. */
final class Tables {
    private final Matter matter;
    private final Words words;
    private final Phrases phrases;
    private final SubProcessors subProcessors;
    private final Transfers transfers;

    Tables(Matter matter) {
        this.matter = matter;
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
        this.subProcessors = new SubProcessors(matter);
        this.transfers = new Transfers(matter);
    }

    /** What has nothing in it says so. */
    Block named(String name) {
        Block block = filled(name);
        boolean empty = block instanceof Table table
                ? table.rows().isEmpty()
                : block instanceof Points points && points.points().isEmpty();
        return empty ? Document.Clause.plain(phrases.say("none")) : block;
    }

    private Block filled(String name) {
        return switch (name) {
            case "activities" -> activities();
            case "nature" -> nature();
            case "data" -> perActivity("data", Kind.FIELD, Instruction::fields);
            case "subjects" -> perActivity("subjects", Kind.SUBJECT, Instruction::subjects);
            case "processing" -> processing();
            case "sub-processors" -> subProcessors.table();
            case "announced" -> subProcessors.announced();
            case "emergency" -> subProcessors.emergency();
            case "order" -> order();
            case "measures" -> measures();
            case "retention" -> retention();
            case "locations" ->
                Points.plain(
                        matter.terms().locations().stream().map(words::country).toList(), false);
            case "bases" -> transfers.instructed();
            case "transfers" -> transfers.register();
            case "controller" -> people(List.of(controller()));
            case "parties" -> people(List.of(us(), controller()));
            default -> throw new IllegalStateException("no table " + name);
        };
    }

    SubProcessors subProcessors() {
        return subProcessors;
    }

    Transfers transfers() {
        return transfers;
    }

    private Column column(String name, int share) {
        return new Column(phrases.say("column." + name), share);
    }

    private Block activities() {
        return new Table(
                List.of(column("activity", 30), column("purpose", 25), column("basis", 25), column("sites", 20)),
                matter.terms().instructions().stream()
                        .map(asked -> List.of(
                                Cell.of(activity(asked)),
                                Cell.of(purpose(asked)),
                                Cell.of(phrases.article(asked.legalBasis())),
                                Cell.of(sites(asked))))
                        .toList());
    }

    private String activity(Instruction asked) {
        return words.name(Kind.ACTIVITY, asked.activity());
    }

    private String purpose(Instruction asked) {
        return Activity.named(asked.activity())
                .map(activity -> words.name(Kind.PURPOSE, activity.purpose()))
                .orElse("–");
    }

    private List<String> sites(Instruction asked) {
        return asked.sites().isEmpty()
                ? List.of(phrases.say("all-sites"))
                : asked.sites().stream().map(this::site).sorted().toList();
    }

    private String site(UUID id) {
        return matter.around().sites().getOrDefault(id, id.toString());
    }

    private Block nature() {
        return new Table(
                List.of(column("activity", 30), column("nature", 45), column("ways", 25)),
                matter.terms().instructions().stream()
                        .map(asked -> List.of(
                                Cell.of(activity(asked)), Cell.of(explained(asked)), Cell.of(ways(asked.activity()))))
                        .toList());
    }

    private String explained(Instruction asked) {
        return Activity.named(asked.activity())
                .map(known -> words.explanation(Kind.ACTIVITY, known.name()))
                .orElse("–");
    }

    private List<String> ways(String activity) {
        List<String> ways = subProcessors
                .services(activity)
                .map(service -> words.name(Kind.CHANNEL, service.channel()))
                .distinct()
                .sorted()
                .toList();
        return ways.isEmpty() ? List.of("–") : ways;
    }

    private Block perActivity(String column, Kind kind, Function<Instruction, List<String>> codes) {
        return new Table(
                List.of(column("activity", 30), column(column, 70)),
                matter.terms().instructions().stream()
                        .map(asked -> List.of(Cell.of(activity(asked)), Cell.of(listed(kind, codes.apply(asked)))))
                        .toList());
    }

    private String listed(Kind kind, List<String> codes) {
        return codes.stream().map(code -> words.name(kind, code)).collect(Collectors.joining(", "));
    }

    private Block processing() {
        return new Table(
                List.of(column("activity", 30), column("subjects", 30), column("data", 40)),
                matter.terms().instructions().stream()
                        .map(asked -> List.of(
                                Cell.titled(List.of(activity(asked), purpose(asked))),
                                Cell.of(listed(Kind.SUBJECT, asked.subjects())),
                                Cell.of(listed(Kind.FIELD, asked.fields()))))
                        .toList());
    }

    private Block order() {
        return Points.plain(matter.terms().order().stream().map(this::inOrder).toList(), true);
    }

    private String inOrder(String key) {
        return matter.catalogue()
                .service(key)
                .map(service -> matter.catalogue().legalNameOf(key) + " – "
                        + words.name(Kind.CHANNEL, service.channel()) + " (" + key + ")")
                .orElse(key);
    }

    private Block measures() {
        return Points.plain(
                matter.terms().measures().stream().map(this::measure).toList(), false);
    }

    private String measure(String key) {
        return matter.catalogue().measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .map(measure -> measure.in(matter.language()))
                .orElse(key);
    }

    private Block retention() {
        LocalDate day = LocalDate.ofInstant(matter.at(), matter.zone());
        return new Table(
                List.of(column("record", 40), column("period", 30), column("example", 30)),
                matter.terms().retention().stream()
                        .map(rule -> List.of(
                                Cell.of(words.name(Kind.RECORD, rule.recordType())),
                                Cell.of(phrases.period(rule.period())),
                                Cell.of(lastDay(rule, day))))
                        .toList());
    }

    private String lastDay(Terms.Retention rule, LocalDate day) {
        return new RetentionPeriod(rule.period()).from(day).map(phrases::day).orElse("–");
    }

    /** @return their name, number, address and whom to ask, each on a line of its own */
    private Block people(List<List<Cell>> rows) {
        return new Table(List.of(column("role", 25), column("who", 40), column("ask", 35)), rows);
    }

    private List<Cell> controller() {
        Terms.Identity tenant = matter.terms().controller();
        List<String> who = tenant == null
                ? List.of(matter.around().organisation())
                : Stream.of(tenant.legalName(), tenant.legalId(), tenant.address())
                        .map(phrases::orDash)
                        .toList();
        List<String> ask = matter.around().contacts().stream()
                .filter(contact -> contact.role() == ContactRole.DPO || contact.role() == ContactRole.DATA_SUBJECTS)
                .map(contact -> words.name(Kind.CONTACT, contact.role()) + ": " + contact.name() + ", "
                        + contact.email().address())
                .toList();
        return List.of(
                Cell.of(phrases.say("controller")), Cell.titled(who), Cell.of(ask.isEmpty() ? List.of("–") : ask));
    }

    private List<Cell> us() {
        Optional<LegalEntity> us = subProcessors.us();
        List<String> who = new ArrayList<>();
        us.ifPresent(entity -> who.addAll(SubProcessors.identity(entity, phrases)));
        return List.of(
                Cell.of(phrases.say("processor")),
                Cell.titled(who.isEmpty() ? List.of("Gatehouse") : who),
                Cell.of(phrases.orDash(us.map(LegalEntity::contact).orElse(null))));
    }
}
