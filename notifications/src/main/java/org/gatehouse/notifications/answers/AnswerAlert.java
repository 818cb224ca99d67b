package org.gatehouse.notifications.answers;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.DomainEvent.HostAnswered;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.people.People;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.hostalert.Asking;
import org.gatehouse.notifications.hostalert.Escalate;
import org.gatehouse.notifications.hostalert.HostAlert;
import org.gatehouse.notifications.hostalert.JointAlerts;

/**
 * Whoever was asked to receive a guest answers. For ten minutes an answer can be replaced; every one is told to the
 * desk and the guest. A link that is unknown, too old, used up, or of somebody who has left gets one and the same
 * refusal.
 */
@UseCase
public class AnswerAlert {
    private final Rows rows;
    private final People people;
    private final AlertCards cards;
    private final Escalate escalate;
    private final JointAlerts joint;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public AnswerAlert(
            Rows rows,
            People people,
            AlertCards cards,
            Escalate escalate,
            JointAlerts joint,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.cards = cards;
        this.escalate = escalate;
        this.joint = joint;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the link is about; reading uses nothing up. */
    public AlertCard read(String secret) {
        Asking asking = alive(secret);
        return rows.find(HostAlert.class, asking.alertId())
                .filter(alert -> alert.takesAnswers(clock.instant()))
                .map(cards::of)
                .orElseThrow(AnswerAlert::dead);
    }

    /** By the link, as the person it was sent to. */
    public AlertCard byLink(String secret, Answer answer) {
        Asking asking = alive(secret);
        HostAlert alert = rows.lock(HostAlert.class, asking.alertId())
                .filter(found -> found.takesAnswers(clock.instant()))
                .filter(found -> answer != Answer.ADMIT || mayAdmit(found, List.of(asking)))
                .orElseThrow(AnswerAlert::dead);
        take(alert, answer, asking.personId());
        return cards.of(alert);
    }

    /** Signed in, by somebody who was asked, or whose guest it is. */
    public AlertCard signedIn(UUID alertId, UUID personId, Answer answer) {
        HostAlert alert = rows.lock(HostAlert.class, alertId)
                .map(joint::leadOf)
                .filter(found -> worksHere(personId) && maySignedIn(found, personId, answer))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return open(alert, answer, personId);
    }

    /** By reception, who has reached somebody by other means. */
    public AlertCard atDesk(UUID alertId, UUID receptionistId, Answer answer) {
        HostAlert alert = rows.lock(HostAlert.class, alertId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return open(alert, answer, receptionistId);
    }

    /** What this person has not answered yet, by alert. */
    public Map<UUID, AlertCard> openFor(UUID personId) {
        return cards.openFor(personId);
    }

    private AlertCard open(HostAlert found, Answer answer, UUID by) {
        HostAlert alert = joint.leadOf(found);
        if (!alert.takesAnswers(clock.instant())) {
            throw Refusal.of(Problem.ALERT_OVER);
        }
        take(alert, answer, by);
        return cards.of(alert);
    }

    private void take(HostAlert alert, Answer answer, UUID by) {
        if (!alert.occasion().answers().contains(answer)) {
            throw Refusal.ofField("answer", Problem.INVALID_INPUT);
        }
        Instant now = clock.instant();
        boolean somebodyElse = alert.answer(answer, by, now);
        joint.silence(alert);
        outbox.record(new HostAnswered(alert.visitId(), answer.code(), by, now));
        joint.others(alert).forEach(other -> outbox.record(new HostAnswered(other.visitId(), answer.code(), by, now)));
        if (answer == Answer.ADMIT) {
            outbox.record(new HostAdmitsGuest(alert.visitId(), by, now));
        }
        if (somebodyElse) {
            escalate.passOver(alert);
        }
    }

    private Asking alive(String secret) {
        Optional<Asking> asking = rows.where(Asking.class, "x.linkHash = :hash")
                .setParameter("hash", new Secret(secret).hash())
                .getResultStream()
                .findFirst();
        return asking.filter(found -> found.isLinkAlive(clock.instant()) && worksHere(found.personId()))
                .orElseThrow(AnswerAlert::dead);
    }

    private boolean worksHere(UUID personId) {
        return people.employee(personId).filter(known -> !known.hasLeft()).isPresent();
    }

    private boolean maySignedIn(HostAlert alert, UUID personId, Answer answer) {
        if (alert.hostId().equals(personId)) {
            return true;
        }
        List<Asking> askings = askings(alert, personId);
        return answer == Answer.ADMIT ? mayAdmit(alert, askings) : !askings.isEmpty();
    }

    /** Whoever was asked as the host must still be: the meeting may have become another's meanwhile. */
    private static boolean mayAdmit(HostAlert alert, List<Asking> askings) {
        return askings.stream()
                .anyMatch(asking -> alert.hostId().equals(asking.personId())
                        || asking.step().isInPlaceOfHost());
    }

    private List<Asking> askings(HostAlert alert, UUID personId) {
        return rows.where(Asking.class, "x.alertId = :alert and x.personId = :person")
                .setParameter("alert", alert.id())
                .setParameter("person", personId)
                .getResultList();
    }

    private static Refusal dead() {
        return Refusal.of(Problem.ANSWER_LINK_DEAD);
    }
}
