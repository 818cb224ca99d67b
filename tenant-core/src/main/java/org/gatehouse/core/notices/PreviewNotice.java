package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
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
import org.gatehouse.core.dpa.SubjectStatus;
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

    private static final Set<NoticeState> UNANSWERED =
            EnumSet.of(NoticeState.NOT_DELIVERED, NoticeState.NOTIFIED, NoticeState.NOT_APPROVED);

    private final Notices notices;
    private final AnnexB annexB;
    private final Snapshots snapshots;
    private final NoticeClock terms;
    private final Clock clock;

    @Inject
    public PreviewNotice(Notices notices, AnnexB annexB, Snapshots snapshots, NoticeClock terms, Clock clock) {
        this.notices = notices;
        this.annexB = annexB;
        this.snapshots = snapshots;
        this.terms = terms;
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
        NoticeState silent = UNANSWERED.contains(state) ? bySilence(announced, now) : state;
        return new Outcomes(
                effects(announced, silent, later),
                effects(announced, NoticeState.OBJECTED, later),
                effects(announced, NoticeState.APPROVED_EXPLICIT, now));
    }

    private NoticeState bySilence(Announced announced, Instant now) {
        boolean yes = terms.at(now).silenceIsYes() && announced.notice().silenceMayBeYes();
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

    private List<Effect> effects(Announced announced, NoticeState state, Instant at) {
        Snapshot snapshot = snapshots.supposing(Map.of(announced.notice().id(), state), at);
        return announced.notice().activities().stream()
                .flatMap(name -> Activity.named(name).stream())
                .map(activity -> effect(activity, snapshot, at))
                .toList();
    }

    /** At one of its sites: they differ in nothing but whether the activity is instructed there. */
    private static Effect effect(Activity activity, Snapshot snapshot, Instant at) {
        UUID site = snapshot.tenants().someSite(activity).orElse(null);
        FlowDecision decision =
                snapshot.decide(activity, EVERYTHING, site, Map.of(), SubjectStatus.plain(activity.subject()), at);
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
