package org.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host's own way of being told of guests, over HTTP. */
@ArquillianTest
@RunAsClient
class ReceivingIT {
    private final Api mads = Staff.NORDLYS.host();

    @AfterEach
    void as_it_was() {
        put(Map.of("deputyId", employee("Sara"))).must(200);
    }

    @Test
    void a_host_says_how_to_be_told_who_stands_in_and_when_they_are_away() {
        Instant from = Instant.now().plus(Duration.ofDays(2));

        JsonObject own = put(Map.of(
                        "first", "email",
                        "deputyId", employee("Sara"),
                        "absentFrom", from.toString(),
                        "absentUntil", from.plus(Duration.ofDays(7)).toString()))
                .must(200)
                .json();

        assertThat(own.getString("first")).isEqualTo("email");
        assertThat(own.getString("deputy")).startsWith("Sara");
        assertThat(own.getJsonArray("ways").toString()).contains("\"sms\"", "\"email\"");
        assertThat(mads.get("/receiving").must(200).json()).isEqualTo(own);
        assertThat(Staff.NORDLYS.otherHost().get("/receiving").must(200).json().containsKey("first"))
                .isFalse();
    }

    @Test
    void while_the_host_is_away_the_deputy_is_told() {
        String name = "Absa" + UUID.randomUUID().toString().substring(0, 6);
        put(Map.of(
                        "deputyId",
                        employee("Sara"),
                        "absentUntil",
                        Instant.now().plus(Duration.ofDays(1)).toString()))
                .must(200);

        arrive(name);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Staff.NORDLYS
                                .otherHost()
                                .get("/alerts")
                                .must(200)
                                .text())
                        .contains(name));
    }

    @Test
    void what_is_wrong_is_named() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        String other =
                Staff.HAVNEBY.admin().get("/employees").array().getJsonObject(0).getString("id");

        assertThat(put(Map.of("deputyId", other)).must(422).text()).contains("\"deputyId\"");
        assertThat(put(Map.of("deputyId", employee("Mads"))).must(422).text()).contains("\"deputyId\"");
        assertThat(put(Map.of("first", "pigeon")).must(422).text()).contains("\"first\"");
        assertThat(put(Map.of("absentFrom", tomorrow)).must(422).text()).contains("\"absentUntil\"");
        assertThat(put(Map.of("absentFrom", tomorrow, "absentUntil", tomorrow))
                        .must(422)
                        .text())
                .contains("\"absentUntil\"");
        assertThat(mads.put("/receiving", Map.of()).must(428).problem()).isEqualTo("version-required");
        assertThat(mads.with("If-Match", "\"0\"")
                        .put("/receiving", Map.of())
                        .must(412)
                        .problem())
                .isEqualTo("stale-version");
    }

    @Test
    void it_is_for_hosts() {
        assertThat(Api.anonymous().get("/receiving").status()).isEqualTo(401);
        assertThat(Staff.NORDLYS.receptionist().get("/receiving").status()).isEqualTo(403);
    }

    private Api.Answer put(Map<String, Object> body) {
        return mads.with("If-Match", mads.get("/receiving").must(200).header("ETag"))
                .put("/receiving", new HashMap<>(body));
    }

    private String employee(String name) {
        return mads.get("/employees?name=" + name)
                .must(200)
                .array()
                .getJsonObject(0)
                .getString("id");
    }

    private void arrive(String name) {
        Instant soon = Instant.now().plusSeconds(60);
        JsonObject meeting = mads.post(
                        "/meetings",
                        Map.of(
                                "siteId", Staff.NORDLYS.site(),
                                "subject", "",
                                "room", "",
                                "startsAt", soon.toString(),
                                "endsAt", soon.plusSeconds(3600).toString(),
                                "guests", List.of(Map.of("firstName", name, "lastName", "Test"))))
                .must(201)
                .json();
        String visit = meeting.getJsonArray("guests").getJsonObject(0).getString("visitId");
        Staff.NORDLYS
                .receptionist()
                .post(
                        "/visits/" + visit + "/check-in",
                        Map.of("scanId", UUID.randomUUID().toString(), "siteId", Staff.NORDLYS.site()))
                .must(200);
    }
}
