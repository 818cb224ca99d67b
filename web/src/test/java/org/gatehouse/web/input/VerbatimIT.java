package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that are unusual and all the same texts: told again as they were written. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class VerbatimIT {
    private static final List<String> TEXTS = List.of(
            "👩‍👩‍👧 🇩🇰 ✅",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "a\u202etxt.exe",
            "𝒳 𠜎 \ud83e\udee5",
            "'; drop table visit; --",
            "{0} %s ${x} #{y} \\u0041",
            "e\u0301 ≠ é");

    private final Staff staff = Staff.STILLE;

    @Test
    void of_a_site() {
        for (String text : TEXTS) {
            JsonObject made = read(
                    staff.admin(),
                    staff.admin()
                            .post(
                                    "/sites",
                                    Map.of(
                                            "name",
                                            text,
                                            "address",
                                            text,
                                            "zone",
                                            "Europe/Copenhagen",
                                            "entrances",
                                            List.of(text),
                                            "musterPoint",
                                            text,
                                            "closesAt",
                                            "18:00")));

            assertTexts(text, made, "name", "address", "musterPoint");
            assertThat(made.getJsonArray("entrances").getString(0)).isEqualTo(text);
        }
    }

    @Test
    void of_an_employee_and_a_door() {
        String site = staff.site();
        for (String text : TEXTS) {
            String address = UUID.randomUUID() + "@stille.example";
            Api.Answer employee =
                    staff.admin().post("/employees", Map.of("firstName", text, "lastName", text, "email", address));
            Api.Answer door =
                    staff.admin().post("/doors", Map.of("siteId", site, "name", text, "serialNumber", address));

            assertTexts(text, read(staff.admin(), employee), "firstName", "lastName");
            assertTexts(text, read(staff.admin(), door), "name");
        }
    }

    @Test
    void of_a_meeting_and_its_guest() {
        String site = staff.site();
        Instant soon = Instant.now().plus(Duration.ofHours(5));
        for (String text : TEXTS) {
            Api.Answer planned = staff.host()
                    .post(
                            "/meetings",
                            Map.of(
                                    "siteId",
                                    site,
                                    "subject",
                                    text,
                                    "room",
                                    text,
                                    "startsAt",
                                    soon.toString(),
                                    "endsAt",
                                    soon.plus(Duration.ofHours(1)).toString(),
                                    "guests",
                                    List.of(Map.of("firstName", text, "lastName", text, "company", text))));
            JsonObject meeting = read(staff.host(), planned);

            assertTexts(text, meeting, "subject", "room");
            assertTexts(text, meeting.getJsonArray("guests").getJsonObject(0), "firstName", "lastName", "company");
        }
    }

    private static JsonObject read(Api caller, Api.Answer made) {
        return caller.raw("GET", made.must(201).header("Location").replaceFirst("^https?://[^/]+", ""), null)
                .must(200)
                .json();
    }

    private static void assertTexts(String text, JsonObject told, String... fields) {
        for (String field : fields) {
            assertThat(told.getString(field)).as(field).isEqualTo(text);
        }
    }
}
