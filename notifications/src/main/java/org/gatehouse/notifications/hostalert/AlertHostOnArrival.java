package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A guest has come in, or was turned away for a reason the host can mend: the host is told (rule 30, W1-W4). A guest
 * who goes out and comes in again at once is no news: the alert there is goes on from where it was. Guests of one
 * meeting who come together are told of together. What a kiosk could
 * tell only after a quarter of an hour is for reception, which can see who is there: the host would look for a guest
 * whom somebody has received long ago, and reads later when it was.
 */
@Singleton
public class AlertHostOnArrival implements Subscriber {
    private static final Duration ONE_ARRIVAL_TOLD = Duration.ofMinutes(10);
    private static final Duration ONE_REFUSAL_TOLD = Duration.ofHours(1);

    private final Rows rows;
    private final Escalate escalate;
    private final EndAlert endAlert;
    private final JointAlerts joint;
    private final NoteLateArrival lateArrival;
    private final Clock clock;

    @Inject
    public AlertHostOnArrival(
            Rows rows,
            Escalate escalate,
            EndAlert endAlert,
            JointAlerts joint,
            NoteLateArrival lateArrival,
            Clock clock) {
        this.rows = rows;
        this.escalate = escalate;
        this.endAlert = endAlert;
        this.joint = joint;
        this.lateArrival = lateArrival;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "host-alert";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestArrived arrived) {
            arrived(arrived);
        } else if (event instanceof GuestTurnedAway away) {
            Occasion.ofRefusal(away.outcome()).ifPresent(occasion -> turnedAway(occasion, away));
        }
    }

    /** The host's row is locked: arrivals that are told of together are told of once. */
    private void arrived(GuestArrived arrived) {
        Instant now = clock.instant();
        Appointment appointment = arrived.appointment();
        rows.lock(Employee.class, appointment.hostId());
        if (wasUndone(arrived)) {
            return;
        }
        List<HostAlert> earlier = about(arrived.visitId());
        Optional<HostAlert> told = earlier.stream()
                .filter(alert -> alert.tellsOfArrival(appointment)
                        && now.isBefore(alert.raisedAt().plus(ONE_ARRIVAL_TOLD)))
                .reduce((first, later) -> later);
        earlier.stream().filter(alert -> told.isEmpty() || alert != told.get()).forEach(endAlert::end);
        if (told.isPresent()) {
            escalate.resume(told.get());
        } else {
            HostAlert alert = new HostAlert(
                    Occasion.ARRIVED, arrived.visitId(), appointment.siteId(), appointment, arrived.at(), now);
            boolean stale = isStale(arrived.at(), arrived.recordedAt());
            raise(alert, stale);
            if (stale) {
                lateArrival.note(alert, told(arrived.recordedAt()));
            }
        }
    }

    /** The host's row is locked: a guest who tries two doors at once is told of once. */
    private void turnedAway(Occasion occasion, GuestTurnedAway away) {
        if (isStale(away.at(), away.recordedAt())) {
            return; // the desk has it on its list
        }
        rows.lock(Employee.class, away.appointment().hostId());
        boolean told = about(away.visitId()).stream()
                .anyMatch(earlier -> earlier.occasion() == occasion
                        && clock.instant().isBefore(earlier.raisedAt().plus(ONE_REFUSAL_TOLD)));
        if (!told) {
            HostAlert alert = new HostAlert(
                    occasion, away.visitId(), away.siteId(), away.appointment(), away.at(), clock.instant());
            raise(alert, false);
        }
    }

    /** It was told that it was a mistake before it was told that it was. */
    private boolean wasUndone(GuestArrived arrived) {
        return !rows.where(UndoneArrival.class, "x.visitId = :visit and x.arrivedAt = :at")
                .setParameter("visit", arrived.visitId())
                .setParameter("at", arrived.at())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void raise(HostAlert alert, boolean stale) {
        Optional<HostAlert> lead = joint.leadFor(alert, clock.instant());
        rows.add(alert);
        if (lead.isPresent()) {
            joint.join(alert, lead.get());
        } else if (stale) {
            escalate.toReception(alert);
        } else {
            escalate.begin(alert);
        }
    }

    /** How late a kiosk told of it, not how late we are: what waited with us is news to the host all the same. */
    private boolean isStale(Instant happenedAt, @Nullable Instant recordedAt) {
        return happenedAt.plus(GuestArrived.NEWS).isBefore(told(recordedAt));
    }

    private Instant told(@Nullable Instant recordedAt) {
        return recordedAt == null ? clock.instant() : recordedAt;
    }

    private List<HostAlert> about(UUID visitId) {
        return rows.where(HostAlert.class, "x.visitId = :visit order by x.id")
                .setParameter("visit", visitId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
