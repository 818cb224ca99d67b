package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What one key stands for, over HTTP. */
@ArquillianTest
@RunAsClient
class IdempotencyIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final House house = House.open();

    @Test
    void one_key_and_one_guest_for_two_meetings_is_refused_rather_than_left_out_of_the_second() {
        JsonObject first = house.planned(house.plan(SOON));
        JsonObject second = house.planned(house.plan(SOON.plusHours(2)));
        Api once = house.host().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> guest = Map.of("firstName", "Én", "lastName", "Gæst", "email", House.newAddress());
        once.post(guests(first), guest).must(201);

        assertThat(once.post(guests(second), guest).must(409).problem()).isEqualTo("idempotency-key-reused");

        assertThat(once.get("/meetings/" + second.getString("id"))
                        .must(200)
                        .json()
                        .getJsonArray("guests"))
                .isEmpty();
        once.post(guests(first), guest).must(201);
    }

    private static String guests(JsonObject meeting) {
        return "/meetings/" + meeting.getString("id") + "/guests";
    }
}
