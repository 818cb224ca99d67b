package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a guest does with the link of the invitation. */
@ArquillianTest
@RunAsClient
class GuestPageIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final String address = House.newAddress();

    @Test
    void the_link_of_the_mail_opens_the_visit_and_nothing_else() {
        House nordlys = House.open(Staff.NORDLYS);
        JsonObject meeting = nordlys.planned(nordlys.plan(NOW, address, House.newAddress()));

        Api guest = open(Staff.passSentTo(address));

        JsonObject visit = guest.get("/my-visit").must(200).json();
        assertThat(visit.getString("status")).isEqualTo("expected");
        assertThat(visit.getString("endsAt")).isEqualTo(meeting.getString("endsAt"));
        assertThat(visit.getJsonObject("card").getString("visitId")).isEqualTo(visitOf(meeting));
        assertThat(visit.getJsonObject("card").getString("guestFirstName")).isEqualTo("Gæst");
        assertThat(visit.toString()).doesNotContain(address);
        assertThat(guest.get("/meetings").status()).isEqualTo(403);
        assertThat(guest.get("/sites/" + nordlys.site() + "/visits").status()).isEqualTo(403);
        assertThat(guest.delete("/visits/" + visitOf(meeting)).status()).isEqualTo(403);
    }

    @Test
    void a_guest_says_i_am_here_and_i_have_left() {
        JsonObject meeting = house.planned(house.plan(NOW, address));
        Api guest = open(pass(meeting));
        Map<String, Object> here = Map.of("scanId", UUID.randomUUID().toString());

        JsonObject welcome = guest.post("/my-visit/check-in", here).must(200).json();

        assertThat(welcome.getString("outcome")).isEqualTo("welcome");
        assertThat(guest.post("/my-visit/check-in", here).must(200).json())
                .as("sent again")
                .isEqualTo(welcome);
        assertThat(status(guest)).isEqualTo("inside");
        assertThat(tell(guest, "check-in")).isEqualTo("already-inside");
        assertThat(atDesk(meeting)).isEqualTo("inside");

        assertThat(tell(guest, "check-out")).isEqualTo("goodbye");
        assertThat(status(guest)).isEqualTo("left");
        assertThat(tell(guest, "check-out")).isEqualTo("not-inside");
        assertThat(atDesk(meeting)).isEqualTo("left");
    }

    @Test
    void the_page_works_as_long_as_the_visit_after_the_pass_was_used() {
        String pass = pass(house.planned(house.plan(NOW, address)));
        tell(open(pass), "check-in");

        Api again = open(pass);

        assertThat(status(again)).isEqualTo("inside");
        assertThat(again.post("/my-visit/qr", Map.of("pass", pass)).must(200).text())
                .startsWith("<svg");
    }

    @Test
    void another_day_is_told_and_lets_nobody_in() {
        JsonObject meeting = house.planned(house.plan(Duration.ofDays(3), address));
        Api guest = open(pass(meeting));

        assertThat(tell(guest, "check-in")).isEqualTo("wrong-day");
        assertThat(status(guest)).isEqualTo("expected");

        move(meeting, house.plan(NOW));
        assertThat(tell(guest, "check-in")).isEqualTo("welcome");
    }

    @Test
    void an_open_page_shows_what_was_changed_and_called_off() {
        JsonObject meeting = house.planned(house.plan(NOW, address));
        Api guest = open(pass(meeting));
        String pass = pass(meeting);
        Map<String, Object> later = house.plan(NOW.plusHours(2));
        move(meeting, later);
        assertThat(guest.get("/my-visit").json().getJsonObject("card").getString("startsAt"))
                .isEqualTo(later.get("startsAt"));

        house.host().delete("/visits/" + visitOf(meeting)).must(204);

        assertThat(status(guest)).isEqualTo("cancelled");
        assertThat(tell(guest, "check-in")).isEqualTo("cancelled");
        assertThat(open(pass).get("/my-visit").status())
                .as("so that the guest can read that it is off")
                .isEqualTo(200);
    }

    @Test
    void what_is_no_pass_opens_nothing_and_says_nothing() {
        Api.Answer invented = Api.anonymous().post("/my-visit/open", Map.of("pass", "AAAAAAAAAAAAAAAAAAAAAAAA"));

        assertThat(invented.must(404).problem()).isEqualTo("not-found");
        assertThat(Api.anonymous().get("/my-visit").status()).isEqualTo(401);
        assertThat(house.host().get("/my-visit").status()).isEqualTo(403);
    }

    private String pass(JsonObject planned) {
        assertThat(planned.getJsonArray("guests")).hasSize(1);
        return Staff.passOf(visitOf(planned));
    }

    private static Api open(String pass) {
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/my-visit/open", Map.of("pass", pass))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }

    private static String tell(Api guest, String what) {
        return guest.post(
                        "/my-visit/" + what, Map.of("scanId", UUID.randomUUID().toString()))
                .must(200)
                .json()
                .getString("outcome");
    }

    private static String status(Api guest) {
        return guest.get("/my-visit").must(200).json().getString("status");
    }

    private static String visitOf(JsonObject meeting) {
        return House.guest(meeting, 0).getString("visitId");
    }

    private String atDesk(JsonObject meeting) {
        return House.guest(
                        house.host()
                                .get("/meetings/" + meeting.getString("id"))
                                .must(200)
                                .json(),
                        0)
                .getString("status");
    }

    private void move(JsonObject meeting, Map<String, Object> plan) {
        String path = "/meetings/" + meeting.getString("id");
        String version = house.host().get(path).must(200).header("ETag");
        house.host().with("If-Match", version).put(path, plan).must(200);
    }
}
