package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** What a period's flows would have become under another version. Flows that are alike are decided once and counted. */
@UseCase
public class ReplayFlows {
    private final Agreements agreements;
    private final FlowKinds flows;
    private final Snapshots snapshots;
    private final Clock clock;

    @Inject
    public ReplayFlows(Agreements agreements, FlowKinds flows, Snapshots snapshots, Clock clock) {
        this.agreements = agreements;
        this.flows = flows;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Flows of one kind, and what would become of them.
     *
     * @param service null: nobody received it
     */
    public record Effect(
            Activity activity,
            String outcome,
            @Nullable String service,
            String wouldBe,
            @Nullable String wouldGoTo,
            String reason,
            long count) {

        public boolean isDifferent() {
            return !outcome.equals(wouldBe) || !Objects.equals(service, wouldGoTo);
        }
    }

    public List<Effect> under(UUID id, Instant from, Instant until) {
        AgreementVersion version = agreements.version(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Instant now = clock.instant();
        List<FlowKind> kinds = flows.between(from, until);
        List<FlowDecision> decisions = flows.decided(kinds, snapshots.under(version, now), now);
        return IntStream.range(0, kinds.size())
                .mapToObj(index -> effect(kinds.get(index), decisions.get(index)))
                .toList();
    }

    private static Effect effect(FlowKind kind, FlowDecision decision) {
        String to = decision instanceof Permit permit ? permit.to().key() : null;
        return new Effect(
                kind.activity(),
                kind.outcome(),
                kind.service(),
                decision.outcome(),
                to,
                decision.reasonText(),
                kind.count());
    }

    static Set<DataField> fields(String asked) {
        return asked.isEmpty()
                ? Set.of()
                : Arrays.stream(asked.split("\\|")).map(DataField::valueOf).collect(Collectors.toSet());
    }
}
