package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.visitor.visits.AdmitOnHostsWord;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.Test;

/** What a kiosk keeps for the day: it opens for a pass, and tells a thief nothing. */
class DayListDatabaseTest extends ArrivalBench {

    @Test
    void a_pass_opens_its_own_entry_and_shows_what_its_guest_is_shown() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"));

        JsonObject entry = open(list(), world.passOf(meeting)).orElseThrow();

        JsonObject card = entry.getJsonObject("visit");
        assertThat(card.getString("visitId"))
                .isEqualTo(world.visitOf(meeting).id().toString());
        assertThat(card.getString("guestFirstName")).isEqualTo("Gerda");
        assertThat(card.getString("hostName")).isEqualTo("Hanne Test");
        assertThat(card.getString("room")).isEqualTo("Room 1");
        assertThat(card.getString("zone")).isEqualTo("Europe/Copenhagen");
        assertThat(Instant.parse(entry.getString("from"))).isEqualTo(TEN.minus(Duration.ofMinutes(30)));
        assertThat(Instant.parse(entry.getString("until"))).isEqualTo(TEN.plus(Duration.ofHours(3)));
        assertThat(entry).doesNotContainKey("insideSince");
        assertThat(entry.toString()).doesNotContain("example.org").doesNotContain("Subject");
    }

    @Test
    void it_is_of_one_kiosk_and_site_until_the_end_of_the_sites_day() {
        JsonObject claims = Lists.claims(list());

        assertThat(claims.getString("iss")).isEqualTo("https://gatehouse.example");
        assertThat(claims.getString("kiosk")).isEqualTo(kiosk.toString());
        assertThat(claims.getString("site")).isEqualTo(world.site.toString());
        assertThat(claims.getString("day")).isEqualTo("2026-11-20");
        assertThat(claims.getInt("iat")).isEqualTo(TEN.getEpochSecond());
        assertThat(claims.getInt("exp"))
                .isEqualTo(Instant.parse("2026-11-20T23:00:00Z").getEpochSecond());
        assertThat(claims.getJsonArray("entries")).isEmpty();
    }

    @Test
    void the_day_on_which_the_clocks_go_back_has_a_list_of_24_hours() {
        Instant midnight = Instant.parse("2026-10-24T22:00:00Z");
        world.clock.set(midnight);

        assertThat(Lists.claims(list()).getInt("exp"))
                .isEqualTo(midnight.plus(Duration.ofHours(24)).getEpochSecond());
    }

    @Test
    void a_thief_learns_how_many_there_are_and_nothing_else() {
        Guest[] guests = Stream.of("Gerda", "Viggo", "Alexandra-Wilhelmina", "Bo")
                .map(name -> guest(name, null))
                .toArray(Guest[]::new);
        UUID meeting = world.meeting(guests);
        String list = list();

        String text = Lists.payload(list);
        assertThat(text).doesNotContain("Gerda", "Viggo", "Hanne", "Havnegade", "Acme", "Room");
        visits(meeting)
                .forEach(visit -> assertThat(text)
                        .doesNotContain(visit.id().toString())
                        .doesNotContain(visit.guestId().toString()));
        List<JsonObject> entries = Lists.entries(list);
        assertThat(entries).hasSize(4).allSatisfy(entry -> assertThat(entry).hasSize(2));
        assertThat(entries)
                .extracting(entry -> entry.getString("box").length())
                .containsOnly(entries.get(0).getString("box").length());
        assertThat(entries)
                .extracting(entry -> entry.getString("id"))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotContainAnyElementsOf(ids(list()));
    }

    @Test
    void what_is_typed_opens_nothing_because_it_could_be_guessed() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String list = list();

        assertThat(open(list, world.codeOf(meeting))).isEmpty();
        assertThat(Lists.payload(list)).doesNotContain(world.codeOf(meeting));
        assertThat(open(list, "another pass")).isEmpty();
    }

    @Test
    void who_comes_another_day_or_elsewhere_or_not_at_all_is_not_in_it() {
        UUID called = world.visitOf(world.meeting(guest("Gerda", null))).id();
        world.in(use -> {
            use.change().cancelGuest(called);
            return true;
        });
        plan(world.site, TEN.plus(Duration.ofDays(1)));
        plan(world.site, TEN.plus(Duration.ofDays(2)));
        plan(world.addSite("Elsewhere"), TEN);

        assertThat(Lists.entries(list())).isEmpty();
    }

    @Test
    void who_is_inside_can_leave_and_who_was_let_in_today_can_come() {
        UUID inside = world.meeting(guest("Gerda", null));
        String pass = world.passOf(inside);
        arrive(UUID.randomUUID(), pass);
        UUID other = plan(world.site, TEN.plus(Duration.ofDays(3)));
        String early = world.passOf(other);
        world.in(use -> {
            Visit visit = use.visits().lock(world.visitOf(other).id());
            new AdmitOnHostsWord(use.rows()).on(new HostAdmitsGuest(visit.id(), world.host, TEN));
            return true;
        });

        String list = list();
        assertThat(Instant.parse(open(list, pass).orElseThrow().getString("insideSince")))
                .isEqualTo(TEN);
        JsonObject admitted = open(list, early).orElseThrow();
        assertThat(admitted.getString("from")).isEqualTo("2026-11-19T23:00:00Z");
        assertThat(admitted.getString("until")).isEqualTo("2026-11-20T23:00:00Z");
    }

    @Test
    void a_list_of_many_is_read_with_as_many_queries_as_one_of_few() {
        world.meeting(guest("Gerda", null));
        int few = world.readsOf(use -> use.dayList().of(kiosk, world.site));
        for (int meeting = 0; meeting < 5; meeting++) {
            world.meeting(guest("Viggo", null), guest("Bo", null), guest("Ea", null));
        }

        assertThat(Lists.entries(list())).hasSize(16);
        assertThat(world.readsOf(use -> use.dayList().of(kiosk, world.site)))
                .as("who is planned, let in and inside; and site and settings, which come with the kiosk")
                .isEqualTo(few)
                .isEqualTo(5);
    }

    private UUID plan(UUID site, Instant start) {
        return world.in(use -> use.plan()
                .plan(
                        new Meeting.Plan(site, world.host, "", "", start, start.plus(Duration.ofHours(1))),
                        List.of(guest("Gerda", null)),
                        null));
    }

    private String list() {
        return world.in(use -> use.dayList().of(kiosk, world.site));
    }

    private List<Visit> visits(UUID meeting) {
        return world.in(
                use -> use.visits().of(use.rows().find(Meeting.class, meeting).orElseThrow()));
    }

    private static List<String> ids(String list) {
        return Lists.entries(list).stream().map(entry -> entry.getString("id")).toList();
    }

    private static Optional<JsonObject> open(String list, String pass) {
        return Lists.open(Lists.claims(list), pass);
    }
}
