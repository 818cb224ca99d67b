package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.visits.Meeting;

/** The cards of the tenant's visits. */
@Singleton
public class VisitCards {
    private final Rows rows;

    @Inject
    public VisitCards(Rows rows) {
        this.rows = rows;
    }

    public VisitCard of(UUID visitId) {
        Object[] row = rows.query(
                        "select guest, host, m, s from Visit v, Meeting m, Site s, Person guest, Person host"
                                + " where v.tenantId = :tenant and v.id = :visit"
                                + " and m.tenantId = :tenant and m.id = v.meetingId"
                                + " and s.tenantId = :tenant and s.id = v.siteId"
                                + " and guest.tenantId = :tenant and guest.id = v.guestId"
                                + " and host.tenantId = :tenant and host.id = m.hostId",
                        Object[].class)
                .setParameter("visit", visitId)
                .getSingleResult();
        return card(visitId, (Person) row[0], (Person) row[1], (Meeting) row[2], (Site) row[3]);
    }

    private static VisitCard card(UUID visitId, Person guest, Person host, Meeting meeting, Site site) {
        return new VisitCard(
                visitId,
                guest.firstName(),
                host.name(),
                meeting.room(),
                meeting.startsAt(),
                site.name(),
                site.address(),
                site.zone().getId());
    }
}
