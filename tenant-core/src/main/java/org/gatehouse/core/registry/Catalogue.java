package org.gatehouse.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.TransferBasis;
import org.jspecify.annotations.Nullable;

/**
 * The registry as a document: whoever may receive data, where, and on which ground. Rows carry a key, so that a change
 * can replace one. Codes of activities, fields, subjects and bases are kept as they were given: what is not one of ours
 * is a finding, and counts for nothing.
 *
 * @param offer null: we have to sign each agreement ourselves
 */
public record Catalogue(
        List<LegalEntity> processors,
        List<Service> services,
        List<Contract> contracts,
        List<Basis> bases,
        List<Listing> listings,
        List<Assessment> assessments,
        List<LegalFact> facts,
        List<AdequacyDecision> adequacy,
        List<AuditReport> audits,
        List<Closure> closures,
        List<Measure> measures,
        @Nullable Offer offer) {

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
                only(LegalEntity.class, row),
                only(Service.class, row),
                only(Contract.class, row),
                only(Basis.class, row),
                only(Listing.class, row),
                only(Assessment.class, row),
                only(LegalFact.class, row),
                only(AdequacyDecision.class, row),
                only(AuditReport.class, row),
                only(Closure.class, row),
                only(Measure.class, row),
                null);
    }

    /** The same with a row that takes the place of the one with its key, or is new. */
    public Catalogue with(Row row) {
        return new Change("", of(row), List.of()).applyTo(this);
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

    public Optional<Service> service(String key) {
        return services.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<LegalEntity> processor(String key) {
        return processors.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** A row that a change can replace or remove. */
    public sealed interface Row {
        String key();
    }

    public enum Status {
        /** Known, and not engaged. */
        CANDIDATE,
        ACTIVE,
        /** Receives nothing until further notice: a breach, a failed audit, or our decision. */
        SUSPENDED,
        RETIRED
    }

    /**
     * Somebody who can be held to a contract (GDPR Art. 28; C-154/21: by name).
     *
     * @param ultimateCountry of the group's head
     * @param flags what somebody has to look into
     */
    public record LegalEntity(
            String key,
            String legalName,
            @Nullable String legalId,
            @Nullable String legalIdType,
            @Nullable String address,
            String country,
            @Nullable String ultimateCountry,
            @Nullable String contact,
            Status status,
            List<String> flags)
            implements Row {}

    /**
     * What an entity does for us: which data for what, and from where to where.
     *
     * @param storage countries in which it keeps data; {@code ?}: nobody has said
     * @param access countries from which it can look
     * @param retentionDays how long it keeps a copy; null: no copy, or not known
     * @param endpoints addresses our connector speaks to
     * @param internal our own: nothing is transferred
     * @param until exclusive; null: open-ended
     */
    public record Service(
            String key,
            String processor,
            Channel channel,
            List<Offered> activities,
            List<String> storage,
            List<String> access,
            List<Link> chain,
            @Nullable Integer retentionDays,
            List<String> endpoints,
            boolean internal,
            Instant from,
            @Nullable Instant until)
            implements Row {}

    /**
     * One activity of a service.
     *
     * @param fields kinds of data it is built for; empty: all that the activity's profile allows
     * @param subjects whose; empty: everybody's
     */
    public record Offered(String activity, List<String> fields, List<String> subjects) {}

    /** Somebody further down the line. */
    public record Link(String processor, List<String> countries) {}

    /** The contract with a processor (Art. 28(4)). */
    public record Contract(
            String key,
            String processor,
            LocalDate signedOn,
            String signedBy,
            boolean flowDown,
            boolean auditRight,
            int breachHours,
            String deletion,
            int upstreamNoticeDays,
            int objectionDays)
            implements Row {}

    /**
     * What carries transfers to one country (GDPR chapter V).
     *
     * @param type a name of {@link TransferBasis.Type}, or something that is none
     * @param instrument the Commission's decision for clauses, such as {@code 2021/914}
     * @param module of the clauses: 3 between processors
     * @param assessment key of the transfer impact assessment
     */
    public record Basis(
            String key,
            String processor,
            String country,
            String type,
            Instant from,
            @Nullable Instant until,
            @Nullable String instrument,
            @Nullable Integer module,
            boolean annexesComplete,
            boolean approved,
            @Nullable String assessment)
            implements Row {}

    /** An entity's entry in the list of the EU-US Data Privacy Framework, as last looked up. */
    public record Listing(
            String key, String processor, boolean active, List<TransferBasis.Coverage> coverage, Instant checkedAt)
            implements Row {}

    /**
     * A transfer impact assessment.
     *
     * @param dependsOn codes of the legal facts it relies on: it has to be made again when one of them changes
     */
    public record Assessment(
            String key,
            String processor,
            String country,
            LocalDate madeOn,
            TransferBasis.Assessment state,
            List<String> dependsOn,
            String conclusion,
            List<String> measures)
            implements Row {}

    /**
     * Something the law says, as far as we know.
     *
     * @param until when it stops being so; null: it holds
     * @param asOf the day of the newest source read
     */
    public record LegalFact(
            String key,
            String value,
            Instant from,
            @Nullable Instant until,
            LocalDate asOf,
            String confidence,
            String source,
            String owner,
            int recheckDays)
            implements Row {}

    /** Who may rely on an adequacy decision. */
    public enum Scope {
        /** Everybody in the country. */
        NONE,
        /** Those we have looked at: a basis of theirs says so. */
        ORG_FLAG,
        /** Those on the framework's list. */
        DPF
    }

    /**
     * A decision of the Commission (Art. 45).
     *
     * @param key the country, or an organisation
     * @param until exclusive; null: open-ended
     * @param fact the legal fact that is true as long as the decision stands
     */
    public record AdequacyDecision(
            String key,
            String name,
            String instrument,
            Instant from,
            @Nullable Instant until,
            Scope scope,
            String scopeText,
            String confidence,
            LocalDate asOf,
            @Nullable String fact)
            implements Row {}

    /** An auditor's report on a processor, good for fifteen months after the period it covers. */
    public record AuditReport(String key, String processor, String type, LocalDate periodEnd, boolean clean)
            implements Row {}

    /** Nothing goes to this country. */
    public record Closure(String key, Instant from, String reason) implements Row {}

    /** A technical or organisational measure (annex C.2). */
    public record Measure(String key, String danish, String english, boolean minimum) implements Row {}

    /** Our signature under every agreement that is made from our templates and stays inside the catalogue. */
    public record Offer(String signerName, String signerTitle, Instant signedAt) {}
}
