package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.people.FoldedName;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.visitor.visits.Margins;
import org.gatehouse.visitor.visits.Visit;

/**
 * Guests who have neither a pass nor a code and type their full name: those who may come in now at that site, or are
 * inside it. A name of anybody else is the name of nobody. Of namesakes is said by whom and when each is expected, so
 * that a guest knows which of them they are: the host's initials and the time, and nothing of the guests.
 */
@Singleton
public class NamedGuests {
    private static final String JOINED = "select v, guest, host from Visit v, Meeting m, Person guest, Person host"
            + " where v.tenantId = :tenant and m.tenantId = :tenant and m.id = v.meetingId"
            + " and guest.tenantId = :tenant and guest.id = v.guestId"
            + " and host.tenantId = :tenant and host.id = m.hostId and v.siteId = :site and ";

    private final Rows rows;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public NamedGuests(Rows rows, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** One of those who bear a name. */
    public record Namesake(UUID visitId, String hostInitials, Instant startsAt) {}

    /** Who of that name may come in. */
    public List<Namesake> expected(Showing showing, String name) {
        Margins margins = Margins.of(tenants.settings());
        Instant then = showing.saidAt(clock.instant());
        return named(
                name,
                rows.query(
                                JOINED + "v.cancelledAt is null and v.startsAt <= :opened and v.endsAt > :closed"
                                        + " and (v.arrivedAt is null or v.departedAt is not null)"
                                        + " order by v.startsAt, v.id",
                                Object[].class)
                        .setParameter("site", showing.siteId())
                        .setParameter("opened", then.plus(margins.early()))
                        .setParameter("closed", then.minus(margins.late()))
                        .getResultStream());
    }

    /** Who of that name is inside. */
    public List<Namesake> inside(Showing showing, String name) {
        return named(
                name,
                rows.query(
                                JOINED + "v.arrivedAt is not null and v.departedAt is null order by v.startsAt, v.id",
                                Object[].class)
                        .setParameter("site", showing.siteId())
                        .getResultStream());
    }

    private static List<Namesake> named(String name, Stream<Object[]> found) {
        String folded = FoldedName.of(name);
        return found.filter(row -> bears(folded, (Visit) row[0], (Person) row[1]))
                .map(row ->
                        new Namesake(((Visit) row[0]).id(), ((Person) row[2]).initials(), ((Visit) row[0]).startsAt()))
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
