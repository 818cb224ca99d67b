package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.core.tokens.DayListSigner;
import org.gatehouse.visitor.checkin.SealedEntry.Entry;
import org.gatehouse.visitor.visits.Margins;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk keeps so that it can verify a pass without a network: who may come in today at its site and who is
 * inside, each sealed with a key that only the pass gives ({@link SealedEntry}). Signed by us, for one kiosk, until the
 * end of the site's day and for at most 24 hours.
 *
 * <p>Whoever steals the tablet learns how many visits there are that day, and nothing else: the entries are in the
 * order of their ids, which is no order at all, all boxes of a list are of one length, and the salt makes the ids of
 * two lists have nothing in common. Who also has a pass learns what its guest is shown.
 *
 * <p>Claims: {@code iss, aud, iat, exp, kiosk, site, day, salt, entries}, of which each has {@code id} and {@code box}.
 */
@UseCase
public class DayList {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int SALT = 16;
    private static final int STEP = 64;

    private final Rows rows;
    private final Sites sites;
    private final Tenants tenants;
    private final DayListSigner signer;
    private final Clock clock;

    @Inject
    public DayList(Rows rows, Sites sites, Tenants tenants, DayListSigner signer, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.tenants = tenants;
        this.signer = signer;
        this.clock = clock;
    }

    /** As the screen's own card of a visit. */
    public record Card(
            UUID visitId,
            String guestFirstName,
            String hostName,
            String room,
            Instant startsAt,
            String siteName,
            String siteAddress,
            String zone) {

        @Override
        public String toString() {
            return "Card[" + visitId + "]";
        }
    }

    /**
     * What is in a box.
     *
     * @param from when the pass begins to be good, and {@code until} when it is no more
     * @param insideSince when the guest came in, where they were inside when the list was made
     */
    public record Expected(
            Card visit,
            Instant from,
            Instant until,
            @Nullable Instant insideSince) {}

    private record Line(byte[] passHash, Expected expected) {}

    /** The list for one kiosk, as a compact JWS. */
    public String of(UUID kiosk, UUID siteId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Site site = sites.get(siteId);
        LocalDate day = site.dayOf(now);
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Map<String, Object> claims = Map.of(
                "kiosk", kiosk.toString(),
                "site", siteId.toString(),
                "day", day.toString(),
                "salt", SealedEntry.base64(salt),
                "entries", seal(lines(site, day), salt));
        Instant end = site.startOf(day.plusDays(1));
        Instant latest = now.plus(LONGEST);
        return signer.sign(claims, now, end.isBefore(latest) ? end : latest);
    }

    /** Who is planned, who was let in for the day and who is inside are looked for each by its own index. */
    private List<Line> lines(Site site, LocalDate day) {
        Margins margins = Margins.of(tenants.settings());
        Instant begin = site.startOf(day);
        Instant end = site.startOf(day.plusDays(1));
        Instant closed = begin.minus(margins.late());
        Map<UUID, Line> lines = new LinkedHashMap<>();
        Stream.of(
                        query("v.cancelledAt is null and v.startsAt > :since and v.startsAt < :opens"
                                        + " and v.endsAt > :closed")
                                .setParameter("since", closed.minus(PlanMeeting.LONGEST))
                                .setParameter("opens", end.plus(margins.early()))
                                .setParameter("closed", closed),
                        query("v.cancelledAt is null and v.admittedAt >= :begin and v.admittedAt < :end")
                                .setParameter("begin", begin)
                                .setParameter("end", end),
                        query("v.presence.arrivedAt is not null and v.presence.departedAt is null"))
                .flatMap(query -> query.setParameter("site", site.id()).getResultStream())
                .map(row -> line(row, site, day, margins))
                .forEach(line -> lines.putIfAbsent(line.expected().visit().visitId(), line));
        return List.copyOf(lines.values());
    }

    private TypedQuery<Object[]> query(String where) {
        return rows.query(
                "select v, v.passHash, v.admittedAt, m, guest, host"
                        + " from Visit v, Meeting m, Person guest, Person host"
                        + " where v.tenantId = :tenant and m.tenantId = :tenant and m.id = v.meetingId"
                        + " and guest.tenantId = :tenant and guest.id = v.guestId"
                        + " and host.tenantId = :tenant and host.id = m.hostId and v.siteId = :site and "
                        + where,
                Object[].class);
    }

    private static Line line(Object[] row, Site site, LocalDate day, Margins margins) {
        Visit visit = (Visit) row[0];
        Meeting meeting = (Meeting) row[3];
        Card card = new Card(
                visit.id(),
                ((Person) row[4]).firstName(),
                ((Person) row[5]).name(),
                meeting.room(),
                meeting.startsAt(),
                site.name(),
                site.address(),
                site.zone().getId());
        boolean admitted = row[2] instanceof Instant at && site.dayOf(at).equals(day);
        Instant from = admitted ? site.startOf(day) : visit.startsAt().minus(margins.early());
        Instant until =
                admitted ? site.startOf(day.plusDays(1)) : visit.endsAt().plus(margins.late());
        Instant inside = visit.isInside() ? visit.arrivedAt().orElseThrow() : null;
        return new Line((byte[]) row[1], new Expected(card, from, until, inside));
    }

    private static List<Map<String, String>> seal(List<Line> lines, byte[] salt) {
        List<byte[]> texts = lines.stream()
                .map(line -> Json.write(line.expected()).getBytes(StandardCharsets.UTF_8))
                .toList();
        int longest = texts.stream().mapToInt(text -> text.length).max().orElse(0);
        int length = (longest + STEP - 1) / STEP * STEP;
        return IntStream.range(0, lines.size())
                .mapToObj(i -> SealedEntry.of(lines.get(i).passHash(), salt, padded(texts.get(i), length)))
                .sorted(Comparator.comparing(Entry::id))
                .map(entry -> Map.of("id", entry.id(), "box", entry.box()))
                .toList();
    }

    private static byte[] padded(byte[] text, int length) {
        byte[] padded = Arrays.copyOf(text, length);
        Arrays.fill(padded, text.length, length, (byte) ' ');
        return padded;
    }
}
