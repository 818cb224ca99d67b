package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.people.FoldedName;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.visitor.visits.Margins;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.visitor.visits.Visit;

/**
 * Guests who have neither a pass nor a code and type their full name: those who may come in now at that site, also
 * because they were let in for the day, or are inside it. A name of anybody else is the name of nobody. Of namesakes is
 * said by whom and when each is expected, so that a guest knows which of them they are: the host's initials and the
 * time, and nothing of the guests.
 */
@Singleton
public class NamedGuests {
    private static final String JOINED = "select v, guest, host from Visit v, Meeting m, Person guest, Person host"
            + " where v.tenantId = :tenant and m.tenantId = :tenant and m.id = v.meetingId"
            + " and guest.tenantId = :tenant and guest.id = v.guestId"
            + " and host.tenantId = :tenant and host.id = m.hostId and v.siteId = :site and ";

    private static final String EXPECTED =
            "v.cancelledAt is null and (v.presence.arrivedAt is null or v.presence.departedAt is not null) and ";

    private final Rows rows;
    private final Sites sites;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public NamedGuests(Rows rows, Sites sites, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** One of those who bear a name. */
    public record Namesake(UUID visitId, String hostInitials, Instant startsAt) {}

    /** Who of that name may come in. */
    public List<Namesake> expected(Showing showing, String name) {
        Instant then = showing.happenedAt(clock.instant());
        return named(name, Stream.concat(planned(showing.siteId(), then), admitted(showing.siteId(), then)));
    }

    /** Who of that name is inside. */
    public List<Namesake> inside(Showing showing, String name) {
        String where = "v.presence.arrivedAt is not null and v.presence.departedAt is null";
        return named(name, query(where, showing.siteId()).getResultStream());
    }

    /** No meeting is so long that one which began before {@code since} goes on. */
    private Stream<Object[]> planned(UUID site, Instant then) {
        Margins margins = Margins.of(tenants.settings());
        Instant closed = then.minus(margins.late());
        return query(EXPECTED + "v.startsAt > :since and v.startsAt <= :opened and v.endsAt > :closed", site)
                .setParameter("since", closed.minus(PlanMeeting.LONGEST))
                .setParameter("opened", then.plus(margins.early()))
                .setParameter("closed", closed)
                .getResultStream();
    }

    /** Somebody entitled lets them in that day, whenever they are planned. */
    private Stream<Object[]> admitted(UUID siteId, Instant then) {
        Site site = sites.get(siteId);
        LocalDate day = site.dayOf(then);
        return query(EXPECTED + "v.admittedAt >= :begin and v.admittedAt < :end", siteId)
                .setParameter("begin", site.startOf(day))
                .setParameter("end", site.startOf(day.plusDays(1)))
                .getResultStream();
    }

    private TypedQuery<Object[]> query(String where, UUID site) {
        return rows.query(JOINED + where, Object[].class).setParameter("site", site);
    }

    private static List<Namesake> named(String name, Stream<Object[]> found) {
        String folded = FoldedName.of(name);
        return found.filter(row -> bears(folded, (Visit) row[0], (Person) row[1]))
                .map(row ->
                        new Namesake(((Visit) row[0]).id(), ((Person) row[2]).initials(), ((Visit) row[0]).startsAt()))
                .distinct()
                .sorted(Comparator.comparing(Namesake::startsAt).thenComparing(Namesake::visitId))
                .toList();
    }

    /** As they call themselves, or as whoever invited them wrote it. */
    private static boolean bears(String folded, Visit visit, Person guest) {
        Visit.InvitedAs invited = visit.invitedAs();
        return !folded.isEmpty()
                && (FoldedName.of(guest.name()).equals(folded)
                        || FoldedName.of(invited.firstName() + " " + invited.lastName())
                                .equals(folded));
    }
}
