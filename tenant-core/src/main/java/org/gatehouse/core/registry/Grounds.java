package org.gatehouse.core.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.registry.Catalogue.Row;
import org.jspecify.annotations.Nullable;

/** What carries data to a country, or keeps it out: bases, assessments, and the law as we know it. */
public final class Grounds {
    private Grounds() {}

    /**
     * What carries transfers to one country (GDPR chapter V).
     *
     * @param type a name of {@link TransferBasis.Type}, or something that is none
     * @param instrument the Commission's decision for clauses, such as {@code 2021/914}
     * @param module of the clauses: 3 between processors
     * @param assessment key of the transfer impact assessment
     */
    public record Basis(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            @NotNull @Line(max = 500) String country,

            @NotNull @Line(max = 500) String type,

            @NotNull Instant from,
            @Nullable Instant until,

            @Nullable @Line(max = 500) String instrument,

            @Nullable @Min(0) @Max(100000) Integer module,
            boolean annexesComplete,
            boolean approved,

            @Nullable @Line(max = 500) String assessment)
            implements Row {}

    /** An entity's entry in the list of the EU-US Data Privacy Framework, as last looked up. */
    public record Listing(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            boolean active,
            @NotNull @Size(max = 200) List<TransferBasis.@NotNull Coverage> coverage,
            @NotNull Instant checkedAt)
            implements Row {
        private static final Duration COUNTS = Duration.ofDays(30);

        /** Until when the look counts (V10). */
        public Instant countsUntil() {
            return checkedAt.plus(COUNTS);
        }
    }

    /**
     * A transfer impact assessment.
     *
     * @param dependsOn codes of the legal facts it relies on: it has to be made again when one of them changes
     */
    public record Assessment(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            @NotNull @Line(max = 500) String country,

            @NotNull LocalDate madeOn,
            TransferBasis.@NotNull Assessment state,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> dependsOn,

            @NotNull @Line(max = 500) String conclusion,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> measures)
            implements Row {

        /** Until when it is not too old (V12). */
        public Instant countsUntil() {
            return madeOn.plusMonths(12).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /**
     * Something the law says, as far as we know.
     *
     * @param until when it stops being so; null: it holds
     * @param asOf the day of the newest source read
     */
    public record LegalFact(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String value,

            @NotNull Instant from,
            @Nullable Instant until,
            @NotNull LocalDate asOf,

            @NotNull @Line(max = 500) String confidence,

            @NotNull @Line(max = 500) String source,

            @NotNull @Line(max = 500) String owner,

            @Min(0) @Max(100000) int recheckDays)
            implements Row {

        /** The day on which its source has to have been read again. */
        LocalDate recheckOn() {
            return asOf.plusDays(recheckDays);
        }
    }

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
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String name,

            @NotNull @Line(max = 500) String instrument,

            @NotNull Instant from,
            @Nullable Instant until,
            @NotNull Scope scope,

            @NotNull @Line(max = 500) String scopeText,

            @NotNull @Line(max = 500) String confidence,

            @NotNull LocalDate asOf,

            @Nullable @Line(max = 500) String fact)
            implements Row {

        /** Whether it can carry more than those on the framework's list. */
        public boolean servesAll() {
            return scope != Scope.DPF && !instrument.equals("none");
        }

        public boolean standsAt(Instant at) {
            return Validity.between(from, until).includes(at);
        }

        AdequacyDecision endingAt(Instant end) {
            return new AdequacyDecision(key, name, instrument, from, end, scope, scopeText, confidence, asOf, fact);
        }
    }

    /** Nothing goes to this country. */
    public record Closure(
            @NotNull @Line(max = 500) String key,

            @NotNull Instant from,

            @NotNull @Line(max = 500) String reason) implements Row {}
}
