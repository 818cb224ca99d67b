package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What guests are told about their data, for everybody to read, and what a visit keeps of it. */
@ArquillianTest
@RunAsClient
class NoticeIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Api anybody = Api.anonymous();

    private static String privacy(Staff staff) {
        String tenant =
                staff.admin().get("/me").must(200).json().getJsonObject("brand").getString("tenant");
        return "/public/" + tenant + "/privacy";
    }

    private JsonObject read(String path) {
        return anybody.with("Accept", "application/json").get(path).must(200).json();
    }

    @Test
    void everybody_may_read_it_and_recipients_are_named() {
        String path = privacy(Staff.NORDLYS);
        String danish = anybody.with("Accept", "text/html")
                .with("Accept-Language", "da")
                .get(path)
                .must(200)
                .text();
        String english = anybody.with("Accept", "text/html")
                .get(path + "?language=en")
                .must(200)
                .text();

        assertThat(danish).contains("lang=\"da\"", "Nordlys A/S", "inMobile", "Hetzner", "Datatilsynet");
        assertThat(english).contains("lang=\"en\"", "inMobile", "Hetzner").doesNotContain("Twilio", "Havneby");
        JsonObject notice = read(path);
        assertThat(english).contains(notice.getString("sha256"));
        assertThat(notice.getString("agreement")).isNotBlank();
        assertThat(notice.getJsonObject("en").getJsonArray("lines")).hasSize(3);
        assertThat(read(path + "/" + notice.getInt("number"))).isEqualTo(notice);
    }

    @Test
    void a_tenant_that_has_agreed_on_nothing_says_what_is_true() {
        JsonObject notice = read(privacy(Staff.STILLE));

        assertThat(notice.containsKey("agreement")).isFalse();
        assertThat(notice.getJsonObject("en").getJsonArray("lines").getString(1))
                .startsWith("Nobody outside ");
        assertThat(notice.toString()).doesNotContain("inMobile", "Hetzner", "6(1)");
    }

    @Test
    void what_is_none_is_not_found() {
        String path = privacy(Staff.NORDLYS);

        assertThat(anybody.get(path + "/1000000").status()).isEqualTo(404);
        assertThat(anybody.get(path + "/first").status()).isEqualTo(404);
        assertThat(anybody.get(path + "?language=tlh").problem()).isEqualTo("invalid-input");
        assertThat(anybody.get("/public/01890000-0000-7000-8000-000000000000/privacy")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_kiosk_has_it_in_both_languages_and_tells_what_it_showed_also_late() {
        House house = House.open(Staff.NORDLYS);
        Api kiosk = house.kiosk();
        JsonObject own = kiosk.get("/kiosk").must(200).json();
        JsonObject notice = own.getJsonObject("notice");
        assertThat(own.getString("noticeQr")).startsWith("<svg");
        assertThat(notice.getJsonObject("da").getJsonArray("sections")).isNotEmpty();
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress()));
        Instant then = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> scan = new HashMap<>(scan(House.code(meeting), notice.getInt("number")));
        scan.put("occurredAt", then.toString());

        assertThat(kiosk.post("/scans", scan).must(200).json().getString("outcome"))
                .isEqualTo("welcome");
        kiosk.post("/scans", scan).must(200);

        String visit = House.guest(meeting, 0).getString("visitId");
        List<JsonObject> kept = shown(Staff.NORDLYS.receptionist(), visit);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).getInt("number")).isEqualTo(notice.getInt("number"));
        assertThat(kept.get(0).getString("sha256")).isEqualTo(notice.getString("sha256"));
        assertThat(kept.get(0).getString("shownAt")).isEqualTo(then.toString());
        assertThat(shown(house.host(), visit)).isEqualTo(kept);
        assertThat(Staff.HAVNEBY
                        .receptionist()
                        .get("/visits/" + visit + "/notices")
                        .status())
                .isEqualTo(404);
        assertThat(Api.anonymous().get("/visits/" + visit + "/notices").status())
                .isEqualTo(401);
    }

    private static Map<String, Object> scan(String code, int number) {
        return Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "direction",
                "in",
                "code",
                code,
                "notice",
                Map.of("number", number, "language", "da"));
    }

    private static List<JsonObject> shown(Api who, String visit) {
        return who.get("/visits/" + visit + "/notices").must(200).array().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    @Test
    void a_guest_reads_on_the_pass_which_version_they_were_shown() {
        House house = House.open(Staff.NORDLYS);
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress()));
        String pass = Staff.passOf(House.guest(meeting, 0).getString("visitId"));
        Api guest = anybody.as(anybody.post("/my-visit/open", Map.of("pass", pass))
                .must(200)
                .json()
                .getString("accessToken"));
        int number = guest.get("/my-visit").json().getJsonObject("notice").getInt("number");
        assertThat(guest.get("/my-visit/data").json().getJsonArray("notices")).isEmpty();

        guest.post(
                        "/my-visit/check-in",
                        Map.of(
                                "scanId",
                                UUID.randomUUID().toString(),
                                "notice",
                                Map.of("number", number, "language", "en")))
                .must(200);

        JsonObject told =
                guest.get("/my-visit/data").json().getJsonArray("notices").getJsonObject(0);
        assertThat(told.getInt("number")).isEqualTo(number);
        assertThat(told.getString("language")).isEqualTo("en");
        assertThat(told.getString("writtenAt"))
                .isEqualTo(read(privacy(Staff.NORDLYS) + "/" + number).getString("writtenAt"));
    }

    @Test
    void a_number_that_names_nothing_keeps_nobody_outside() {
        House house = House.open(Staff.NORDLYS);
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress()));

        assertThat(house.kiosk()
                        .post("/scans", scan(House.code(meeting), 1_000_000))
                        .must(200)
                        .json()
                        .getString("outcome"))
                .isEqualTo("welcome");
        assertThat(shown(Staff.NORDLYS.receptionist(), House.guest(meeting, 0).getString("visitId")))
                .isEmpty();
    }
}
