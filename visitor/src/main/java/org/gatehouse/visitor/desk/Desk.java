package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Reception's view of one site. */
@UseCase
public class Desk {
    private static final String JOINED =
            "select v, m, guest, host from Visit v, Meeting m, Person guest, Person host where v.tenantId = :tenant"
                    + " and m.tenantId = :tenant and m.id = v.meetingId"
                    + " and guest.tenantId = :tenant and guest.id = v.guestId"
                    + " and host.tenantId = :tenant and host.id = m.hostId";

    private final Rows rows;
    private final Sites sites;
    private final Tenants tenants;

    @Inject
    public Desk(Rows rows, Sites sites, Tenants tenants) {
        this.rows = rows;
        this.sites = sites;
        this.tenants = tenants;
    }

    /**
     * The day's guests.
     *
     * @param position the changes that this list has in it already; the stream is to go on after it
     */
    public record Day(LocalDate day, String zone, long position, List<DeskRow> rows) {}

    /** @param day null: today at the site */
    public Day day(UUID siteId, @Nullable LocalDate day, Instant now) {
        Site site = sites.get(siteId);
        LocalDate wanted = day == null ? site.dayOf(now) : day;
        long position = position(siteId); // read first: a change between the two is shown twice rather than never
        List<DeskRow> list = rows
                .query(
                        JOINED + " and v.siteId = :site and ((v.startsAt < :end and v.endsAt >= :begin)"
                                + " or (v.presence.arrivedAt < :end and v.presence.arrivedAt >= :begin))"
                                + " order by v.startsAt, v.id",
                        Object[].class)
                .setParameter("site", siteId)
                .setParameter("begin", site.startOf(wanted))
                .setParameter("end", site.startOf(wanted.plusDays(1)))
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
        return new Day(wanted, site.zone().getId(), position, list);
    }

    /** How those visits look now. */
    public List<DeskRow> rows(Collection<UUID> visitIds) {
        return visitIds.isEmpty()
                ? List.of()
                : rows
                        .query(JOINED + " and v.id in :visits", Object[].class)
                        .setParameter("visits", visitIds)
                        .getResultList()
                        .stream()
                        .map(this::row)
                        .toList();
    }

    /** The changes after a position, in order. */
    public List<DeskChange> changes(UUID siteId, long after, int most) {
        return rows.where(DeskChange.class, "x.siteId = :site and x.position > :after order by x.position")
                .setParameter("site", siteId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    public long position(UUID siteId) {
        return rows.find(DeskFeed.class, siteId).map(DeskFeed::position).orElse(0L);
    }

    private DeskRow row(Object[] joined) {
        Visit visit = (Visit) joined[0];
        Meeting meeting = (Meeting) joined[1];
        Person guest = (Person) joined[2];
        Person host = (Person) joined[3];
        return new DeskRow(
                visit.id(),
                meeting.id(),
                guest.name(),
                guest.company().orElse(null),
                host.name(),
                meeting.room(),
                tenants.settings().deskSeesSubject() ? meeting.subject() : null,
                visit.startsAt(),
                visit.endsAt(),
                visit.status(),
                visit.arrivedAt().orElse(null),
                visit.departedAt().orElse(null),
                visit.isDepartureInferred(),
                visit.undoUntil().orElse(null));
    }
}
