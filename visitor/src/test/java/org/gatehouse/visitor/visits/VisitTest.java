package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of arriving and leaving: W1-W5, W12, rules 20 and 25. */
class VisitTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Margins MARGINS = new Margins(Duration.ofMinutes(30), Duration.ofHours(2));
    private static final Instant TEN = Instant.parse("2026-11-20T09:00:00Z"); // 10:00 in Copenhagen
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

    private CurrentTenant.Scope tenant;
    private Site site;
    private Meeting meeting;
    private Visit visit;

    @BeforeEach
    void a_visit_from_ten_to_eleven() {
        UUID id = UUID.randomUUID();
        tenant = CurrentTenant.enter(new TenantId(id));
        site = site("Here");
        meeting = new Meeting(new Meeting.Plan(site.id(), UUID.randomUUID(), "s", "r", TEN, ELEVEN), TEN);
        MasterKey key = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        visit = new Visit(
                meeting,
                UUID.randomUUID(),
                Pass.random(id, key),
                new Guest(new Person.Details("Gerda", "Test", null, null, null, "da"), Visit.Extras.NONE),
                TEN);
    }

    @AfterEach
    void leave_the_tenant() {
        tenant.close();
    }

    @Test
    void a_guest_is_welcome_at_the_time() {
        assertThat(arrive(TEN)).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(visit.isInside()).isTrue();
    }

    @Test
    void the_doors_open_thirty_minutes_before() {
        Instant opens = TEN.minus(Duration.ofMinutes(30));

        assertThat(arrive(opens.minusMillis(1))).isEqualTo(new Arrival.TooEarly(opens));
        assertThat(visit.isInside()).isFalse();
        assertThat(arrive(opens)).isEqualTo(new Arrival.Welcome(opens));
    }

    @Test
    void a_late_guest_is_welcome_until_two_hours_after_the_end() {
        Instant closes = ELEVEN.plus(Duration.ofHours(2));

        assertThat(arrive(closes)).isEqualTo(new Arrival.TooLate(closes));
        assertThat(arrive(closes.minusMillis(1))).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void another_day_is_told_with_the_right_one() {
        assertThat(arrive(TEN.minus(Duration.ofDays(1)))).isEqualTo(new Arrival.WrongDay(TEN));
        assertThat(arrive(TEN.plus(Duration.ofDays(1)))).isEqualTo(new Arrival.WrongDay(TEN));
    }

    @Test
    void the_day_is_the_sites_day() {
        Instant halfPastMidnightInCopenhagen = Instant.parse("2026-11-19T23:30:00Z");

        assertThat(arrive(halfPastMidnightInCopenhagen)).isInstanceOf(Arrival.TooEarly.class);
        assertThat(arrive(halfPastMidnightInCopenhagen.minus(Duration.ofHours(1))))
                .isInstanceOf(Arrival.WrongDay.class);
    }

    @Test
    void a_meeting_over_midnight_opens_on_both_days() {
        meeting.change(new Meeting.Plan(
                site.id(),
                meeting.hostId(),
                "s",
                "r",
                Instant.parse("2026-11-20T22:00:00Z"),
                Instant.parse("2026-11-21T01:00:00Z")));
        visit.follow(meeting);

        assertThat(arrive(Instant.parse("2026-11-20T23:30:00Z"))).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void another_site_is_told() {
        assertThat(visit.arrive(site("There"), MARGINS, TEN)).isEqualTo(new Arrival.WrongSite());
        assertThat(visit.isInside()).isFalse();
    }

    @Test
    void a_cancelled_visit_stays_cancelled() {
        visit.cancel(TEN);

        assertThat(arrive(TEN)).isEqualTo(new Arrival.Cancelled());
        assertThat(visit.status()).isEqualTo("cancelled");
    }

    @Test
    void a_second_scan_does_not_move_the_arrival() {
        arrive(TEN);

        assertThat(arrive(ELEVEN)).isEqualTo(new Arrival.AlreadyInside(TEN));
        assertThat(visit.arrivedAt()).contains(TEN);
    }

    @Test
    void whoever_has_left_may_come_again_while_the_pass_works() {
        arrive(TEN);
        visit.leave(TEN.plusSeconds(60));

        assertThat(arrive(TEN.plusSeconds(120))).isInstanceOf(Arrival.Welcome.class);
        assertThat(visit.departedAt()).isEmpty();
    }

    @Test
    void a_moved_meeting_takes_the_pass_with_it() {
        Instant nextDay = TEN.plus(Duration.ofDays(1));
        meeting.change(
                new Meeting.Plan(site.id(), meeting.hostId(), "s", "r", nextDay, nextDay.plus(Duration.ofHours(1))));
        visit.follow(meeting);

        assertThat(arrive(TEN)).isEqualTo(new Arrival.WrongDay(nextDay));
        assertThat(arrive(nextDay)).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void whoever_is_let_in_today_is_welcome_today_only() {
        Instant yesterday = TEN.minus(Duration.ofDays(1));
        visit.admit(yesterday);

        assertThat(arrive(yesterday.plus(Duration.ofDays(3)))).isInstanceOf(Arrival.WrongDay.class);
        assertThat(arrive(yesterday.plusSeconds(1))).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void leaving_is_told_once() {
        assertThat(visit.leave(TEN)).isEqualTo(new Departure.NotInside());
        arrive(TEN);

        assertThat(visit.leave(ELEVEN)).isEqualTo(new Departure.Goodbye(ELEVEN));
        assertThat(visit.leave(ELEVEN.plusSeconds(1))).isEqualTo(new Departure.NotInside());
        assertThat(visit.isDepartureInferred()).isFalse();
    }

    @Test
    void closing_time_is_marked_as_inferred() {
        arrive(TEN);
        visit.inferDeparture(ELEVEN);

        assertThat(visit.departedAt()).contains(ELEVEN);
        assertThat(visit.isDepartureInferred()).isTrue();
        assertThat(visit.status()).isEqualTo("left");
    }

    @Test
    void the_sealed_pass_is_dropped_at_arrival() {
        assertThat(visit.passSealed()).isPresent();
        arrive(TEN);

        assertThat(visit.passSealed()).isEmpty();
    }

    private Arrival arrive(Instant at) {
        return visit.arrive(site, MARGINS, at);
    }

    private static Site site(String name) {
        return new Site(new Site.Details(name, "Address", COPENHAGEN, List.of("Main"), "Yard", LocalTime.of(18, 0)));
    }
}
