package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.tenancy.Rows;

/**
 * An alert ends when its guest goes or had not come at all, goes on when the guest had not gone, follows its meeting to
 * another host, and moves on at once when nobody would take its message (W9).
 */
@Singleton
public class FollowAlerts implements Subscriber {
    private final Rows rows;
    private final Escalate escalate;
    private final Clock clock;

    @Inject
    public FollowAlerts(Rows rows, Escalate escalate, Clock clock) {
        this.rows = rows;
        this.escalate = escalate;
        this.clock = clock;
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
            open(undone.visitId()).forEach(alert -> alert.takeBack(clock.instant()));
        } else if (event instanceof DepartureUndone undone) {
            resume(undone.visitId());
        } else if (event instanceof InvitationCancelled cancelled) {
            end(cancelled.visitId());
        } else if (event instanceof InvitationChanged changed) {
            open(changed.visitId()).forEach(alert -> alert.follow(changed.appointment()));
        } else if (event instanceof MessageSettled settled && !settled.sent()) {
            undelivered(settled.messageId());
        }
    }

    private void end(UUID visitId) {
        open(visitId).forEach(alert -> alert.end(clock.instant()));
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

    private void undelivered(UUID messageId) {
        rows.where(Asking.class, "x.messageId = :message")
                .setParameter("message", messageId)
                .getResultStream()
                .findFirst()
                .ifPresent(asking -> rows.lock(HostAlert.class, asking.alertId())
                        .filter(alert -> alert.waitsFor(asking))
                        .ifPresent(escalate::passOver));
    }
}
