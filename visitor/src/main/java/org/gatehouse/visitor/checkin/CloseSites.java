package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** Whoever is inside when a site closes is checked out by inference, so that tomorrow's list begins empty (rule 25). */
@UseCase
public class CloseSites {
    private final Sites sites;
    private final Visits visits;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CloseSites(Sites sites, Visits visits, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void closeDue() {
        for (Site site : sites.all()) {
            Instant closing = lastClosing(site);
            for (Visit visit : visits.insideSince(site.id(), closing)) {
                visit.inferDeparture(closing);
                outbox.record(new GuestLeft(visit.id(), closing, true));
            }
        }
    }

    private Instant lastClosing(Site site) {
        Instant now = clock.instant();
        LocalDate today = site.dayOf(now);
        Instant closing = site.closingOf(today);
        return closing.isAfter(now) ? site.closingOf(today.minusDays(1)) : closing;
    }
}
