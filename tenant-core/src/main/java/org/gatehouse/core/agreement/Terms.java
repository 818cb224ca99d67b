package org.gatehouse.core.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.input.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agree on: clauses are the template's, everything that differs between tenants is here. Codes are
 * kept as they were given, so that a draft can hold what is not one of ours and be told so.
 *
 * @param template key of the template it was made from
 * @param clausesUnmodified whether the clauses are still the template's
 * @param zone in which the parties count days
 * @param controller who the tenant is; null: an agreement from before it was asked for
 * @param roles who is controller for what (annex A)
 * @param instructions annexes A.1 to A.5 and C.1
 * @param approvals annex B
 * @param order services in the order in which they are tried
 * @param locations annex C.5: country codes, or {@code EEA}
 * @param transfers annex C.6
 * @param measures annex C.2: keys of measures
 * @param retention annex C.4
 * @param controllerDecides activities for which a person of the tenant decides each time
 */
public record Terms(
        @NotNull @Line(max = 60) String template,

        boolean clausesUnmodified,
        @NotNull @Pattern(regexp = "da|en") String language,

        @NotNull @Line(max = 60) String zone,

        @Nullable @Line(max = 200) String mainContract,
        @Nullable @Valid Identity controller,
        @NotNull @Size(max = 40) List<@NotNull @Valid Role> roles,
        @NotNull @Size(max = 60) List<@NotNull @Valid Instruction> instructions,
        @NotNull @Valid Authorisation authorisation,
        @NotNull @Size(max = 300) List<@NotNull @Valid Approval> approvals,
        @NotNull @Size(max = 60) List<@NotNull @Line(max = 60) String> order,
        @NotNull @Size(max = 100) List<@NotNull @Line(max = 60) String> locations,
        @NotNull @Size(max = 100) List<@NotNull @Valid Transfer> transfers,
        @NotNull @Valid Preferences preferences,
        @NotNull @Size(max = 60) List<@NotNull @Line(max = 60) String> measures,
        @NotNull @Size(max = 60) List<@NotNull @Valid Retention> retention,
        @NotNull @Size(max = 60) List<@NotNull @Line(max = 60) String> controllerDecides,
        @NotNull @Valid Emergency emergency,
        @NotNull @Valid Assistance assistance) {
    /** The same with other approvals, tried in another order. */
    public Terms with(List<Approval> approved, List<String> tried) {
        return new Terms(
                template,
                clausesUnmodified,
                language,
                zone,
                mainContract,
                controller,
                roles,
                instructions,
                authorisation,
                approved,
                tried,
                locations,
                transfers,
                preferences,
                measures,
                retention,
                controllerDecides,
                emergency,
                assistance);
    }

    /** The same with other annexes A, B and C.5, C.6. */
    public Terms with(
            List<Instruction> asked, List<Approval> approved, List<String> allowed, List<Transfer> instructed) {
        return new Terms(
                template,
                clausesUnmodified,
                language,
                zone,
                mainContract,
                controller,
                roles,
                asked,
                authorisation,
                approved,
                order,
                allowed,
                instructed,
                preferences,
                measures,
                retention,
                controllerDecides,
                emergency,
                assistance);
    }

    /** The same, for somebody. */
    public Terms by(Identity tenant) {
        return new Terms(
                template,
                clausesUnmodified,
                language,
                zone,
                mainContract,
                tenant,
                roles,
                instructions,
                authorisation,
                approvals,
                order,
                locations,
                transfers,
                preferences,
                measures,
                retention,
                controllerDecides,
                emergency,
                assistance);
    }

    /**
     * Somebody who can be held to a contract.
     *
     * @param legalId a CVR number, or what another country calls its own
     */
    public record Identity(
            @NotNull @Line(max = 200) String legalName,
            @Nullable @Line(max = 60) String legalId,
            @Nullable @Line(max = 300) String address) {

        static Identity named(String name) {
            return new Identity(name, null, null);
        }

        /** Whether it says who that is. */
        boolean isComplete() {
            return !legalName.isBlank() && isSaid(legalId) && isSaid(address);
        }

        /** Name, number and address, as far as they are known. */
        public String inWords() {
            String number = legalId != null && Cvr.isOne(legalId) ? "CVR " + legalId : legalId;
            return Stream.of(legalName, number, address)
                    .filter(Identity::isSaid)
                    .collect(Collectors.joining(", "));
        }

        private static boolean isSaid(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /** Who decides on purposes and means (engine table of purposes). */
    public enum Controller {
        TENANT,
        PLATFORM
    }

    public record Role(
            @NotNull @Line(max = 40) String purpose,

            @NotNull Controller controller) {}

    /**
     * One activity the tenant asks for.
     *
     * @param legalBasis the controller's, such as {@code 6(1)(f)}
     * @param fields kinds of data (A.3)
     * @param subjects whose (A.4)
     * @param sites empty: all of the tenant's
     */
    public record Instruction(
            @NotNull @Line(max = 60) String activity,

            @NotNull @Line(max = 100) String legalBasis,

            @NotNull @Size(max = 60) List<@NotNull @Line(max = 60) String> fields,
            @NotNull @Size(max = 20) List<@NotNull @Line(max = 60) String> subjects,
            @NotNull @Size(max = 500) List<@NotNull UUID> sites) {}

    public enum Model {
        /** Silence in the window is a yes (clause 7.3, general). */
        GENERAL,
        /** Silence is a no. */
        SPECIFIC
    }

    /** @param noticeDays full days between notice and use: thirty at least */
    public record Authorisation(
            @NotNull Model model, @Min(0) @Max(3650) int noticeDays) {}

    public enum Origin {
        INITIAL_LIST,
        EXPLICIT,
        /** Nobody objected in the window. */
        DEEMED,
        IMPORTED
    }

    /**
     * One service for one activity, and nothing else (annex B).
     *
     * @param fields what it may receive; empty: all that the activity's profile allows
     * @param subjects whose; empty: everybody's
     * @param from null: from the version's first instant on
     */
    public record Approval(
            @NotNull @Line(max = 60) String service,

            @NotNull @Line(max = 60) String activity,

            @NotNull @Size(max = 60) List<@NotNull @Line(max = 60) String> fields,
            @NotNull @Size(max = 20) List<@NotNull @Line(max = 60) String> subjects,
            @NotNull Origin origin,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Bases the tenant accepts for a third country, by name, in order. */
    public record Transfer(
            @NotNull @Line(max = 60) String country,

            @NotNull @Size(max = 10) List<@NotNull @Line(max = 60) String> bases) {}

    /** What is done in doubt: employees' data under the framework, assessments to be looked at, old audit reports. */
    public record Preferences(
            @NotNull Strictness employeeData,
            @NotNull Strictness assessments,
            @NotNull Strictness audits) {}

    /** @param period ISO 8601 such as {@code P12M}, or {@code Y5C}: five years and the current one */
    public record Retention(
            @NotNull @Line(max = 60) String recordType,

            @NotNull @Line(max = 20) String period) {}

    /**
     * Annex D.
     *
     * @param breakGlass whether unapproved services may be used in an emergency at all
     * @param breakGlassHours how long, once somebody has said so; at most a day
     * @param incapableConsent whether Art. 49(1)(f) may be asserted
     * @param inHouseOnly the tenant has a concept without external channels: screens, sirens, printed list
     */
    public record Emergency(
            boolean breakGlass, @Min(0) @Max(720) int breakGlassHours, boolean incapableConsent, boolean inHouseOnly) {
        /** Who needs longer says so again. */
        static final int MOST_HOURS = 24;

        /** How long one really lasts. */
        public int hours() {
            return Math.min(breakGlassHours, MOST_HOURS);
        }
    }

    /** @param ticketDays working days in which we help with a request (C.3); @param breachHours clause 9 */
    public record Assistance(
            @Min(0) @Max(3650) int ticketDays,
            @Min(0) @Max(3650) int breachHours,
            @Min(0) @Max(3650) int inspectionNoticeDays,
            @Min(0) @Max(3650) int exitDays) {}
}
