package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Visit;

/**
 * The guests of one meeting who stand at the desk together come in together (W14). Each has a scan of their own, so
 * that the same request sent twice lets each in once, and each has an answer of their own.
 */
@UseCase
public class CheckInGroup {
    private final Rows rows;
    private final CheckIn checkIn;

    @Inject
    public CheckInGroup(Rows rows, CheckIn checkIn) {
        this.rows = rows;
        this.checkIn = checkIn;
    }

    /** One of them. */
    public record Guest(UUID scanId, UUID visitId) {}

    /** What each is told, in the order in which they were named. */
    public List<Arrival> arrive(UUID siteId, UUID meetingId, UUID receptionistId, List<Guest> guests) {
        requireOf(meetingId, guests);
        Map<UUID, Arrival> answers = new HashMap<>();
        guests.stream()
                .sorted(Comparator.comparing(Guest::visitId)) // two desks lock them in the same order
                .forEach(guest -> answers.put(
                        guest.visitId(),
                        checkIn.byId(
                                        new Showing(guest.scanId(), siteId, Scan.Way.DESK, receptionistId),
                                        guest.visitId())
                                .arrival()));
        return guests.stream().map(guest -> answers.get(guest.visitId())).toList();
    }

    private void requireOf(UUID meetingId, List<Guest> guests) {
        Set<UUID> named = new HashSet<>();
        Set<UUID> scans = new HashSet<>();
        guests.forEach(guest -> {
            if (!named.add(guest.visitId()) || !scans.add(guest.scanId())) {
                throw Refusal.ofField("guests", Problem.INVALID_INPUT);
            }
        });
        List<Visit> known = rows.where(Visit.class, "x.meetingId = :meeting and x.id in :visits")
                .setParameter("meeting", meetingId)
                .setParameter("visits", named)
                .getResultList();
        if (known.size() != named.size()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
    }
}
