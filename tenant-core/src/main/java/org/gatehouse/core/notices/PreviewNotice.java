package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.NoticeWindow;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** What would be sent how if a tenant did nothing, objected, or approved now. Decided, not guessed. */
@UseCase
public class PreviewNotice {
    private static final Set<DataField> EVERYTHING = EnumSet.complementOf(EnumSet.of(DataField.CPR));

    private final Notices notices;
    private final AnnexB annexB;
    private final Snapshots snapshots;
    private final NoticeClock terms;
    private final Objection objection;
    private final Connectors connectors;
    private final Clock clock;

    @Inject
    public PreviewNotice(
            Notices notices,
            AnnexB annexB,
            Snapshots snapshots,
            NoticeClock terms,
            Objection objection,
            Connectors connectors,
            Clock clock) {
        this.notices = notices;
        this.annexB = annexB;
        this.snapshots = snapshots;
        this.terms = terms;
        this.objection = objection;
        this.connectors = connectors;
        this.clock = clock;
    }

    /**
     * One activity of the notice, with everything its messages might say.
     *
     * @param service who would receive it; null: nobody
     * @param released what would be said
     * @param skipped who was passed over, as {@code service:REASON}
     */
    public record Effect(
            String activity,
            String outcome,
            @Nullable String service,
            @Nullable String channel,
            List<String> released,
            List<String> skipped) {}

    /** @param nothing and {@code object}: after the window; @param approve now */
    public record Outcomes(List<Effect> nothing, List<Effect> object, List<Effect> approve) {}

    public Outcomes outcomes(UUID id) {
        Announced announced = notices.find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Instant now = clock.instant();
        Instant later = later(announced, now);
        NoticeState state = annexB.state(announced, now);
        return new Outcomes(
                effects(announced, Objection.UNANSWERED.contains(state) ? bySilence(announced, later) : null, later),
                effects(announced, objection.comesTo(announced, now), later),
                effects(announced, state.isApproved() ? null : NoticeState.APPROVED_EXPLICIT, now));
    }

    private NoticeState bySilence(Announced announced, Instant end) {
        boolean yes = terms.at(end).silenceIsYes() && announced.notice().silenceMayBeYes();
        return yes ? NoticeState.DEEMED_APPROVED : NoticeState.NOT_APPROVED;
    }

    private Instant later(Announced announced, Instant now) {
        Instant end = announced
                .notice()
                .window()
                .orElseGet(() -> NoticeWindow.after(
                        now, terms.at(now).noticeDays(), terms.at(now).zone()))
                .end();
        return end.isAfter(now) ? end : now;
    }

    /** @param supposed null: as it stands */
    private List<Effect> effects(Announced announced, @Nullable NoticeState supposed, Instant at) {
        UUID notice = announced.notice().id();
        Snapshot snapshot = snapshots.supposing(supposed == null ? Map.of() : Map.of(notice, supposed), at);
        Map<String, Reason> unable = new HashMap<>(connectors.notConnected(snapshot.registry()));
        unable.remove(announced.change().service()); // we connect it before we use it
        return announced.notice().activities().stream()
                .flatMap(name -> Activity.named(name).stream())
                .map(activity -> effect(activity, snapshot, unable, at))
                .toList();
    }

    /** At one of its sites: they differ in nothing but whether the activity is instructed there. */
    private static Effect effect(Activity activity, Snapshot snapshot, Map<String, Reason> unable, Instant at) {
        UUID site = snapshot.tenants().someSite(activity).orElse(null);
        FlowDecision decision =
                snapshot.decide(activity, EVERYTHING, site, unable, SubjectStatus.plain(activity.subject()), at);
        List<String> skipped =
                decision.skipped().stream().map(FlowDecision.Skipped::toString).toList();
        if (decision instanceof Permit permit) {
            return new Effect(
                    activity.name(),
                    decision.outcome(),
                    permit.to().key(),
                    permit.to().channel().name(),
                    permit.released().stream().map(Enum::name).sorted().toList(),
                    skipped);
        }
        return new Effect(activity.name(), decision.outcome(), null, null, List.of(), skipped);
    }
}
