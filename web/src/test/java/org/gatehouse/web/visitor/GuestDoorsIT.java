package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.gatehouse.web.units.Firmware;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A check-in opens doors for the length of the visit, and for nobody else. */
@ArquillianTest
@RunAsClient
class GuestDoorsIT {
    private final House house = House.open();
    private final Api admin = Staff.STILLE.admin();
    private final String room = "Room " + UUID.randomUUID();
    private final String door = new KeyRegister(admin).door(room, 60);
    private final Firmware unit = new Firmware(admin, door);
    private final JsonObject meeting = house.planned(plan());
    private final Api guest = Api.anonymous()
            .as(Api.anonymous()
                    .post("/my-visit/open", Map.of("pass", Staff.passOf(visit())))
                    .must(200)
                    .json()
                    .getString("accessToken"));

    GuestDoorsIT() throws AccessDenied {
        admin.put("/guest-doors/" + door, Map.of("room", room)).must(204);
    }

    @Test
    void a_guests_own_phone_opens_the_door_until_they_leave() throws AccessDenied {
        assertThat(doors()).isEmpty();
        assertThat(guest.post("/my-visit/doors", Map.of()).problem()).isEqualTo("guest-not-inside");

        passes("check-in");
        JsonObject open = guest.get("/my-visit/doors").must(200).json();
        assertThat(open.getJsonArray("doors").getString(0)).isEqualTo(room);
        assertThat(open.getString("until")).isEqualTo(meeting.getString("endsAt"));

        Mobile phone = bound();
        String credential = phone.credential(door);
        assertThat(opens(phone, credential)).isTrue();

        passes("check-out");
        assertThat(guest.post("/my-visit/doors", Map.of()).problem()).isEqualTo("guest-not-inside");
        await().atMost(Duration.ofSeconds(30)).until(() -> credentials(phone) == 0);
        assertThat(opens(phone, credential))
                .as("with what it was handed before")
                .isFalse();
    }

    @Test
    void a_name_that_a_guest_put_right_before_coming_is_the_one_at_the_doors() {
        String name = "Gæst " + UUID.randomUUID();
        String seen = guest.get("/my-visit/guest").must(200).header("ETag");
        guest.with("If-Match", seen)
                .put("/my-visit/guest", Map.of("firstName", "Kim", "lastName", name, "language", "da"))
                .must(200);

        passes("check-in");
        bound();

        assertThat(admin.get("/log").must(200).text()).contains("Kim " + name);
    }

    @Test
    void a_guests_key_is_no_key_without_the_server_also_at_a_door_that_opens_alone() throws AccessDenied {
        passes("check-in");
        Mobile phone = bound();
        String credential = phone.credential(door);
        assertThat(unit.isAlone(unit.hears(phone.answers(unit.asks(), credential, unit)))
                        .deed())
                .isEqualTo(Deed.REFUSES);
    }

    @Test
    void a_door_that_opens_to_guests_no_more_gives_no_new_keys() {
        passes("check-in");
        admin.delete("/guest-doors/" + door).must(204);
        assertThat(doors()).isEmpty();
        assertThat(guest.post("/my-visit/doors", Map.of()).problem()).isEqualTo("not-found");
        assertThat(admin.get("/guest-doors").must(200).text()).doesNotContain(door);
    }

    private Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>(house.plan(Duration.ofMinutes(10), House.newAddress()));
        plan.put("siteId", Staff.STILLE.site());
        plan.put("room", room);
        return plan;
    }

    private String visit() {
        return House.guest(meeting, 0).getString("visitId");
    }

    private List<?> doors() {
        return guest.get("/my-visit/doors").must(200).json().getJsonArray("doors");
    }

    private void passes(String direction) {
        guest.post("/my-visit/" + direction, Map.of("scanId", UUID.randomUUID().toString()))
                .must(200);
    }

    private Mobile bound() {
        JsonObject given = guest.post("/my-visit/doors", Map.of()).must(200).json();
        return Mobile.withCode(admin.root(), given.getString("code"));
    }

    private static int credentials(Mobile phone) {
        return phone.asksForKeys().getJsonArray("credentials").size();
    }

    private boolean opens(Mobile phone, String credential) throws AccessDenied {
        return unit.consults(unit.hears(phone.answers(unit.asks(), credential, unit)))
                        .deed()
                == Deed.OPENS;
    }
}
