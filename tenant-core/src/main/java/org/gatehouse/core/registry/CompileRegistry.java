package org.gatehouse.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Grounds.Assessment;
import org.gatehouse.core.registry.Grounds.Basis;
import org.gatehouse.core.registry.Grounds.Scope;
import org.jspecify.annotations.Nullable;

/** The registry in the form in which it decides. Whatever hangs on a date keeps it, so that a basis ends on time. */
final class CompileRegistry {
    private static final String UNKNOWN_COUNTRY = "?";

    private final Catalogue catalogue;
    private final Map<String, LegalEntity> entities;
    private final Map<String, Assessment> assessments;

    private CompileRegistry(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.entities = byKey(catalogue.processors());
        this.assessments = byKey(catalogue.assessments());
    }

    static Registry compile(Catalogue catalogue, Instant confirmedAt) {
        return new CompileRegistry(catalogue).compile(confirmedAt);
    }

    private static <T extends Catalogue.Row> Map<String, T> byKey(List<T> rows) {
        return rows.stream().collect(Collectors.toMap(Catalogue.Row::key, Function.identity(), (one, two) -> one));
    }

    private Registry compile(Instant confirmedAt) {
        Map<String, Recipient> recipients = new HashMap<>();
        catalogue.services().forEach(service -> recipients.put(service.key(), recipient(service)));
        Map<String, Adequacy> wholeCountries = catalogue.adequacy().stream()
                .filter(decision ->
                        decision.scope() == Scope.NONE && !decision.instrument().equals("none"))
                .collect(Collectors.toMap(
                        AdequacyDecision::key,
                        decision ->
                                new Adequacy(decision.key(), Validity.between(decision.from(), decision.until()), null),
                        (one, two) -> one));
        Set<String> closed = new HashSet<>();
        catalogue.closures().forEach(closure -> closed.add(closure.key()));
        return new Registry(Map.copyOf(recipients), Map.copyOf(wholeCountries), Set.copyOf(closed), confirmedAt);
    }

    private Recipient recipient(Service service) {
        LegalEntity entity = entities.get(service.processor());
        return new Recipient(
                service.key(),
                service.channel(),
                entity == null ? UNKNOWN_COUNTRY : entity.country(),
                Set.copyOf(service.storage()),
                Set.copyOf(service.access()),
                service.chain().stream()
                        .flatMap(link -> link.countries().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                status(entity),
                service.internal(),
                catalogue.bases().stream()
                        .filter(basis -> basis.processor().equals(service.processor()))
                        .map(this::basis)
                        .flatMap(Optional::stream)
                        .toList(),
                auditedUntil(service.processor()),
                Validity.between(service.from(), service.until()));
    }

    private static Recipient.Status status(@Nullable LegalEntity entity) {
        if (entity == null) {
            return Recipient.Status.SUSPENDED;
        }
        return switch (entity.status()) {
            case ACTIVE -> Recipient.Status.ACTIVE;
            case CANDIDATE, SUSPENDED -> Recipient.Status.SUSPENDED;
            case RETIRED -> Recipient.Status.RETIRED;
        };
    }

    private Instant auditedUntil(String processor) {
        return catalogue.audits().stream()
                .filter(report -> report.processor().equals(processor) && report.clean())
                .map(Engagements.AuditReport::countsUntil)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private Optional<TransferBasis> basis(Basis basis) {
        Validity valid = Validity.between(basis.from(), basis.until());
        return switch (basis.type()) {
            case "ADEQUACY" -> adequacy(basis, valid);
            case "SCC" -> Optional.of(clauses(basis, valid));
            case "BCR" -> Optional.of(new TransferBasis.CorporateRules(basis.country(), valid, basis.approved()));
            case "ART49_CONSENT" -> Optional.of(new TransferBasis.ExplicitConsent(basis.country()));
            default -> Optional.of(new TransferBasis.Invalid(basis.country(), basis.type()));
        };
    }

    private Optional<TransferBasis> adequacy(Basis basis, Validity valid) {
        return catalogue.adequacy().stream()
                .filter(decision -> decision.key().equals(basis.country()))
                .findFirst()
                .map(decision -> new Adequacy(
                        basis.country(),
                        valid.within(Validity.between(decision.from(), decision.until())),
                        decision.scope() == Scope.DPF ? listing(basis.processor()) : null));
    }

    private Adequacy.Listing listing(String processor) {
        return catalogue.listings().stream()
                .filter(listing -> listing.processor().equals(processor))
                .findFirst()
                .map(listing ->
                        new Adequacy.Listing(listing.active(), Set.copyOf(listing.coverage()), listing.countsUntil()))
                .orElse(new Adequacy.Listing(false, Set.of(), Instant.MIN));
    }

    private TransferBasis clauses(Basis basis, Validity valid) {
        Assessment assessment = basis.assessment() == null ? null : assessments.get(basis.assessment());
        String instrument = Objects.requireNonNullElse(basis.instrument(), "");
        int module = Objects.requireNonNullElse(basis.module(), 0);
        if (assessment == null) {
            return new TransferBasis.Clauses(
                    basis.country(),
                    valid,
                    instrument,
                    module,
                    TransferBasis.Assessment.MISSING,
                    Validity.ALWAYS,
                    Instant.MAX);
        }
        Validity assessed = new Validity(startOf(assessment.madeOn()), assessment.countsUntil());
        return new TransferBasis.Clauses(
                basis.country(),
                valid,
                instrument,
                module,
                assessment.state(),
                assessed,
                catalogue.shakenFrom(assessment));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
