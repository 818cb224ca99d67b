package org.gatehouse.core.documents;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Fact;
import org.gatehouse.core.documents.Recipients.Named;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Writes a document from its matter, and from nothing else: the same matter gives the same document. */
final class Write {
    private final Matter matter;
    private final Tables tables;
    private final Words words;
    private final Phrases phrases;
    private final Optional<NoticeParts> notice;

    private Write(Matter matter, Optional<NoticeParts> notice) {
        this.matter = matter;
        this.tables = new Tables(matter);
        this.words = Words.in(matter.language());
        this.phrases = Phrases.in(matter.language());
        this.notice = notice;
    }

    static Document document(DocumentKind kind, Matter matter) {
        return kind.audience()
                .map(audience -> notice(
                        kind,
                        matter,
                        Recipients.of(matter, audience),
                        WhomToAsk.lines(matter.around().contacts(), matter.at(), matter.language())))
                .orElseGet(() -> new Write(matter, Optional.empty()).document(kind));
    }

    /** @param recipients of what the document is about: they are the same in each language */
    static Document notice(DocumentKind kind, Matter matter, Named recipients, List<String> whomToAsk) {
        NoticeParts parts = new NoticeParts(matter, kind.audience().orElseThrow(), recipients, whomToAsk);
        return new Write(matter, Optional.of(parts)).document(kind);
    }

    private Document document(DocumentKind kind) {
        return new Document(
                matter.language(),
                phrases.say("title." + kind.code()),
                mark(kind),
                stamp(),
                Typeset.of(Manuscript.read(kind.code(), matter.language(), holds()), words, values(), this::named),
                matter.at());
    }

    private Block named(String table) {
        return notice.flatMap(parts -> parts.table(table)).orElseGet(() -> tables.named(table));
    }

    private @Nullable String mark(DocumentKind kind) {
        return switch (matter.version().agreed()) {
            case DRAFT -> phrases.say("mark.draft");
            case TRANSLATION -> kind == DocumentKind.AGREEMENT ? phrases.say("mark.translation") : null;
            case PROPOSED, NOTHING -> null;
        };
    }

    private List<Fact> stamp() {
        Matter.Version version = matter.version();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(phrases.say("controller"), matter.controller()));
        facts.add(new Fact(phrases.say("processor"), us()));
        facts.add(new Fact(phrases.say("version"), number()));
        facts.add(new Fact(phrases.say("hash"), phrases.orDash(version.hash())));
        facts.add(new Fact(phrases.say("written"), phrases.instant(matter.at(), zone())));
        facts.add(new Fact(
                phrases.say("known"),
                phrases.say(
                        "registry",
                        phrases.instant(matter.known().recordedAt(), zone()),
                        String.valueOf(matter.known().number()))));
        return List.copyOf(facts);
    }

    private String number() {
        String number = matter.version().number();
        if (number != null) {
            return number;
        }
        return matter.version().agreed() == Matter.State.DRAFT
                ? phrases.say("no-number")
                : phrases.say("proposed", phrases.day(matter.at(), zone()));
    }

    private ZoneId zone() {
        return matter.zone();
    }

    private String us() {
        return tables.subProcessors()
                .us()
                .map(entity -> Stream.of(entity.legalName(), entity.legalId(), entity.address())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse("Gatehouse");
    }

    private String usContact() {
        return tables.subProcessors()
                .us()
                .map(LegalEntity::contact)
                .map(phrases::orDash)
                .orElse("");
    }

    /** What is so in this agreement. */
    private Set<String> holds() {
        Terms terms = matter.terms();
        Set<String> holds = new HashSet<>();
        holds.add(terms.authorisation().model() == Model.GENERAL ? "general" : "specific");
        holds.add(terms.mainContract() == null ? "no-main-contract" : "main-contract");
        holds.add(terms.controllerDecides().isEmpty() ? "never-asks" : "asks");
        holds.add(usContact().isEmpty() ? "no-contact" : "contact");
        holds.add(terms.emergency().breakGlass() ? "break-glass" : "no-break-glass");
        if (terms.emergency().breakGlass() && terms.emergency().incapableConsent()) {
            holds.add("incapable");
        }
        if (terms.emergency().inHouseOnly()) {
            holds.add("in-house");
        }
        holds.add(tables.transfers().isAny() ? "transfers" : "no-transfers");
        holds.add(tables.transfers().isInstructed() ? "instructed" : "not-instructed");
        if (isOpenInEmergency()) {
            holds.add("emergency");
        }
        holds.add(tables.subProcessors().isAnnounced() ? "announced" : "none-announced");
        notice.ifPresent(parts -> holds.addAll(parts.holds()));
        return holds;
    }

    /** Whether somebody receives more than usual as soon as the glass is broken. */
    private boolean isOpenInEmergency() {
        return !notice.map(NoticeParts::inEmergency)
                .orElseGet(tables.subProcessors()::inEmergency)
                .isEmpty();
    }

    private Map<String, String> values() {
        Terms terms = matter.terms();
        Map<String, String> values = new HashMap<>();
        values.put("tenant", matter.controller());
        values.put("tenantName", matter.name());
        values.put("us", us());
        values.put("usContact", usContact());
        values.put("main", phrases.orDash(terms.mainContract()));
        values.put("number", number());
        values.put("asked", asked());
        values.put("noticeDays", String.valueOf(terms.authorisation().noticeDays()));
        values.put("zone", terms.zone());
        values.put("breachHours", String.valueOf(terms.assistance().breachHours()));
        values.put("ticketDays", String.valueOf(terms.assistance().ticketDays()));
        values.put("inspectionDays", String.valueOf(terms.assistance().inspectionNoticeDays()));
        values.put("exitDays", String.valueOf(terms.assistance().exitDays()));
        values.put("glassHours", String.valueOf(terms.emergency().hours()));
        values.put("doubts", doubts());
        values.put("exampleDay", phrases.day(matter.at(), zone()));
        values.put("butInEmergency", isOpenInEmergency() ? phrases.say("but-in-emergency") : "");
        values.put("authority", phrases.say("authority"));
        values.put("knownOn", phrases.day(matter.known().recordedAt(), zone()));
        return values;
    }

    private String asked() {
        return matter.terms().controllerDecides().stream()
                .map(activity -> words.name(Kind.ACTIVITY, activity))
                .collect(Collectors.joining(", "));
    }

    private String doubts() {
        Terms.Preferences preferences = matter.terms().preferences();
        return phrases.say(
                "doubts",
                words.name(Kind.STRICTNESS, preferences.employeeData()).toLowerCase(matter.language()),
                words.name(Kind.STRICTNESS, preferences.assessments()).toLowerCase(matter.language()),
                words.name(Kind.STRICTNESS, preferences.audits()).toLowerCase(matter.language()));
    }
}
