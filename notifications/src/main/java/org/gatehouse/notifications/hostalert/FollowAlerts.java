package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.tenancy.Rows;

/**
 * An alert ends when its guest goes or never came, goes on when the guest never went, follows its meeting to another
 * host, and moves on at once when nobody would take its message (W9).
 */
@Singleton
public class FollowAlerts implements Subscriber {
    private final Rows rows;
    private final Escalate escalate;
    private final EndAlert endAlert;
    private final JointAlerts joint;
    private final NoteLateArrival lateArrival;
    private final Outbox outbox;

    @Inject
    public FollowAlerts(
            Rows rows,
            Escalate escalate,
            EndAlert endAlert,
            JointAlerts joint,
            NoteLateArrival lateArrival,
            Outbox outbox) {
        this.rows = rows;
        this.escalate = escalate;
        this.endAlert = endAlert;
        this.joint = joint;
        this.lateArrival = lateArrival;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "host-alert-course";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestLeft left) {
            end(left.visitId());
        } else if (event instanceof ArrivalUndone undone) {
            takeBack(undone);
        } else if (event instanceof DepartureUndone undone) {
            resume(undone.visitId());
        } else if (event instanceof InvitationCancelled cancelled) {
            end(cancelled.visitId());
        } else if (event instanceof InvitationChanged changed) {
            open(changed.visitId()).forEach(alert -> alert.follow(changed.appointment()));
        } else if (event instanceof MessageSettled settled) {
            settled(settled);
        }
    }

    private void end(UUID visitId) {
        open(visitId).forEach(endAlert::end);
    }

    /** An arrival after the one that was none is told of, in whichever order we hear of them. */
    private void takeBack(ArrivalUndone undone) {
        Optional<Instant> arrived = Optional.ofNullable(undone.arrivedAt());
        arrived.ifPresent(at -> rows.add(new UndoneArrival(undone.visitId(), at)));
        open(undone.visitId()).stream()
                .filter(alert -> arrived.isEmpty() || !alert.happenedAt().isAfter(arrived.get()))
                .forEach(alert -> {
                    endAlert.takeBack(alert);
                    lateArrival.takeBack(alert);
                });
    }

    private void resume(UUID visitId) {
        about(visitId, "x.occasion = org.gatehouse.notifications.hostalert.Occasion.ARRIVED").stream()
                .reduce((first, later) -> later)
                .ifPresent(escalate::resume);
    }

    private List<HostAlert> open(UUID visitId) {
        return about(visitId, "x.ended = false");
    }

    private List<HostAlert> about(UUID visitId, String which) {
        return rows.where(HostAlert.class, "x.visitId = :visit and " + which + " order by x.id")
                .setParameter("visit", visitId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void settled(MessageSettled settled) {
        rows.where(Asking.class, "x.messageId = :message")
                .setParameter("message", settled.messageId())
                .getResultStream()
                .findFirst()
                .ifPresent(asking -> rows.lock(HostAlert.class, asking.alertId())
                        .ifPresent(alert -> settled(settled, asking, alert)));
    }

    private void settled(MessageSettled settled, Asking asking, HostAlert alert) {
        if (!settled.sent() && alert.waitsFor(asking)) {
            escalate.passOver(alert);
        }
        joint.others(alert).forEach(other -> outbox.record(new VisitTouched(other.visitId())));
    }
}
