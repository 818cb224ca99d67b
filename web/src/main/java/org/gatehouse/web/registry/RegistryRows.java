package org.gatehouse.web.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.AuditReport;
import org.gatehouse.core.registry.Engagements.Contract;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Measure;
import org.gatehouse.core.registry.Engagements.Offer;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Grounds.Assessment;
import org.gatehouse.core.registry.Grounds.Basis;
import org.gatehouse.core.registry.Grounds.Closure;
import org.gatehouse.core.registry.Grounds.LegalFact;
import org.gatehouse.core.registry.Grounds.Listing;
import org.jspecify.annotations.Nullable;

/** Rows of the registry by section; what is left out stays as it is. */
public record RegistryRows(
        @Nullable @Size(max = 100) List<@NotNull @Valid LegalEntity> processors,
        @Nullable @Size(max = 100) List<@NotNull @Valid Service> services,
        @Nullable @Size(max = 100) List<@NotNull @Valid Contract> contracts,
        @Nullable @Size(max = 100) List<@NotNull @Valid Basis> bases,
        @Nullable @Size(max = 100) List<@NotNull @Valid Listing> listings,
        @Nullable @Size(max = 100) List<@NotNull @Valid Assessment> assessments,
        @Nullable @Size(max = 100) List<@NotNull @Valid LegalFact> facts,
        @Nullable @Size(max = 100) List<@NotNull @Valid AdequacyDecision> adequacy,
        @Nullable @Size(max = 100) List<@NotNull @Valid AuditReport> audits,
        @Nullable @Size(max = 100) List<@NotNull @Valid Closure> closures,
        @Nullable @Size(max = 100) List<@NotNull @Valid Measure> measures,
        @Nullable @Valid Offer offer) {

    @SuppressWarnings("NullAway") // a compact constructor does not carry the annotation of its parameter
    Catalogue read() {
        return new Catalogue(
                all(processors),
                all(services),
                all(contracts),
                all(bases),
                all(listings),
                all(assessments),
                all(facts),
                all(adequacy),
                all(audits),
                all(closures),
                all(measures),
                offer);
    }

    private static <T> List<T> all(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
