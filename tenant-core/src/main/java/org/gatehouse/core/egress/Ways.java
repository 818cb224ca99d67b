package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowDecision.Skipped;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Profile;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * By which channels something could go now, and why not by the others: what the gate would say, so that nobody is
 * promised a message that will not leave. Nothing is sent or kept by asking.
 */
@UseCase
public class Ways {
    private final Snapshots snapshots;
    private final LatestInstant latest;
    private final Connectors connectors;
    private final Clock clock;

    @Inject
    public Ways(Snapshots snapshots, LatestInstant latest, Connectors connectors, Clock clock) {
        this.snapshots = snapshots;
        this.latest = latest;
        this.connectors = connectors;
        this.clock = clock;
    }

    /**
     * One channel.
     *
     * @param refusal why nothing may go by it; null where something may
     */
    public record Way(Channel channel, @Nullable Reason refusal) {}

    public List<Way> now(Activity activity, @Nullable UUID site, Channel... channels) {
        Instant at = latest.of(clock.instant());
        Snapshot snapshot = snapshots.now(at);
        return Stream.of(channels)
                .map(channel -> new Way(
                        channel,
                        refusal(by(snapshot, service -> service.channel() == channel), activity, site, channel, at)))
                .toList();
    }

    /**
     * How far one service may carry something.
     *
     * @param refusal why not, at the first site where it may not; null where it may at all
     */
    public record Reach(Extent extent, @Nullable Reason refusal) {}

    /** At which of the sites that were asked about. */
    public enum Extent {
        EVERYWHERE,
        SOMEWHERE,
        NOWHERE
    }

    /** @param sites none: what is at no site is asked about */
    public Reach reach(Activity activity, Collection<UUID> sites, Channel channel, String service) {
        Instant at = latest.of(clock.instant());
        Snapshot only = by(snapshots.now(at), known -> known.key().equals(service) && known.channel() == channel);
        Stream<Optional<Reason>> each = sites.isEmpty()
                ? Stream.of(Optional.ofNullable(refusal(only, activity, null, channel, at)))
                : sites.stream().map(site -> Optional.ofNullable(refusal(only, activity, site, channel, at)));
        List<Optional<Reason>> refusals = each.toList();
        long closed = refusals.stream().filter(Optional::isPresent).count();
        Extent extent = closed == 0 ? Extent.EVERYWHERE : closed < refusals.size() ? Extent.SOMEWHERE : Extent.NOWHERE;
        return new Reach(
                extent, refusals.stream().flatMap(Optional::stream).findFirst().orElse(null));
    }

    private @Nullable Reason refusal(
            Snapshot snapshot, Activity activity, @Nullable UUID site, Channel channel, Instant at) {
        Set<DataField> fields =
                Profiles.of(activity, channel).map(Profile::mandatory).orElseGet(Set::of);
        FlowDecision decision = snapshot.decide(
                activity, fields, site, ruledOut(snapshot), SubjectStatus.plain(activity.subject()), at);
        if (decision instanceof Permit) {
            return null;
        }
        return decision.skipped().stream()
                .map(Skipped::reason)
                .filter(reason -> reason != Reason.NOT_APPROVED)
                .findFirst()
                .orElseGet(
                        () -> decision.skipped().isEmpty() ? decision.reasons().get(0) : Reason.NOT_APPROVED);
    }

    private Map<String, Reason> ruledOut(Snapshot snapshot) {
        return connectors.ruledOut(snapshot.registry().recipients().keySet(), Set.of());
    }

    /** As if the tenant's order had those services alone. */
    private static Snapshot by(Snapshot snapshot, Predicate<Recipient> which) {
        Policy policy = snapshot.tenants();
        List<String> order = policy.order().stream()
                .filter(key -> snapshot.registry().recipients().containsKey(key)
                        && which.test(snapshot.registry().recipients().get(key)))
                .toList();
        return new Snapshot(policy.inOrder(order), snapshot.ours(), snapshot.registry(), snapshot.stamp());
    }

    /** Without what only other channels need, such as the address there: so nobody on them can be handed it. */
    static Set<DataField> forOnly(Channel channel, Activity activity, Set<DataField> fields) {
        Set<DataField> fewer = EnumSet.noneOf(DataField.class);
        fewer.addAll(fields);
        Stream.of(Channel.values())
                .filter(other -> other != channel)
                .flatMap(other -> Profiles.of(activity, other).stream())
                .flatMap(profile -> profile.mandatory().stream())
                .filter(field -> Profiles.of(activity, channel)
                        .filter(own -> own.mandatory().contains(field)
                                || own.optional().contains(field))
                        .isEmpty())
                .forEach(fewer::remove);
        return fewer;
    }
}
