package org.gatehouse.web.subprocessors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.notices.PreviewNotice;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.subprocessors.NoticeViews.ChangeView;
import org.gatehouse.web.subprocessors.NoticeViews.EffectView;
import org.gatehouse.web.subprocessors.NoticeViews.NoticeView;
import org.gatehouse.web.subprocessors.NoticeViews.OpenedView;
import org.gatehouse.web.subprocessors.NoticeViews.RemediationView;
import org.gatehouse.web.subprocessors.NoticeViews.ResultView;

/** What operators see of changes, and a tenant of the notices it was given. */
@UseCase
public class ReadNotices {
    private static final int MOST = 200;

    private final SubprocessorChanges changes;
    private final Notices notices;
    private final AnnexB annexB;
    private final PreviewNotice preview;
    private final Remediations remediations;
    private final Registers registers;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public ReadNotices(
            SubprocessorChanges changes,
            Notices notices,
            AnnexB annexB,
            PreviewNotice preview,
            Remediations remediations,
            Registers registers,
            Tenants tenants,
            Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.annexB = annexB;
        this.preview = preview;
        this.remediations = remediations;
        this.registers = registers;
        this.tenants = tenants;
        this.clock = clock;
    }

    public List<ChangeView> changes() {
        return changes.newest(MOST).stream().map(ChangeView::of).toList();
    }

    public ChangeView change(UUID id) {
        return ChangeView.of(changes.find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }

    /** The newest first. */
    public List<NoticeView> list() {
        Instant now = clock.instant();
        return notices.knownAt(now).stream()
                .sorted(Comparator.comparing(
                                (Announced announced) -> announced.notice().createdAt())
                        .reversed())
                .map(announced -> view(announced, now))
                .toList();
    }

    public OpenedView opened(UUID id) {
        Outcomes outcomes = preview.outcomes(id);
        Catalogue catalogue = registers.newest().catalogue();
        return new OpenedView(
                view(get(id), clock.instant()),
                named(outcomes.nothing(), catalogue),
                named(outcomes.object(), catalogue),
                named(outcomes.approve(), catalogue));
    }

    private static List<EffectView> named(List<Effect> effects, Catalogue catalogue) {
        return effects.stream().map(effect -> EffectView.of(effect, catalogue)).toList();
    }

    private NoticeView view(Announced announced, Instant now) {
        return NoticeView.of(
                announced,
                annexB.state(announced, now),
                announced.change().proposal().recipient(registers.newest().catalogue()),
                now);
    }

    public ResultView result(UUID noticeId) {
        Instant now = clock.instant();
        Announced announced = get(noticeId);
        return ResultView.of(tenants.current(), announced, annexB.state(announced, now), now);
    }

    private Announced get(UUID id) {
        return notices.find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<RemediationView> remediations() {
        return remediations.newest(MOST).stream().map(RemediationView::of).toList();
    }

    public RemediationView remediation(UUID id) {
        return remediations.lock(id).map(RemediationView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
