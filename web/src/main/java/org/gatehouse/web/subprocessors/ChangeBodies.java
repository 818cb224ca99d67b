package org.gatehouse.web.subprocessors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.Proposal.Kind;
import org.jspecify.annotations.Nullable;

/** What operators say about changes. */
public final class ChangeBodies {
    private ChangeBodies() {}

    /**
     * A change to be.
     *
     * @param replaces for {@code REPLACES}, and only then
     * @param moved the service as it will be: for {@code MOVED}, and only then
     * @param reason as tenants are told
     */
    public record ProposalBody(
            @NotNull Kind kind,
            @NotNull @NotBlank @Line(max = 60) String service,
            @Nullable @Line(max = 60) String replaces,
            @NotNull @Size(min = 1, max = 30) List<@NotNull Offered> activities,
            @Nullable Service moved,
            @NotNull @NotBlank @Line(max = 500) String reason) {

        Proposal read() {
            require("replaces", (kind == Kind.REPLACES) == (replaces != null) && !service.equals(replaces));
            require("moved", (kind == Kind.MOVED) == (moved != null) && (moved == null || isWhole(moved)));
            Set<String> seen = new HashSet<>();
            for (int index = 0; index < activities.size(); index++) {
                require("activities[" + index + "]", isKnown(activities.get(index), seen));
            }
            return new Proposal(kind, service, replaces, activities, moved, reason.strip());
        }

        private boolean isWhole(Service as) {
            return service.equals(as.key())
                    && Stream.of(
                                    as.processor(),
                                    as.channel(),
                                    as.activities(),
                                    as.storage(),
                                    as.access(),
                                    as.chain(),
                                    as.endpoints(),
                                    as.from())
                            .allMatch(Objects::nonNull);
        }

        private static boolean isKnown(Offered offered, Set<String> seen) {
            return Stream.of(offered.activity(), offered.fields(), offered.subjects())
                            .allMatch(Objects::nonNull)
                    && Codes.isActivity(offered.activity())
                    && offered.fields().stream().allMatch(Codes::isField)
                    && offered.subjects().stream().allMatch(Codes::isSubject)
                    && seen.add(offered.activity());
        }

        private static void require(String field, boolean right) {
            if (!right) {
                throw Refusal.ofField(field, Problem.INVALID_INPUT);
            }
        }
    }

    public record EndBody(
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** @param reason what the proof is: who was called and when, the number of the letter */
    public record DeliveryBody(
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** @param instead key of a service that the tenant's agreement approves */
    public record MitigationBody(
            @NotNull @NotBlank @Line(max = 60) String instead) {}
}
