package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A host plans, changes and calls off, over HTTP. */
@ArquillianTest
@RunAsClient
class MeetingIT {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int PAGE = 50;

    private final House house = House.open();

    @Test
    void the_same_request_sent_twice_plans_one_meeting_and_gets_the_same_answer() {
        House own = House.withNewHost();
        Api once = own.host().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> plan = own.plan(SOON, House.newAddress());

        Api.Answer first = once.post("/meetings", plan).must(201);
        Api.Answer second = once.post("/meetings", plan).must(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ids(own.host(), "/meetings")).containsExactly(first.json().getString("id"));
    }

    @Test
    void one_key_for_two_requests_is_refused() {
        House own = House.withNewHost();
        Api once = own.host().with("Idempotency-Key", UUID.randomUUID().toString());
        once.post("/meetings", own.plan(SOON)).must(201);

        Api.Answer other = once.post("/meetings", own.plan(SOON.plusHours(1))).must(409);

        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(ids(own.host(), "/meetings")).hasSize(1);
    }

    @Test
    void one_key_and_one_guest_for_two_meetings_is_refused_rather_than_left_out_of_the_second() {
        JsonObject first = house.planned(house.plan(SOON));
        JsonObject second = house.planned(house.plan(SOON.plusHours(2)));
        Api once = house.host().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> guest = Map.of("firstName", "Én", "lastName", "Gæst", "email", House.newAddress());
        once.post(path(first) + "/guests", guest).must(201);

        assertThat(once.post(path(second) + "/guests", guest).must(409).problem())
                .isEqualTo("idempotency-key-reused");

        assertThat(once.get("/meetings/" + second.getString("id"))
                        .must(200)
                        .json()
                        .getJsonArray("guests"))
                .isEmpty();
        once.post(path(first) + "/guests", guest).must(201);
    }

    @Test
    void reception_changes_a_meeting_without_being_told_what_it_is_about() {
        Map<String, Object> plan = house.plan(SOON);
        JsonObject meeting = house.planned(plan);
        assertThat(meeting.getString("subject")).isNotBlank();
        Api reception = Staff.STILLE.receptionist();
        Api.Answer shown = reception.get(path(meeting)).must(200);
        assertThat(shown.json().containsKey("subject")).isFalse();
        plan.put("hostId", meeting.getString("hostId"));
        plan.put("room", "Elsewhere");
        plan.remove("subject");
        plan.remove("guests");

        Api.Answer changed = reception
                .with("If-Match", shown.header("ETag"))
                .put(path(meeting), plan)
                .must(200);

        assertThat(changed.json().containsKey("subject")).isFalse();
        JsonObject mine = read(meeting).json();
        assertThat(mine.getString("subject")).isEqualTo(meeting.getString("subject"));
        assertThat(mine.getString("room")).isEqualTo("Elsewhere");
    }

    @Test
    void a_host_is_not_told_whose_a_mailbox_is() {
        String address = House.newAddress();
        house.planned(house.plan(SOON, address));
        JsonObject meeting = house.planned(house.plan(SOON));

        house.host()
                .post(path(meeting) + "/guests", Map.of("firstName", "Gæt", "lastName", "Selv", "email", address))
                .must(201);

        JsonObject shown = read(meeting).json().getJsonArray("guests").getJsonObject(0);
        assertThat(shown.getString("firstName") + " " + shown.getString("lastName"))
                .isEqualTo("Gæt Selv");
        assertThat(shown.containsKey("company")).isFalse();
    }

    @Test
    void one_guest_more_sent_twice_is_one_guest() {
        JsonObject meeting = house.planned(house.plan(SOON));
        Api once = house.host().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> guest = Map.of("firstName", "Én", "lastName", "Gæst", "email", House.newAddress());

        Api.Answer first = once.post(path(meeting) + "/guests", guest).must(201);
        Api.Answer second = once.post(path(meeting) + "/guests", guest).must(201);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(read(meeting).json().getJsonArray("guests")).hasSize(1);
    }

