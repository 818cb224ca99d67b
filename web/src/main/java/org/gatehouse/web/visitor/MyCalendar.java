package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.invitations.VisitFile;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** One visit as its guest's calendar takes it. */
@UseCase
public class MyCalendar {
    private final Visits visits;
    private final Meetings meetings;
    private final Sites sites;
    private final Tenants tenants;
    private final VisitFile file;

    @Inject
    public MyCalendar(Visits visits, Meetings meetings, Sites sites, Tenants tenants, VisitFile file) {
        this.visits = visits;
        this.meetings = meetings;
        this.sites = sites;
        this.tenants = tenants;
        this.file = file;
    }

    public String write(UUID visitId, Locale language) {
        Visit visit = visits.get(visitId);
        Meeting meeting = meetings.get(visit.meetingId());
        Site site = sites.get(visit.siteId());
        String place = site.address().isEmpty() ? site.name() : site.name() + ", " + site.address();
        return file.write(
                new VisitFile.About(
                        visitId,
                        meeting.sequence(),
                        visit.status().equals("cancelled"),
                        meeting.startsAt(),
                        visit.endsAt(),
                        tenants.current().name(),
                        place),
                language);
    }
}
