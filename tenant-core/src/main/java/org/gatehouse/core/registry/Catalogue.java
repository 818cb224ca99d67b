package org.gatehouse.core.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registry as a document: whoever may receive data, where, and on which ground. Rows carry a key, so that a change
 * can replace one. Codes of activities, fields, subjects and bases are kept as they were given: what is not one of ours
 * is a finding, and counts for nothing.
 *
 * @param offer null: we have to sign each agreement ourselves
 */
public record Catalogue(
        List<Engagements.LegalEntity> processors,
        List<Engagements.Service> services,
        List<Engagements.Contract> contracts,
        List<Grounds.Basis> bases,
        List<Grounds.Listing> listings,
        List<Grounds.Assessment> assessments,
        List<Grounds.LegalFact> facts,
        List<Grounds.AdequacyDecision> adequacy,
        List<Engagements.AuditReport> audits,
        List<Grounds.Closure> closures,
        List<Engagements.Measure> measures,
        Engagements.@Nullable Offer offer) {
    /** What a document leaves out is empty. */
    public Catalogue {
        processors = orEmpty(processors);
        services = orEmpty(services);
        contracts = orEmpty(contracts);
        bases = orEmpty(bases);
        listings = orEmpty(listings);
        assessments = orEmpty(assessments);
        facts = orEmpty(facts);
        adequacy = orEmpty(adequacy);
        audits = orEmpty(audits);
        closures = orEmpty(closures);
        measures = orEmpty(measures);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> rows) {
        return rows == null ? List.of() : List.copyOf(rows);
    }

    /** One row, as a change of it. */
    static Catalogue of(Row row) {
        return new Catalogue(
                only(Engagements.LegalEntity.class, row),
                only(Engagements.Service.class, row),
                only(Engagements.Contract.class, row),
                only(Grounds.Basis.class, row),
                only(Grounds.Listing.class, row),
                only(Grounds.Assessment.class, row),
                only(Grounds.LegalFact.class, row),
                only(Grounds.AdequacyDecision.class, row),
                only(Engagements.AuditReport.class, row),
                only(Grounds.Closure.class, row),
                only(Engagements.Measure.class, row),
                null);
    }

    /** The same with a row that takes the place of the one with its key, or is new. */
    public Catalogue with(Row row) {
        return new Change("", of(row), List.of()).applyTo(this);
    }

    /** The same as it would be if a decision ended then: nobody has to have said so. */
    public Catalogue ending(Grounds.AdequacyDecision decision, Instant at) {
        return Change.ending(decision, at, "").applyTo(this);
    }

    private static <T extends Row> List<T> only(Class<T> type, Row row) {
        return type.isInstance(row) ? List.of(type.cast(row)) : List.of();
    }

    Map<String, List<? extends Row>> sections() {
        return Map.ofEntries(
                Map.entry("processors", processors),
                Map.entry("services", services),
                Map.entry("contracts", contracts),
                Map.entry("bases", bases),
                Map.entry("listings", listings),
                Map.entry("assessments", assessments),
                Map.entry("facts", facts),
                Map.entry("adequacy", adequacy),
                Map.entry("audits", audits),
                Map.entry("closures", closures),
                Map.entry("measures", measures));
    }

    public Optional<Engagements.Service> service(String key) {
        return services.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Who we are ourselves: whose service the one within the house is. */
    public Optional<Engagements.LegalEntity> ours() {
        return services.stream()
                .filter(Engagements.Service::internal)
                .findFirst()
                .flatMap(service -> processor(service.processor()));
    }

    public Optional<Engagements.LegalEntity> processor(String key) {
        return processors.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whose service that is, as people know them; the key where the catalogue knows nobody. */
    public String legalNameOf(String service) {
        return service(service)
                .flatMap(known -> processor(known.processor()))
                .map(Engagements.LegalEntity::legalName)
                .orElse(service);
    }

    /** The first instant at which something is no longer so that the assessment relies on; unknown facts never were. */
    Instant shakenFrom(Grounds.Assessment assessment) {
        return assessment.dependsOn().stream()
                .map(fact -> endOf(fact).orElse(Instant.MIN))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Optional<Instant> endOf(String fact) {
        Stream<Instant> ofFacts = facts.stream()
                .filter(known -> known.key().equals(fact))
                .map(known -> Objects.requireNonNullElse(known.until(), Instant.MAX));
        Stream<Instant> ofDecisions = adequacy.stream()
                .filter(decision -> fact.equals(decision.fact()))
                .map(decision -> Objects.requireNonNullElse(decision.until(), Instant.MAX));
        return Stream.concat(ofFacts, ofDecisions).min(Instant::compareTo);
    }

    /** A row that a change can replace or remove. */
    public interface Row {
        String key();
    }
}
