package org.gatehouse.core.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.registry.Catalogue.Row;
import org.jspecify.annotations.Nullable;

/** Whom we have engaged for what, and what they have promised (GDPR Art. 28). */
public final class Engagements {
    private Engagements() {}

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
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String legalName,

            @Nullable @Line(max = 500) String legalId,

            @Nullable @Line(max = 500) String legalIdType,

            @Nullable @Line(max = 500) String address,

            @NotNull @Line(max = 500) String country,

            @Nullable @Line(max = 500) String ultimateCountry,

            @Nullable @Line(max = 500) String contact,

            @NotNull Status status,
            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> flags)
            implements Row {

        LegalEntity suspended() {
            return new LegalEntity(
                    key,
                    legalName,
                    legalId,
                    legalIdType,
                    address,
                    country,
                    ultimateCountry,
                    contact,
                    Status.SUSPENDED,
                    flags);
        }
    }

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
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            @NotNull Channel channel,
            @NotNull @Size(max = 200) List<@NotNull @Valid Offered> activities,
            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> storage,
            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> access,
            @NotNull @Size(max = 200) List<@NotNull @Valid Link> chain,
            @Nullable @Min(0) @Max(100000) Integer retentionDays,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> endpoints,

            boolean internal,
            @NotNull Instant from,
            @Nullable Instant until)
            implements Row {}

    /**
     * One activity of a service.
     *
     * @param fields kinds of data it is built for; empty: all that the activity's profile allows
     * @param subjects whose; empty: everybody's
     */
    public record Offered(
            @NotNull @Line(max = 500) String activity,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> fields,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> subjects) {}

    /** Somebody further down the line. */
    public record Link(
            @NotNull @Line(max = 500) String processor,

            @NotNull @Size(max = 200) List<@NotNull @Line(max = 500) String> countries) {}

    /** The contract with a processor (Art. 28(4)). @param until the first day without it; null: open-ended */
    public record Contract(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            @NotNull LocalDate signedOn,

            @NotNull @Line(max = 500) String signedBy,

            boolean flowDown,
            boolean auditRight,
            @Min(0) @Max(100000) int breachHours,

            @NotNull @Line(max = 500) String deletion,

            @Min(0) @Max(100000) int upstreamNoticeDays,
            @Min(0) @Max(100000) int objectionDays,
            @Nullable LocalDate until)
            implements Row {

        public boolean isInForce(Instant at) {
            return inForce().includes(at);
        }

        Validity inForce() {
            return Validity.between(startOf(signedOn), until == null ? null : startOf(until));
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** An auditor's report on a processor, good for fifteen months after the period it covers. */
    public record AuditReport(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String processor,

            @NotNull @Line(max = 500) String type,

            @NotNull LocalDate periodEnd,
            boolean clean)
            implements Row {

        /** V28: twelve months and three of grace. */
        public Instant countsUntil() {
            return periodEnd.plusMonths(15).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** A technical or organisational measure (annex C.2). */
    public record Measure(
            @NotNull @Line(max = 500) String key,

            @NotNull @Line(max = 500) String danish,

            @NotNull @Line(max = 500) String english,

            boolean minimum)
            implements Row {

        public String in(Locale language) {
            return language.getLanguage().equals("da") ? danish : english;
        }
    }

    /** Our signature under every agreement that is made from our templates and stays inside the catalogue. */
    public record Offer(
            @NotNull @Line(max = 500) String signerName,

            @NotNull @Line(max = 500) String signerTitle,

            @NotNull Instant signedAt) {}
}
