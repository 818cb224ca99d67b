package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;
import org.gatehouse.visitor.visits.Margins;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest comes in: by QR code, by typed code, by link, or with the receptionist's help (rules 20-23). What a kiosk
 * tells late is judged and kept by the time it happened; that two kiosks tell in another order than it happened is no
 * failure: there is one visit, the second entry is {@code already-inside}, and a way out that was shown before the way
 * in was told ends the stay that it was about.
 */
@UseCase
public class CheckIn {
    private static final Duration TOLD_ONCE = Duration.ofMinutes(1);

    private final Rows rows;
    private final Visits visits;
    private final Sites sites;
    private final Tenants tenants;
    private final VisitCards cards;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CheckIn(
            Rows rows, Visits visits, Sites sites, Tenants tenants, VisitCards cards, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.sites = sites;
        this.tenants = tenants;
        this.cards = cards;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The answer, and what the guest may be shown where it is known whose visit it is about. */
    public record Answer(Arrival arrival, Optional<VisitCard> card) {}

    public Answer byPass(Showing showing, String pass) {
        return once(showing, then -> visits.lockByPass(pass), Visit::arrive);
    }

    public Answer byCode(Showing showing, String code) {
        return once(showing, then -> visits.lockByCode(code, then), Visit::arrive);
    }

    /** By the desk, or by the guest whose link opened this very visit. */
    public Answer byId(Showing showing, UUID visitId) {
        return once(showing, then -> Optional.of(visits.lock(visitId)), Visit::arrive);
    }

    /** By somebody of whom nothing is known. */
    public Answer byNobody(Showing showing) {
        return once(showing, then -> Optional.empty(), Visit::arrive);
    }

    /** By the desk, also at another time than planned. Opens nothing for later unless it lets the guest in now. */
    public Answer outOfTime(Showing showing, UUID visitId) {
        return once(showing, then -> Optional.of(visits.lock(visitId)), Visit::arriveOutOfTime);
    }

    /** Refuses a guest who neither comes nor goes any more: the visit is cancelled, or over. */
    public void requireOpen(UUID visitId) {
        Visit visit = visits.get(visitId);
        Instant now = clock.instant();
        Arrival answer = visit.answer(sites.get(visit.siteId()), Margins.of(tenants.settings()), now);
        if (answer instanceof Arrival.Cancelled && !visit.isInside()) {
            throw Refusal.of(Problem.VISIT_CANCELLED);
        }
        if (answer instanceof Arrival.TooLate || answer instanceof Arrival.WrongDay && !now.isBefore(visit.endsAt())) {
            throw Refusal.of(Problem.MEETING_OVER);
        }
    }

    /** How a visit answers for itself. */
    private interface Coming {
        Arrival of(Visit visit, Site at, Margins margins, Instant now);
    }

    private Answer once(Showing showing, Function<Instant, Optional<Visit>> find, Coming coming) {
        Instant then = showing.happenedAt(rows.find(Scan.class, showing.scanId()), clock.instant());
        Optional<Visit> visit = find.apply(then); // locked first: a scan sent twice at once finds itself kept
        Optional<Scan> earlier = rows.find(Scan.class, showing.scanId());
        if (earlier.isPresent()) {
            Scan scan = earlier.get();
            scan.requireSame(showing, Scan.Direction.IN, visit.map(Visit::id));
            return new Answer(
                    Arrival.of(scan.outcome(), scan.outcomeAt()),
                    scan.visitId().map(visits::get).map(cards::of));
        }
        return arrive(showing, visit, coming);
    }

    private Answer arrive(Showing showing, Optional<Visit> visit, Coming coming) {
        Instant now = clock.instant();
        Instant then = showing.happenedAt(now);
        Site site = sites.get(showing.siteId());
        Margins margins = Margins.of(tenants.settings());
        Optional<VisitCard> card = visit.map(cards::of);
        Arrival arrival =
                visit.map(found -> coming.of(found, site, margins, then)).orElseGet(Arrival.Unknown::new);
        if (arrival instanceof Arrival.Welcome && then.isBefore(now)) {
            visit.orElseThrow().toldAt(Passage.CHECK_IN, now);
        }
        UUID visitId = visit.map(Visit::id).orElse(null);
        Scan scan = new Scan(showing, Scan.Direction.IN, visitId, arrival.code(), now).about(arrival.at());
        Optional.ofNullable(showing.notice()).filter(this::isWritten).ifPresent(scan::under);
        if (visit.isPresent() && !isFromAfar(showing, arrival) && isNews(visit.get(), site, arrival, now)) {
            scan.markTold();
            tell(visit.get(), site, arrival, then, now);
        }
        rows.add(scan);
        return new Answer(arrival, card);
    }

    /** A number that names no version is not kept, and keeps nobody outside. */
    private boolean isWritten(NoticeShown shown) {
        return rows.query(
                                "select count(x) from PrivacyNotice x where x.tenantId = :tenant"
                                        + " and x.number = :number",
                                Long.class)
                        .setParameter("number", shown.number())
                        .getSingleResult()
                > 0;
    }

    /** A guest's own phone with another site's poster, or with a photo of it: nobody needs to go and look. */
    private static boolean isFromAfar(Showing showing, Arrival arrival) {
        return showing.way() == Scan.Way.POSTER && arrival instanceof Arrival.WrongSite;
    }

    /** A guest who shows a refused pass again and again is told of once a minute at each place. */
    private boolean isNews(Visit visit, Site site, Arrival arrival, Instant now) {
        return arrival instanceof Arrival.Welcome
                || rows.where(
                                Scan.class,
                                "x.visitId = :visit and x.siteId = :site and x.outcome = :outcome and x.told = true"
                                        + " and x.recordedAt > :since")
                        .setParameter("visit", visit.id())
                        .setParameter("site", site.id())
                        .setParameter("outcome", arrival.code())
                        .setParameter("since", now.minus(TOLD_ONCE))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private void tell(Visit visit, Site site, Arrival arrival, Instant then, Instant now) {
        Appointment appointment = visits.appointment(visit);
        if (!(arrival instanceof Arrival.Welcome)) {
            outbox.record(new GuestTurnedAway(visit.id(), site.id(), arrival.code(), then, appointment, now));
        } else if (then.isBefore(now) && leftMeanwhile(visit, then, now)) { // nobody is there to be received
            outbox.record(new GuestLeft(visit.id(), visit.departedAt().orElseThrow(), false));
        } else {
            outbox.record(new GuestArrived(visit.id(), then, appointment, now));
        }
    }

    /** The guest was seen to leave before anybody knew that they had come. */
    private boolean leftMeanwhile(Visit visit, Instant arrivedAt, Instant now) {
        boolean left = rows.where(
                        Scan.class,
                        "x.visitId = :visit and x.direction = :out and x.outcome = :refused"
                                + " and x.occurredAt >= :arrived order by x.occurredAt")
                .setParameter("visit", visit.id())
                .setParameter("out", Scan.Direction.OUT)
                .setParameter("refused", new Departure.NotInside().code())
                .setParameter("arrived", arrivedAt)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(scan -> visit.leave(scan.occurredAt()) instanceof Departure.Goodbye);
        if (left) {
            visit.toldAt(Passage.CHECK_OUT, now);
        }
        return left;
    }
}
