package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several meetings in one go, and invitations by the way that a guest can be reached. */
@ArquillianTest
@RunAsClient
class SeriesIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final House house = House.withNewHost();

    @Test
    void a_series_is_that_many_meetings_of_one_series_with_the_same_guests() {
        Api once = house.host().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> plan = weekly(3);

        JsonObject first = once.post("/meetings", plan).must(201).json();
        once.post("/meetings", plan).must(201);

        List<JsonObject> all = meetings();
        assertThat(all).hasSize(3).extracting(this::series).containsOnly(first.getString("seriesId"));
        assertThat(all.get(0).getString("id")).isEqualTo(first.getString("id"));
        assertThat(all)
                .extracting(meeting -> meeting.getJsonArray("guests").size())
                .containsOnly(1);
        assertThat(all)
                .extracting(meeting -> House.guest(meeting, 0).getString("code"))
                .doesNotHaveDuplicates();
    }

    @Test
    void this_and_the_following_are_changed_and_called_off_and_what_was_before_is_left() {
        house.host().post("/meetings", weekly(3)).must(201);
        JsonObject second = meetings().get(1);
        Map<String, Object> plan =
                house.plan(Instant.parse(second.getString("startsAt")).plusSeconds(3600), Duration.ofHours(1));
        plan.put("room", "Elsewhere");

        at(second)
                .put("/meetings/" + second.getString("id") + "?following=true", plan)
                .must(200);
        assertThat(meetings())
                .extracting(meeting -> meeting.getString("room"))
                .containsExactly("Lokale 1", "Elsewhere", "Elsewhere");

        JsonObject now = meetings().get(1);
        at(now).delete("/meetings/" + now.getString("id") + "?following=true").must(204);
        assertThat(meetings())
                .extracting(meeting -> meeting.containsKey("cancelledAt"))
                .containsExactly(false, true, true);
    }

    @Test
    void a_guest_is_added_to_this_and_the_following_and_the_same_key_means_one_of_both() {
        house.host().post("/meetings", weekly(3)).must(201);
        String path = "/meetings/" + meetings().get(1).getString("id") + "/guests";
        Map<String, Object> guest = Map.of("firstName", "Nora", "lastName", "Ny", "email", House.newAddress());
        Api once = house.host().with("Idempotency-Key", UUID.randomUUID().toString());

        once.post(path + "?following=true", guest).must(201);
        once.post(path + "?following=true", guest).must(201);

        assertThat(meetings())
                .extracting(meeting -> meeting.getJsonArray("guests").size())
                .containsExactly(1, 2, 2);
        assertThat(once.post(path, guest).must(409).problem()).isEqualTo("idempotency-key-reused");
        assertThat(House.withNewHost()
                        .host()
                        .post(path + "?following=true", guest)
                        .status())
                .isEqualTo(404);
        assertThat(Staff.HAVNEBY.admin().post(path + "?following=true", guest).status())
                .isEqualTo(404);
    }

    @Test
    void a_change_of_one_leaves_the_others_and_nobody_elses_series_is_touched() {
        house.host().post("/meetings", weekly(2)).must(201);
        JsonObject first = meetings().get(0);
        String path = "/meetings/" + first.getString("id") + "?following=true";

        Api other = House.withNewHost().host().with("If-Match", etag(first));
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.put(path, house.plan(SOON)).status()).isEqualTo(404);
        assertThat(Staff.HAVNEBY
                        .admin()
                        .with("If-Match", etag(first))
                        .delete(path)
                        .status())
                .isEqualTo(404);

        at(first).delete("/meetings/" + first.getString("id")).must(204);
        assertThat(meetings())
                .extracting(meeting -> meeting.containsKey("cancelledAt"))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, 1, repeat.times", "WEEKLY, 27, repeat.times", "HOURLY, 3, repeat.rhythm"})
    void a_series_that_cannot_be_says_which_field(String rhythm, int times, String field) {
        Map<String, Object> plan = house.plan(SOON);
        plan.put("repeat", Map.of("rhythm", rhythm, "times", times));

        Api.Answer answer = house.host().post("/meetings", plan).must(422);

        assertThat(answer.text()).contains("\"" + field + "\"");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void a_series_that_would_be_too_many_invitations_says_how_many_and_at_which_field() {
        String[] guests = Stream.generate(House::newAddress).limit(20).toArray(String[]::new);
        Map<String, Object> plan = house.plan(SOON, guests);
        plan.put("repeat", Map.of("rhythm", "WEEKLY", "times", 26));

        assertThat(house.host().post("/meetings", plan).must(409).text())
                .contains("urn:gatehouse:series-too-large", "\"repeat.times\"", "500", "25");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void a_guest_with_a_telephone_alone_is_invited_by_text_and_the_host_is_told_so() {
        House nordlys = House.open(Staff.NORDLYS);
        String phone = "+4670174" + (1000 + Math.floorMod(UUID.randomUUID().hashCode(), 9000));
        Map<String, Object> plan = nordlys.plan(SOON);
        plan.put("guests", List.of(Map.of("firstName", "Tove", "lastName", "Test", "phone", phone)));

        JsonObject meeting = nordlys.planned(plan);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonObject invitation = House.guest(listed(nordlys, meeting), 0).getJsonObject("invitation");
            assertThat(invitation.getString("state") + " " + invitation.getString("channel", ""))
                    .isEqualTo("sent sms");
        });
        assertThat(Letterbox.textsTo(phone))
                .singleElement()
                .asString()
                .contains("/pass/#")
                .doesNotContain("Tove");
    }

    @Test
    void whoever_plans_is_told_which_ways_are_open_and_why_not() {
        assertThat(Staff.NORDLYS.host().get("/meetings/ways").must(200).text())
                .contains("{\"channel\":\"sms\",\"permitted\":true}");
        assertThat(Staff.HAVNEBY.host().get("/meetings/ways").must(200).text())
                .contains("{\"channel\":\"email\",\"permitted\":true}")
                .contains("{\"channel\":\"sms\",\"permitted\":false,\"refusal\":\"NOT_APPROVED\"}");
    }

    private static JsonObject listed(House house, JsonObject meeting) {
        String start = meeting.getString("startsAt");
        return house
                .host()
                .get("/meetings?from=" + start + "&to=" + Instant.parse(start).plusSeconds(1))
                .must(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("id").equals(meeting.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> weekly(int times) {
        Map<String, Object> plan = house.plan(SOON, House.newAddress());
        plan.put("repeat", Map.of("rhythm", "WEEKLY", "times", times));
        return plan;
    }

    private List<JsonObject> meetings() {
        return house.host()
                .get("/meetings?to=" + Instant.now().plus(Duration.ofDays(200)))
                .must(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private String series(JsonObject meeting) {
        return meeting.getString("seriesId");
    }

    private Api at(JsonObject meeting) {
        return house.host().with("If-Match", etag(meeting));
    }

    private static String etag(JsonObject meeting) {
        return "\"" + meeting.getInt("version") + "\"";
    }
}
