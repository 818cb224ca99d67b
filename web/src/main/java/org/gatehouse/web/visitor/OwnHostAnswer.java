package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.notifications.hostalert.Occasion;
import org.gatehouse.visitor.checkin.VisitCards;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest has checked in with their own phone, or was turned away, and waits for the host: as long as at a kiosk, and
 * they learn no more than there. At any other time there is no answer to be found.
 */
@UseCase
public class OwnHostAnswer {
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final Visits visits;
    private final VisitCards cards;
    private final HostAlerts alerts;
    private final Clock clock;

    @Inject
    public OwnHostAnswer(Visits visits, VisitCards cards, HostAlerts alerts, Clock clock) {
        this.visits = visits;
        this.cards = cards;
        this.alerts = alerts;
        this.clock = clock;
    }

    public HostAnswer toGuest(UUID visitId) {
        Visit visit = visits.get(visitId);
        return visit.isInside() ? inside(visit) : turnedAway(visit);
    }

    private HostAnswer inside(Visit visit) {
        Instant arrived = visit.arrivedAt().filter(this::isRecent).orElseThrow(OwnHostAnswer::nothing);
        return alert(visit)
                .filter(found -> !found.at().isBefore(arrived.minus(ReadHostAnswer.EARLIER)))
                .map(found -> HostAnswer.of(found, cards.of(visit).room()))
                .orElse(HostAnswer.TELLING);
    }

    /** Nobody is told of whoever may not come in for a reason the host cannot mend. */
    private HostAnswer turnedAway(Visit visit) {
        return alert(visit)
                .filter(found -> visit.status().equals("expected"))
                .filter(found -> !found.occasion().equals(Occasion.ARRIVED.code()) && isRecent(found.at()))
                .map(found -> HostAnswer.of(found, cards.of(visit).room()))
                .orElseThrow(OwnHostAnswer::nothing);
    }

    private Optional<AlertState> alert(Visit visit) {
        return Optional.ofNullable(alerts.of(List.of(visit.id())).get(visit.id()));
    }

    private boolean isRecent(Instant at) {
        return at.plus(WAIT).isAfter(clock.instant());
    }

    private static Refusal nothing() {
        return Refusal.of(Problem.NOT_FOUND);
    }
}
