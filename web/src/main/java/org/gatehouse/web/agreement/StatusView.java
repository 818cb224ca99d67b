package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.List;
import org.gatehouse.core.agreement.NextDates.NextDate;
import org.gatehouse.core.egress.CountFlows.Became;
import org.gatehouse.core.egress.CountFlows.Flows;
import org.gatehouse.web.problem.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the tenant's agreement, and what became of its messages in a period.
 *
 * @param state {@code NONE}: no agreement, nothing leaves; {@code ENDED}: the contract has; {@code WRONG}: something
 *     has to be put right; {@code KNOW}: something is worth knowing; {@code SOUND}
 * @param until exclusive: now
 * @param sent messages that were allowed to go by the tenant's first choice
 * @param sentDifferently by another one
 * @param keptInside only to whoever signs in here
 * @param flows what became of how many: those of a kind together, the most first
 * @param countries where they may have got, the most first
 * @param findings about what is in force, as things stand now
 * @param next the next first; what is overdue before all others
 */
public record StatusView(
        String state,
        Instant from,
        Instant until,
        long sent,
        long sentDifferently,
        long keptInside,
        long notSent,
        List<FlowsView> flows,
        List<CountryView> countries,
        List<FindingView> findings,
        List<NextDate> next) {

    /**
     * Messages of one kind of which the same became.
     *
     * @param service key of who was allowed to have them, and {@code legalName} whose that is; null: nobody
     * @param reasons codes: why so; of those passed over, as {@code service:REASON}
     */
    public record FlowsView(
            String activity,
            Became became,
            @Nullable String service,
            @Nullable String legalName,
            @Nullable String channel,
            List<String> reasons,
            long count) {

        static FlowsView of(Flows flows, @Nullable String legalName) {
            return new FlowsView(
                    flows.activity().name(),
                    flows.became(),
                    flows.service(),
                    legalName,
                    flows.channel() == null ? null : flows.channel().name(),
                    reasons(flows),
                    flows.count());
        }

        private static List<String> reasons(Flows flows) {
            return flows.skipped().isEmpty()
                    ? List.of(flows.reason().split("\\+"))
                    : List.of(flows.skipped().split(";"));
        }
    }

    /**
     * @param country its two letters
     * @param bases what carried them there: {@code EEA}, or a kind of basis
     * @param services keys of those who had them there
     */
    public record CountryView(String country, List<String> bases, List<String> services, long count) {}
}
