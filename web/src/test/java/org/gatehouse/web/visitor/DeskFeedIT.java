package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.visitor.DeskStream.Change;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Reception sees what happens as it happens, and after an absence what it has missed. */
@ArquillianTest
@RunAsClient
class DeskFeedIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api desk = Staff.STILLE.receptionist();

    @Test
    void an_arrival_reaches_an_open_desk_with_the_guest_as_they_are_now() {
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            String visit = visit(house.planned(house.plan(NOW, House.newAddress())));
            stream.awaitKind(visit, "invited");

            checkIn(visit);

            List<Change> seen = stream.awaitKind(visit, "arrived");
            assertThat(seen.get(seen.size() - 1).status()).isEqualTo("inside");
            assertThat(seen).extracting(Change::id).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_desk_that_was_away_gets_what_it_missed_exactly_once() {
        List<Change> seen = new ArrayList<>();
        String first = visit(house.planned(house.plan(NOW, House.newAddress())));
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            seen.addAll(stream.awaitKind(first, "invited"));
        }

        String missed = visit(house.planned(house.plan(NOW, House.newAddress())));
        checkIn(first);
        checkIn(missed);
        try (DeskStream stream = DeskStream.open(desk, house.site(), last(seen))) {
            seen.addAll(stream.awaitKind(missed, "arrived"));
        }
        String later = visit(house.planned(house.plan(NOW, House.newAddress())));
        try (DeskStream stream = DeskStream.open(desk, house.site(), last(seen))) {
            seen.addAll(stream.awaitKind(later, "invited"));
        }

        assertThat(seen).extracting(Change::id).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(change -> change.kind() + " " + change.visitId())
                .contains("invited " + first, "invited " + missed, "arrived " + first, "arrived " + missed)
                .endsWith("invited " + later);
        try (DeskStream all = DeskStream.open(desk, house.site(), 0)) {
            assertThat(all.awaitKind(later, "invited")).extracting(Change::id).isEqualTo(ids(seen));
        }
    }

    @Test
    void the_stream_goes_on_where_the_list_ended() {
        String listed = visit(house.planned(house.plan(NOW, House.newAddress())));
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            stream.awaitKind(listed, "invited");
        }
        JsonObject list =
                desk.get("/sites/" + house.site() + "/visits").must(200).json();
        assertThat(list.getJsonArray("visits")).hasSize(1);
        long position = list.getJsonNumber("position").longValue();
        String next = visit(house.planned(house.plan(NOW, House.newAddress())));

        try (DeskStream stream = DeskStream.after(desk, house.site(), position)) {
            assertThat(stream.awaitKind(next, "invited"))
                    .allSatisfy(change -> assertThat(change.id()).isGreaterThan(position));
        }
    }

    @Test
    void a_desk_that_closes_its_page_takes_nothing_from_the_others() {
        try (DeskStream stays = DeskStream.open(desk, house.site(), 0)) {
            DeskStream goes = DeskStream.open(desk, house.site(), 0);
            String visit = visit(house.planned(house.plan(NOW, House.newAddress())));
            goes.awaitKind(visit, "invited");
            goes.close();

            checkIn(visit);
            desk.post("/visits/" + visit + "/check-out", atDesk()).must(200);

            assertThat(stays.awaitKind(visit, "left"))
                    .extracting(Change::kind)
                    .containsSubsequence("invited", "arrived", "left");
        }
    }

    @Test
    void each_site_has_a_stream_of_its_own() {
        House other = house.next();
        String elsewhere = visit(other.planned(other.plan(NOW, House.newAddress())));
        try (DeskStream stream = DeskStream.open(desk, other.site(), 0)) {
            stream.awaitKind(elsewhere, "invited");
        }
        String here = visit(house.planned(house.plan(NOW, House.newAddress())));

        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            assertThat(stream.awaitKind(here, "invited"))
                    .extracting(Change::visitId)
                    .containsOnly(here);
        }
    }

    @Test
    void a_desk_learns_that_its_guest_is_expected_elsewhere_now() {
        House other = house.next();
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        move(meeting, other.plan(NOW));

        try (DeskStream here = DeskStream.open(desk, house.site(), 0);
                DeskStream there = DeskStream.open(desk, other.site(), 0)) {
            there.awaitKind(visit(meeting), "changed");
            here.awaitKind(visit(meeting), "moved-away");

            move(meeting, house.plan(NOW));

            there.awaitKind(visit(meeting), "moved-away");
            assertThat(here.awaitKind(visit(meeting), "changed"))
                    .extracting(Change::kind)
                    .containsSubsequence("invited", "moved-away", "changed");
        }
    }

    private void move(JsonObject meeting, Map<String, Object> plan) {
        String path = "/meetings/" + meeting.getString("id");
        String version = house.host().get(path).must(200).header("ETag");
        house.host().with("If-Match", version).put(path, plan).must(200);
    }

    @Test
    void nobody_listens_at_another_organisations_desk_nor_without_being_reception() {
        String path = "/sites/" + house.site() + "/changes?after=0";

        assertThat(Staff.HAVNEBY.receptionist().get(path).status()).isEqualTo(404);
        assertThat(Staff.HAVNEBY
                        .receptionist()
                        .get("/sites/" + house.site() + "/visits")
                        .status())
                .isEqualTo(404);
        assertThat(house.host().get(path).status()).isEqualTo(403);
        assertThat(house.kiosk().get(path).status()).isEqualTo(403);
        assertThat(Api.anonymous().get(path).status()).isEqualTo(401);
    }

    @Test
    void a_stream_begins_at_a_position() {
        String path = "/sites/" + house.site() + "/changes";

        assertThat(desk.get(path).must(422).problem()).isEqualTo("invalid-input");
        assertThat(desk.get(path + "?after=yesterday").must(422).problem()).isEqualTo("invalid-input");
    }

    private void checkIn(String visit) {
        assertThat(desk.post("/visits/" + visit + "/check-in", atDesk())
                        .must(200)
                        .json()
                        .getString("outcome"))
                .isEqualTo("welcome");
    }

    private Map<String, Object> atDesk() {
        return Map.of("scanId", UUID.randomUUID().toString(), "siteId", house.site());
    }

    private static String visit(JsonObject meeting) {
        return House.guest(meeting, 0).getString("visitId");
    }

    private static long last(List<Change> seen) {
        return seen.get(seen.size() - 1).id();
    }

    private static List<Long> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }
}
