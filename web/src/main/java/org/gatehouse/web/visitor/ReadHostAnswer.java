package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.checkin.VisitCards;
import org.gatehouse.visitor.visits.Visits;

/** A guest stands at the kiosk where they have just checked in, and waits for the host. */
@UseCase
public class ReadHostAnswer {
    /** A host who was told of a guest is not told again at once: what they answered then holds. */
    static final Duration EARLIER = Duration.ofHours(1);

    private final Kiosks kiosks;
    private final Scans scans;
    private final HostAlerts alerts;
    private final Visits visits;
    private final VisitCards cards;

    @Inject
    public ReadHostAnswer(Kiosks kiosks, Scans scans, HostAlerts alerts, Visits visits, VisitCards cards) {
        this.kiosks = kiosks;
        this.scans = scans;
        this.alerts = alerts;
        this.visits = visits;
        this.cards = cards;
    }

    /** An unknown scan, another kiosk's, one of nobody and one too long ago are all not found. */
    public HostAnswer to(UUID kiosk, UUID scan) {
        kiosks.requireActive(kiosk);
        Scans.Waiting guest = scans.waiting(scan, kiosk).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Optional<AlertState> alert =
                Optional.ofNullable(alerts.of(List.of(guest.visitId())).get(guest.visitId()));
        return alert.filter(found -> !found.at().isBefore(guest.since().minus(EARLIER)))
                .map(found -> HostAnswer.of(found, guest.byName() ? "" : room(guest.visitId())))
                .orElse(HostAnswer.TELLING);
    }

    private String room(UUID visit) {
        return cards.of(visits.get(visit)).room();
    }
}
