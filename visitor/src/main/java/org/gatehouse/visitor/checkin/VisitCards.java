package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Visit;

/** The cards of the tenant's visits. */
@Singleton
public class VisitCards {
    private final Rows rows;
    private final Sites sites;

    @Inject
    public VisitCards(Rows rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    public VisitCard of(Visit visit) {
        Object[] row = rows.query(
                        "select guest, host, m from Meeting m, Person guest, Person host"
                                + " where m.tenantId = :tenant and m.id = :meeting"
                                + " and guest.tenantId = :tenant and guest.id = :guest"
                                + " and host.tenantId = :tenant and host.id = m.hostId",
                        Object[].class)
                .setParameter("meeting", visit.meetingId())
                .setParameter("guest", visit.guestId())
                .getSingleResult();
        return card(visit, (Person) row[0], (Person) row[1], (Meeting) row[2], sites.get(visit.siteId()));
    }

    private static VisitCard card(Visit visit, Person guest, Person host, Meeting meeting, Site site) {
        return new VisitCard(
                visit.id(),
                guest.firstName(),
                host.name(),
                host.initials(),
                meeting.room(),
                meeting.startsAt(),
                site.name(),
                site.address(),
                site.zone().getId());
    }
}
