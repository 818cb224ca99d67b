package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Sheets;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The poster of an entrance: what an administrator does with it, and what a guest's own phone does. */
@ArquillianTest
@RunAsClient
class PosterIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api admin = Staff.STILLE.admin();
    private final JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
    private final Api guest = open(meeting);

    @Test
    void it_is_off_until_an_administrator_turns_it_on_and_then_the_link_alone_is_not_enough() {
        String poster = Sheets.token(admin, house.site(), "Front");
        assertThat(guest.post("/my-visit/check-in", scan(poster)).must(404).problem())
                .isEqualTo("poster-not-valid");
        assertThat(visit().getBoolean("asksForPoster")).isFalse();

        Sheets.ask(admin, house.site(), true);

        assertThat(visit().getBoolean("asksForPoster")).isTrue();
        assertThat(guest.post("/my-visit/check-in", scan(null)).must(409).problem())
                .isEqualTo("poster-needed");
        assertThat(visit().getString("status")).isEqualTo("expected");
    }

    @Test
    void a_guest_comes_and_goes_by_the_poster_once_for_each_scan() {
        String poster = Sheets.token(admin, house.site(), "Front");
        Sheets.ask(admin, house.site(), true);
        JsonObject entrance = guest.post("/my-visit/entrance", Map.of("poster", poster))
                .must(200)
                .json();
        assertThat(entrance.getString("entrance")).isEqualTo("Front");

        Map<String, Object> here = scan("https://visit.example.com/enter/#" + poster);
        JsonObject welcome = guest.post("/my-visit/check-in", here).must(200).json();
        assertThat(welcome.getString("outcome")).isEqualTo("welcome");
        assertThat(guest.post("/my-visit/check-in", here).must(200).json()).isEqualTo(welcome);
        assertThat(outcome("check-in", poster)).isEqualTo("already-inside");

        assertThat(outcome("check-out", poster)).isEqualTo("goodbye");
        assertThat(outcome("check-out", null)).isEqualTo("not-inside");
    }

    @Test
    void posters_of_others_of_before_and_of_nobody_are_one_and_the_same() {
        String before = Sheets.token(admin, house.site(), "Front");
        Sheets.ask(admin, house.site(), true);
        String now = Sheets.token(admin, house.site(), "Front");
        House havneby = House.open(Staff.HAVNEBY);
        String theirs = Sheets.token(Staff.HAVNEBY.admin(), havneby.site(), "Front");
        Sheets.ask(Staff.HAVNEBY.admin(), havneby.site(), true);

        String unknown = refusal("AAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(refusal(before)).isEqualTo(unknown);
        assertThat(refusal(theirs)).isEqualTo(unknown);
        assertThat(outcome("check-in", now)).isEqualTo("welcome");
    }

    @Test
    void what_a_kiosk_refuses_is_refused_in_the_same_words() {
        House next = house.next();
        String poster = Sheets.token(admin, house.site(), "Front");
        String other = Sheets.token(admin, next.site(), "Front");
        Sheets.ask(admin, house.site(), true);
        Sheets.ask(admin, next.site(), true);
        assertThat(outcome("check-in", other)).isEqualTo("wrong-site");
        house.host()
                .delete("/visits/" + House.guest(meeting, 0).getString("visitId"))
                .must(204);
        assertThat(outcome("check-in", poster)).isEqualTo("cancelled");
        assertThat(guest.post("/my-visit/entrance", Map.of("poster", poster))
                        .must(409)
                        .problem())
                .isEqualTo("visit-cancelled");
    }

    @Test
    void a_site_asks_for_a_poster_only_where_one_hangs_and_it_goes_with_its_entrance() {
        String posters = "/sites/" + house.site() + "/posters";
        Api changing = admin.with("If-Match", admin.get(posters).must(200).header("ETag"));
        assertThat(changing.put(posters, Map.of("asked", true)).must(409).problem())
                .isEqualTo("poster-missing");

        String gone = Sheets.token(admin, house.site(), "Front");
        Sheets.ask(admin, house.site(), true);
        assertThat(renamed("Gate").must(409).problem()).isEqualTo("poster-missing");
        Sheets.ask(admin, house.site(), false);
        rename("Gate");
        assertThat(admin.get(posters).must(200).json().getJsonArray("posters")).isEmpty();
        rename("Front");
        refusal(gone);
        String hung = Sheets.token(admin, house.site(), "Front");
        Sheets.ask(admin, house.site(), true);
        assertThat(outcome("check-in", hung)).isEqualTo("welcome");
    }

    @Test
    void a_sheet_is_printed_only_in_a_session_that_lives() {
        String posters = "/sites/" + house.site() + "/posters";
        String sheet = posters + "/"
                + admin.post(posters, Map.of("entrance", "Front"))
                        .must(201)
                        .json()
                        .getString("id")
                + "/sheet";
        Map<String, String> credentials = Map.of(
                "organisation",
                Staff.STILLE.organisation(),
                "email",
                Staff.STILLE.mail("anna"),
                "password",
                Staff.password());
        Api leaving = Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens", credentials)
                        .must(200)
                        .json()
                        .getString("accessToken"));
        leaving.get(sheet).must(200);
        leaving.delete("/tokens").must(204);
        leaving.get(sheet).must(401);
    }

    private void rename(String entrance) {
        renamed(entrance).must(200);
    }

    private Api.Answer renamed(String entrance) {
        String path = "/sites/" + house.site();
        Api.Answer now = admin.get(path).must(200);
        JsonObject changed = Json.createObjectBuilder(now.json())
                .add("entrances", Json.createArrayBuilder().add(entrance))
                .remove("id")
                .remove("version")
                .build();
        return admin.with("If-Match", now.header("ETag")).put(path, changed);
    }

    @Test
    void only_an_administrator_sees_and_makes_posters_and_only_a_guest_uses_them() {
        String posters = "/sites/" + house.site() + "/posters";
        String poster = Sheets.token(admin, house.site(), "Front");
        assertThat(Api.anonymous().get(posters).status()).isEqualTo(401);
        assertThat(house.host().get(posters).status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().get(posters).status()).isEqualTo(403);
        assertThat(house.kiosk().post(posters, Map.of("entrance", "Front")).status())
                .isEqualTo(403);
        assertThat(guest.get(posters).status()).isEqualTo(403);
        assertThat(Api.anonymous()
                        .post("/my-visit/entrance", Map.of("poster", poster))
                        .status())
                .isEqualTo(401);
        assertThat(admin.post("/my-visit/entrance", Map.of("poster", poster)).status())
                .isEqualTo(403);
        assertThat(admin.post(posters, Map.of("entrance", "Back")).must(422).problem())
                .isEqualTo("invalid-input");
        assertThat(admin.put(posters, Map.of("asked", true)).must(428).problem())
                .isEqualTo("version-required");
    }

    private String refusal(String poster) {
        JsonObject asked = guest.post("/my-visit/entrance", Map.of("poster", poster))
                .must(404)
                .json();
        JsonObject shown =
                guest.post("/my-visit/check-in", scan(poster)).must(404).json();
        assertThat(shown.getString("type")).isEqualTo(asked.getString("type"));
        return shown.getString("type") + shown.getString("title") + shown.getString("detail");
    }

    private String outcome(String way, String poster) {
        return guest.post("/my-visit/" + way, scan(poster)).must(200).json().getString("outcome");
    }

    private JsonObject visit() {
        return guest.get("/my-visit").must(200).json();
    }

    private static Map<String, Object> scan(String poster) {
        Map<String, Object> scan =
                new HashMap<>(Map.of("scanId", UUID.randomUUID().toString()));
        if (poster != null) {
            scan.put("poster", poster);
        }
        return scan;
    }

    private static Api open(JsonObject meeting) {
        String pass = Staff.passOf(House.guest(meeting, 0).getString("visitId"));
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/my-visit/open", Map.of("pass", pass))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }
}
