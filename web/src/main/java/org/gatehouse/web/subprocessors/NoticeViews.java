package org.gatehouse.web.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeAnswer;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.NoticeWindow;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Changes, notices and what is left to clean up, as the API shows them. */
public final class NoticeViews {
    private NoticeViews() {}

    public record ChangeView(
            UUID id,
            String state,
            Proposal proposal,
            UUID createdBy,
            Instant createdAt,
            @Nullable Instant readyAt,
            @Nullable Instant announcedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static ChangeView of(SubprocessorChange change) {
            return new ChangeView(
                    change.id(),
                    change.state().name(),
                    change.proposal(),
                    change.createdBy(),
                    change.createdAt(),
                    change.readyAt().orElse(null),
                    change.announcedAt().orElse(null),
                    change.endedAt().orElse(null),
                    change.endReason().orElse(null));
        }
    }

    /**
     * One change as a tenant is told of it.
     *
     * @param replaces the service whose place it takes
     * @param activities those that the tenant uses
     * @param data what the service is to receive for what
     * @param failedAt since when the mail has reached nobody; the window has not begun
     * @param escalation how we try to reach the tenant instead: {@code CALL}, {@code REGISTERED_LETTER}, {@code NONE}
     * @param objectThrough the last day for an objection, to its end in the zone; null: it has not been delivered
     * @param firstUse the first day of use if nobody objects
     * @param daysLeft after today; 0 on the last day
     */
    public record NoticeView(
            UUID id,
            String kind,
            String service,
            String legalName,
            List<String> countries,
            @Nullable String replaces,
            List<String> activities,
            List<Offered> data,
            String reason,
            String state,
            Instant announcedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            String escalation,
            @Nullable String zone,
            @Nullable LocalDate objectThrough,
            @Nullable LocalDate firstUse,
            @Nullable Integer daysLeft,
            List<AnswerView> answers) {

        static NoticeView of(Announced announced, NoticeState state, Proposal.Recipient recipient, Instant now) {
            Proposal proposal = announced.change().proposal();
            SubprocessorNotice notice = announced.notice();
            NoticeWindow window = notice.window().orElse(null);
            return new NoticeView(
                    notice.id(),
                    proposal.kind().name(),
                    proposal.service(),
                    recipient.legalName(),
                    recipient.countries(),
                    proposal.replaces(),
                    notice.activities(),
                    proposal.activities().stream()
                            .filter(offered -> notice.activities().contains(offered.activity()))
                            .toList(),
                    proposal.reason(),
                    state.name(),
                    announced.change().announcedAt().orElseThrow(),
                    notice.deliveredAt().orElse(null),
                    notice.failedAt().orElse(null),
                    announced.escalation(state, now).name(),
                    window == null ? null : window.zone().getId(),
                    window == null ? null : window.objectThrough(),
                    window == null ? null : window.firstUse(),
                    window == null ? null : window.daysLeft(now),
                    announced.answers().stream().map(AnswerView::of).toList());
        }
    }

    public record AnswerView(String answer, @Nullable String reason, UUID givenBy, Instant givenAt) {
        static AnswerView of(NoticeAnswer answer) {
            return new AnswerView(
                    answer.answer().name(), answer.reason().orElse(null), answer.givenBy(), answer.givenAt());
        }
    }

    /** A notice with what each answer would do. */
    public record OpenedView(
            NoticeView notice, List<EffectView> nothing, List<EffectView> object, List<EffectView> approve) {}

    /**
     * What would become of one activity.
     *
     * @param service who would receive it, and {@code legalName} whose that is; null: nobody
     * @param released what would be said
     * @param skipped who was passed over, as {@code service:REASON}
     */
    public record EffectView(
            String activity,
            String outcome,
            @Nullable String service,
            @Nullable String legalName,
            @Nullable String channel,
            List<String> released,
            List<String> skipped) {
        static EffectView of(Effect effect, Catalogue catalogue) {
            String service = effect.service();
            return new EffectView(
                    effect.activity(),
                    effect.outcome(),
                    service,
                    service == null ? null : catalogue.legalNameOf(service),
                    effect.channel(),
                    effect.released(),
                    effect.skipped());
        }
    }

    /**
     * How one tenant stands to a change.
     *
     * @param failedAt since when the mail has reached nobody
     * @param escalation what an operator has to do: {@code CALL}, {@code REGISTERED_LETTER}, or {@code NONE}
     * @param effectiveFrom the first instant of use, as far as is known
     */
    public record ResultView(
            UUID tenantId,
            String tenant,
            UUID changeId,
            UUID noticeId,
            String service,
            String state,
            List<String> activities,
            Instant announcedAt,
            @Nullable Instant failedAt,
            @Nullable Instant deliveredAt,
            @Nullable String deliveredBy,
            @Nullable String proof,
            String escalation,
            @Nullable Instant effectiveFrom,
            List<AnswerView> answers) {

        static ResultView of(Tenant tenant, Announced announced, NoticeState state, Instant now) {
            SubprocessorNotice notice = announced.notice();
            return new ResultView(
                    tenant.id().value(),
                    tenant.name(),
                    notice.changeId(),
                    notice.id(),
                    announced.change().service(),
                    state.name(),
                    notice.activities(),
                    announced.change().announcedAt().orElseThrow(),
                    notice.failedAt().orElse(null),
                    notice.deliveredAt().orElse(null),
                    notice.deliveredBy().map(Enum::name).orElse(null),
                    notice.proof().orElse(null),
                    announced.escalation(state, now).name(),
                    state.isApproved() ? announced.approvedFrom(now).orElse(null) : null,
                    announced.answers().stream().map(AnswerView::of).toList());
        }
    }

    /** @param cause {@code STOP}, {@code REVOKED} or {@code SUSPENDED} */
    public record RemediationView(
            UUID id,
            UUID tenantId,
            String service,
            String processor,
            String cause,
            String detail,
            Instant openedAt,
            @Nullable Instant confirmedAt,
            @Nullable String note) {

        static RemediationView of(RemediationTask task) {
            return new RemediationView(
                    task.id(),
                    task.tenant().value(),
                    task.service(),
                    task.processor(),
                    task.cause().name(),
                    task.detail(),
                    task.openedAt(),
                    task.confirmedAt().orElse(null),
                    task.note().orElse(null));
        }
    }
}