    @Test
    void pages_are_complete_and_without_repeats_while_meetings_are_added() {
        House own = House.withNewHost();
        Instant start = Instant.now().plus(Duration.ofDays(1));
        List<String> planned = new ArrayList<>();
        for (int i = 0; i < PAGE + 10; i++) { // pairs begin together, so that the id must decide
            planned.add(own.planned(own.plan(start.plus(Duration.ofMinutes(i / 2)), Duration.ofHours(1)))
                    .getString("id"));
        }

        JsonObject page = own.host().get("/meetings").must(200).json();
        own.planned(own.plan(start.minusSeconds(60), Duration.ofHours(1))); // on the page that was read already
        String added = own.planned(own.plan(start.plus(Duration.ofHours(5)), Duration.ofHours(1)))
                .getString("id");
        List<String> read = new ArrayList<>(ids(page));
        while (page.containsKey("next") && !page.isNull("next")) {
            page = own.host()
                    .get("/meetings?cursor=" + page.getString("next"))
                    .must(200)
                    .json();
            read.addAll(ids(page));
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(planned.size() + 1).containsAll(planned);
        assertThat(read).endsWith(added);
    }

    @Test
    void a_host_sees_and_touches_own_meetings_only() {
        JsonObject mine = house.planned(house.plan(SOON, House.newAddress()));
        Api other = House.withNewHost().host();

        assertThat(ids(other, "/meetings")).isEmpty();
        assertThat(other.get(path(mine)).status()).isEqualTo(404);
        assertThat(other.with("If-Match", read(mine).header("ETag"))
                        .delete(path(mine))
                        .status())
                .isEqualTo(404);
        assertThat(other.delete("/visits/" + House.guest(mine, 0).getString("visitId"))
                        .status())
                .isEqualTo(404);
        assertThat(Staff.STILLE.receptionist().get(path(mine)).status()).isEqualTo(200);
        assertThat(read(mine).json()).isEqualTo(mine);
    }

    @Test
    void a_host_receives_nobody_in_the_name_of_another() {
        Map<String, Object> plan = new HashMap<>(house.plan(SOON));
        plan.put("hostId", Staff.STILLE.host().get("/me").json().getString("personId"));

        Api.Answer refused = house.host().post("/meetings", plan).must(422);

        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("hostId");
    }

    @Test
    void an_optional_field_is_refused_by_name_until_the_organisation_asks_for_it() {
        JsonObject meeting = house.planned(house.plan(SOON));
        Map<String, Object> guest = Map.of("firstName", "Ny", "lastName", "Gæst", "licencePlate", "AB 12 345");

        Api.Answer refused = house.host().post(path(meeting) + "/guests", guest).must(422);
        assertThat(refused.problem()).isEqualTo("field-not-enabled");
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("licencePlate");

        askFor(List.of("LICENCE_PLATE"));
        try {
            assertThat(house.host().get("/me").json().getJsonArray("guestFields"))
                    .hasToString("[\"LICENCE_PLATE\"]");
            JsonObject invited = house.host()
                    .post(path(meeting) + "/guests", guest)
                    .must(201)
                    .json();
            assertThat(House.guest(invited, 0).getString("licencePlate")).isEqualTo("AB 12 345");
        } finally {
            askFor(List.of());
        }
    }

    private static void askFor(List<String> fields) {
        Api admin = Staff.STILLE.admin();
        Api.Answer settings = admin.get("/settings");
        Map<String, Object> changed = new HashMap<>(settings.json());
        changed.put("guestFields", fields);
        admin.with("If-Match", settings.header("ETag"))
                .put("/settings", changed)
                .must(200);
    }

    private static String path(JsonObject meeting) {
        return "/meetings/" + meeting.getString("id");
    }

    private Api.Answer read(JsonObject meeting) {
        return house.host().get(path(meeting)).must(200);
    }

    private static List<String> ids(Api caller, String path) {
        return ids(caller.get(path).must(200).json());
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(meeting -> meeting.getString("id"))
                .toList();
    }
}
