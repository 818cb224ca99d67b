package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the guest's page knows of the guest, and of the host who is told. */
@ArquillianTest
@RunAsClient
class OwnDataIT {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final List<String> PATHS = List.of("/my-visit/answer", "/my-visit/data", "/my-visit/guest");

    private final House house = House.open();
    private final String address = House.newAddress();
    private final JsonObject meeting = house.planned(house.plan(SOON, address));
    private final Api guest = open(meeting);

    @Test
    void it_is_for_the_guest_of_this_visit_and_for_nobody_else() {
        Map<String, String> naming = Map.of("firstName", "Ida", "lastName", "", "language", "en");
        for (String path : PATHS) {
            assertThat(Api.anonymous().get(path).status()).as(path).isEqualTo(401);
            assertThat(house.host().get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(Api.anonymous().put("/my-visit/guest", naming).status()).isEqualTo(401);
        assertThat(house.host().put("/my-visit/guest", naming).status()).isEqualTo(403);

        Api stranger =
                open(House.open(Staff.NORDLYS).planned(House.open(Staff.NORDLYS).plan(SOON, address)));
        correct("Ida", "Isfugl", "Novus", "en").must(200);

        assertThat(stranger.get("/my-visit/guest").must(200).json().getString("firstName"))
                .as("the same mailbox at another company is another record")
                .isEqualTo("Gæst");
        assertThat(stranger.get("/my-visit/data").must(200).json().toString()).doesNotContain("Isfugl", visit());
    }

    @Test
    void the_guest_corrects_their_name_and_what_the_host_wrote_stays() {
        JsonObject before = guest.get("/my-visit/guest").must(200).json();
        assertThat(before.getBoolean("changeable")).isTrue();

        JsonObject after = correct("Ida", "Isfugl", " ", "en").must(200).json();

        assertThat(after.getString("lastName")).isEqualTo("Isfugl");
        assertThat(after.containsKey("company")).isFalse();
        assertThat(guest.get("/my-visit").json().getJsonObject("card").getString("guestFirstName"))
                .isEqualTo("Ida");
        JsonObject about = guest.get("/my-visit/data").json().getJsonObject("guest");
        assertThat(about.getString("language")).isEqualTo("en");
        assertThat(about.getJsonObject("invitedAs").getString("firstName")).isEqualTo("Gæst");
        assertThat(atHost()).isEqualTo("Gæst");
    }

    @Test
    void a_correction_is_based_on_what_was_read_and_made_before_the_arrival() {
        String version = guest.get("/my-visit/guest").header("ETag");
        Map<String, String> naming = Map.of("firstName", "Ida", "lastName", "Isfugl", "language", "da");
        assertThat(guest.put("/my-visit/guest", naming).must(428).problem()).isEqualTo("version-required");
        guest.with("If-Match", version).put("/my-visit/guest", naming).must(200);
        assertThat(guest.with("If-Match", version)
                        .put("/my-visit/guest", naming)
                        .must(412)
                        .problem())
                .isEqualTo("stale-version");
        checkIn();

        assertThat(correct("Eva", "Isfugl", "", "da").must(409).problem()).isEqualTo("guest-inside");
        assertThat(guest.get("/my-visit/guest").json().getBoolean("changeable")).isFalse();
    }

    @Test
    void what_is_held_is_told_with_why_for_whom_and_how_long() {
        House nordlys = House.open(Staff.NORDLYS);
        Api invited = open(nordlys.planned(nordlys.plan(SOON, address)));

        JsonObject data = invited.get("/my-visit/data").must(200).json();

        assertThat(data.getString("controller")).isNotBlank();
        assertThat(data.getJsonArray("bases")).isNotEmpty();
        assertThat(data.getJsonObject("guest").getString("email"))
                .startsWith(address.charAt(0) + "…@")
                .isNotEqualTo(address);
        assertThat(data.toString()).as("the link may have been passed on").doesNotContain(address);
        assertThat(data.getJsonArray("keeping").getValuesAs(JsonObject.class))
                .anySatisfy(rule -> {
                    assertThat(rule.getString("record")).isEqualTo("visit");
                    assertThat(rule.getString("until")).matches("\\d{4}-\\d\\d-\\d\\d");
                })
                .noneMatch(rule -> rule.getString("record").equals("licence_plate"));
    }

    @Test
    void whoever_waits_reads_what_the_host_answers_and_not_who_or_how() {
        assertThat(guest.get("/my-visit/answer").must(404).problem())
                .as("before the arrival")
                .isEqualTo("not-found");
        checkIn();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(answer().getString("state")).isIn("told", "nobody-answers"));
        assertThat(answer().keySet()).isSubsetOf("state", "at", "text");
        assertThat(answer().toString()).doesNotContain("Vært", "@", "SMS", "EMAIL");

        guest.post("/my-visit/check-out", Map.of("scanId", UUID.randomUUID().toString()))
                .must(200);
        guest.get("/my-visit/answer").must(404);
    }

    private JsonObject answer() {
        return guest.get("/my-visit/answer").must(200).json();
    }

    private void checkIn() {
        guest.post("/my-visit/check-in", Map.of("scanId", UUID.randomUUID().toString()))
                .must(200);
    }

    private Api.Answer correct(String first, String last, String company, String language) {
        String version = guest.get("/my-visit/guest").must(200).header("ETag");
        return guest.with("If-Match", version)
                .put(
                        "/my-visit/guest",
                        Map.of("firstName", first, "lastName", last, "company", company, "language", language));
    }

    private String visit() {
        return House.guest(meeting, 0).getString("visitId");
    }

    private String atHost() {
        return House.guest(
                        house.host()
                                .get("/meetings/" + meeting.getString("id"))
                                .must(200)
                                .json(),
                        0)
                .getString("firstName");
    }

    private static Api open(JsonObject planned) {
        String pass = Staff.passOf(House.guest(planned, 0).getString("visitId"));
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/my-visit/open", Map.of("pass", pass))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }
}
