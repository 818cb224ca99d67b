package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** Who is invited to which meeting, for many meetings at once. */
@Singleton
public class MeetingGuests {
    private final Rows rows;
    private final Visits visits;

    @Inject
    public MeetingGuests(Rows rows, Visits visits) {
        this.rows = rows;
        this.visits = visits;
    }

    /** @param code null once the guest has come */
    public record Invitation(
            Visit visit, Person guest, @Nullable String code) {}

    /** By meeting. */
    public Map<UUID, List<Invitation>> of(Collection<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return rows
                .query(
                        "select v, p from Visit v, Person p where v.tenantId = :tenant and v.meetingId in :meetings"
                                + " and p.tenantId = :tenant and p.id = v.guestId order by v.id",
                        Object[].class)
                .setParameter("meetings", meetings.stream().map(Meeting::id).toList())
                .getResultList()
                .stream()
                .map(row -> invitation((Visit) row[0], (Person) row[1]))
                .collect(Collectors.groupingBy(invitation -> invitation.visit().meetingId()));
    }

    private Invitation invitation(Visit visit, Person guest) {
        return new Invitation(visit, guest, visits.passOf(visit).map(Pass::code).orElse(null));
    }

    /** By the host's id. */
    public Map<UUID, String> hostNames(Collection<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return rows.where(Person.class, "x.id in :hosts")
                .setParameter(
                        "hosts",
                        meetings.stream().map(Meeting::hostId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
