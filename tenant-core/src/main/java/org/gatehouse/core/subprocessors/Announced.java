package org.gatehouse.core.subprocessors;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.subprocessors.NoticeTerms.Silence;
import org.gatehouse.core.subprocessors.SubprocessorNotice.Escalation;

/**
 * A change as one tenant knows it. What it says of an instant depends on what was recorded up to then and on nothing
 * else, so that it can be asked again.
 *
 * @param answers in the order in which they were given
 */
public record Announced(SubprocessorChange change, SubprocessorNotice notice, List<NoticeAnswer> answers) {

    /** @param silence asked only where the window has passed without an answer */
    public NoticeState stateAt(Instant at, Silence silence) {
        if (change.isCancelledAt(at)) {
            return NoticeState.CANCELLED;
        }
        return lastAnswer(at).map(answer -> answered(answer, at)).orElseGet(() -> unanswered(at, silence));
    }

    private NoticeState answered(NoticeAnswer answer, Instant at) {
        return switch (answer.answer()) {
            case APPROVED -> NoticeState.APPROVED_EXPLICIT;
            case REVOKED -> NoticeState.REVOKED;
            case MITIGATED -> NoticeState.MITIGATED;
            case FEATURE_OFF -> NoticeState.FEATURE_OFF;
            case OBJECTED -> wayOut(answer).isOpenAt(at) ? NoticeState.OBJECTED : NoticeState.TENANT_MAY_TERMINATE;
        };
    }

    /** Thirty more days to find another way. */
    private NoticeWindow wayOut(NoticeAnswer objection) {
        return notice.window()
                .map(window -> NoticeWindow.after(objection.givenAt(), NoticeWindow.LEAST_DAYS, window.zone()))
                .orElseThrow();
    }

    private NoticeState unanswered(Instant at, Silence silence) {
        if (!notice.isDeliveredAt(at)) {
            return NoticeState.NOT_DELIVERED;
        }
        Instant end = notice.window().orElseThrow().end();
        if (at.isBefore(end)) {
            return NoticeState.NOTIFIED;
        }
        return notice.silenceIsYes() && silence.isYesAt(end) ? NoticeState.DEEMED_APPROVED : NoticeState.NOT_APPROVED;
    }

    /** Later than what another instance has taken whose clock is ahead: the last word is the last. */
    public Instant afterAnswers(Instant now) {
        return answers.stream()
                .map(NoticeAnswer::givenAt)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .map(ahead -> ahead.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    private Optional<NoticeAnswer> lastAnswer(Instant at) {
        return answers.stream().filter(answer -> answer.isGivenAt(at)).reduce((earlier, later) -> later);
    }

    /** What somebody of ours has to do so that it is known of: nothing once it is, or once it need not be any more. */
    public Escalation escalation(NoticeState state, Instant at) {
        boolean waits = state == NoticeState.NOT_DELIVERED || state == NoticeState.NOTIFIED;
        return waits ? notice.escalation(at) : Escalation.NONE;
    }

    /** When this turns into something else by itself, if it does. */
    public Optional<Instant> nextTurn(Instant at) {
        return lastAnswer(at).isPresent()
                ? Optional.empty()
                : notice.window().map(NoticeWindow::end).filter(end -> end.isAfter(at));
    }

    /** Since when annex B says what the notice says at an instant; from a text written later on, the text counts. */
    public Optional<Instant> inAnnexSince(Instant at) {
        return lastAnswer(at).map(NoticeAnswer::inAnnexAt).orElseGet(notice::inAnnexAt);
    }

    /** When an approval began to count. */
    public Optional<Instant> approvedFrom(Instant at) {
        return lastAnswer(at)
                .map(NoticeAnswer::givenAt)
                .or(() -> notice.window().map(NoticeWindow::end));
    }

    /** Annex B says now what the notice says. */
    public void followed(Instant now) {
        lastAnswer(now).ifPresentOrElse(answer -> answer.followed(now), () -> notice.followed(now));
    }
}
