package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Catalogue.Row;
import org.gatehouse.core.registry.Engagements.AuditReport;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Grounds.Assessment;
import org.gatehouse.core.registry.Grounds.Basis;
import org.gatehouse.core.registry.Grounds.Listing;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Notices;

/** On which days something about a tenant's agreement runs out, is due, or begins. */
@Singleton
public class NextDates {
    private final Agreements agreements;
    private final Notices notices;
    private final AnnexB annexB;

    @Inject
    public NextDates(Agreements agreements, Notices notices, AnnexB annexB) {
        this.agreements = agreements;
        this.notices = notices;
        this.annexB = annexB;
    }

    public enum Kind {
        /** A transfer impact assessment is too old from then on. */
        ASSESSMENT,
        /** So is the last auditor's report on a processor. */
        AUDIT_REPORT,
        /** The framework's list has to be looked at again for a processor. */
        LISTING,
        /** What carries transfers to a country ends. */
        BASIS_ENDS,
        /** The Commission's decision on a country ends. */
        ADEQUACY_ENDS,
        /** A contact has to be verified anew. */
        CONTACT,
        /** Until then an objection to a change is in time. */
        OBJECTION,
        /** A version that is signed begins. */
        VERSION,
        CONTRACT_ENDS
    }

    /**
     * @param at the first instant at which it counts; it may have passed
     * @param about a legal name, a contact's role, a version's number, or empty
     * @param country where it is about one; else empty
     */
    public record NextDate(Kind kind, Instant at, String about, String country) {}

    /** The next first. To be called inside a transaction of the tenant. @param catalogue as it is now */
    public List<NextDate> of(Catalogue catalogue, Instant now) {
        return Stream.of(
                        agreements.inForce(now).stream().flatMap(version -> onFile(version.terms(), catalogue, now)),
                        contacts(),
                        objections(catalogue, now),
                        agreements.scheduled(now).stream()
                                .map(version -> new NextDate(
                                        Kind.VERSION,
                                        version.inForceFrom().orElseThrow(),
                                        version.number().orElse(""),
                                        "")),
                        agreements.end(now).stream().map(end -> new NextDate(Kind.CONTRACT_ENDS, end.endsAt(), "", "")))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(NextDate::at))
                .toList();
    }

    /** What is on file about those whom the agreement lets receive something. */
    private static Stream<NextDate> onFile(Terms terms, Catalogue catalogue, Instant now) {
        Set<String> approved = terms.approvals().stream()
                .flatMap(approval -> catalogue.service(approval.service()).stream())
                .filter(service -> !service.internal())
                .map(service -> service.processor())
                .collect(Collectors.toSet());
        return catalogue.processors().stream()
                .filter(processor -> approved.contains(processor.key()))
                .flatMap(processor -> onFile(processor, catalogue, now));
    }

    private static Stream<NextDate> onFile(LegalEntity processor, Catalogue catalogue, Instant now) {
        List<Basis> bases = of(processor, catalogue.bases(), Basis::processor)
                .filter(basis -> basis.until() == null || basis.until().isAfter(now))
                .toList();
        Set<String> reached = bases.stream().map(Basis::country).collect(Collectors.toSet());
        String name = processor.legalName();
        Stream<NextDate> assessments = of(processor, catalogue.assessments(), Assessment::processor)
                .filter(one -> reached.contains(one.country()))
                .map(one -> new NextDate(Kind.ASSESSMENT, one.countsUntil(), name, one.country()));
        Stream<NextDate> audits = newest(of(processor, catalogue.audits(), AuditReport::processor))
                .map(until -> new NextDate(Kind.AUDIT_REPORT, until, name, ""))
                .stream();
        Stream<NextDate> listings = of(processor, catalogue.listings(), Listing::processor)
                .filter(Listing::active)
                .map(one -> new NextDate(Kind.LISTING, one.countsUntil(), name, "US"));
        Stream<NextDate> ends = bases.stream()
                .filter(one -> one.until() != null)
                .map(one -> new NextDate(Kind.BASIS_ENDS, one.until(), name, one.country()));
        Stream<NextDate> decisions = catalogue.adequacy().stream()
                .filter(one -> one.until() != null && one.until().isAfter(now) && reached.contains(one.key()))
                .map(one -> adequacy(one, one.until(), name));
        return Stream.of(assessments, audits, listings, ends, decisions).flatMap(Function.identity());
    }

    private static NextDate adequacy(AdequacyDecision decision, Instant until, String name) {
        return new NextDate(Kind.ADEQUACY_ENDS, until, name, decision.key());
    }

    private static <T extends Row> Stream<T> of(LegalEntity processor, List<T> rows, Function<T, String> whose) {
        return rows.stream().filter(row -> whose.apply(row).equals(processor.key()));
    }

    private static Optional<Instant> newest(Stream<AuditReport> reports) {
        return reports.filter(AuditReport::clean).map(AuditReport::countsUntil).max(Instant::compareTo);
    }

    private Stream<NextDate> contacts() {
        return agreements.contacts().stream()
                .flatMap(contact -> contact.verifiedUntil().stream()
                        .map(until ->
                                new NextDate(Kind.CONTACT, until, contact.role().name(), "")));
    }

    private Stream<NextDate> objections(Catalogue catalogue, Instant now) {
        return notices.knownAt(now).stream()
                .filter(announced -> annexB.state(announced, now) == NoticeState.NOTIFIED)
                .flatMap(announced -> announced.notice().window().stream()
                        .map(window -> new NextDate(
                                Kind.OBJECTION,
                                window.end(),
                                catalogue.legalNameOf(announced.change().service()),
                                "")));
    }
}
