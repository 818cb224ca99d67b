package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A meeting is changed, moved and called off over HTTP. */
@ArquillianTest
@RunAsClient
class MeetingChangeIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final House house = House.open();

    @Test
    void a_change_says_which_version_it_is_based_on() {
        JsonObject meeting = house.planned(house.plan(SOON));
        String version = read(meeting).header("ETag");
        Map<String, Object> later = house.plan(SOON.plusHours(1));

        assertThat(house.host().put(path(meeting), later).must(428).problem()).isEqualTo("version-required");
        assertThat(house.host().delete(path(meeting)).must(428).problem()).isEqualTo("version-required");

        Api.Answer changed =
                house.host().with("If-Match", version).put(path(meeting), later).must(200);

        assertThat(changed.header("ETag")).isNotEqualTo(version);
        assertThat(changed.json().getString("startsAt")).isEqualTo(later.get("startsAt"));
        Api old = house.host().with("If-Match", version);
        assertThat(old.put(path(meeting), later).must(412).problem()).isEqualTo("stale-version");
        assertThat(old.delete(path(meeting)).must(412).problem()).isEqualTo("stale-version");
        assertThat(read(meeting).json().containsKey("cancelledAt")).isFalse();
    }

    @Test
    void a_meeting_called_off_lets_nobody_in_and_changes_no_more() {
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress(), House.newAddress()));
        String code = House.guest(meeting, 1).getString("code");

        house.host()
                .with("If-Match", read(meeting).header("ETag"))
                .delete(path(meeting))
                .must(204);

        assertThat(scan(house.kiosk(), code)).isEqualTo("cancelled");
        JsonObject now = read(meeting).json();
        assertThat(now.getString("cancelledAt")).isNotEmpty();
        assertThat(House.guest(now, 0).getString("status")).isEqualTo("cancelled");
        Api current = house.host().with("If-Match", read(meeting).header("ETag"));
        assertThat(current.put(path(meeting), house.plan(SOON)).must(409).problem())
                .isEqualTo("meeting-cancelled");
        assertThat(current.delete(path(meeting)).must(409).problem()).isEqualTo("meeting-cancelled");
    }

    @Test
    void one_guest_less_leaves_the_others() {
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress(), House.newAddress()));
        String version = read(meeting).header("ETag");

        house.host()
                .delete("/visits/" + House.guest(meeting, 0).getString("visitId"))
                .must(204);

        Api kiosk = house.kiosk();
        assertThat(scan(kiosk, House.guest(meeting, 0).getString("code"))).isEqualTo("cancelled");
        assertThat(scan(kiosk, House.guest(meeting, 1).getString("code"))).isEqualTo("welcome");
        assertThat(read(meeting).header("ETag")).isNotEqualTo(version);
    }

    @Test
    void the_guests_calendar_follows_each_change_by_the_same_entry() {
        House nordlys = House.open(Staff.NORDLYS);
        String address = House.newAddress();
        JsonObject meeting = nordlys.planned(nordlys.plan(Duration.ofDays(3), address));
        List<String> invited = entriesSentTo(address, 1);

        change(nordlys, meeting, nordlys.plan(Duration.ofDays(4), address));
        entriesSentTo(address, 2);
        nordlys.host()
                .delete("/visits/" + House.guest(meeting, 0).getString("visitId"))
                .must(204);

        List<String> entries = entriesSentTo(address, 3);
        String uid = "UID:" + House.guest(meeting, 0).getString("visitId") + "@gatehouse";
        assertThat(invited).containsExactly(entries.get(0));
        assertThat(entries).allSatisfy(entry -> assertThat(entry).contains(uid));
        assertThat(entries.get(0)).contains("SEQUENCE:0").contains("METHOD:REQUEST");
        assertThat(entries.get(1)).contains("SEQUENCE:1").contains("METHOD:REQUEST");
        assertThat(entries.get(2)).contains("SEQUENCE:2").contains("METHOD:CANCEL");
    }

    /** Oldest first. */
    private static List<String> entriesSentTo(String address, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Letterbox.calendarsTo(address), entries -> entries.size() == number);
    }

    @Test
    void a_moved_meeting_takes_the_pass_with_it() {
        JsonObject meeting = house.planned(house.plan(Duration.ofDays(3), House.newAddress()));
        Api kiosk = house.kiosk();
        assertThat(scan(kiosk, House.code(meeting))).isEqualTo("wrong-day");

        change(meeting, house.plan(SOON));
        assertThat(scan(kiosk, House.code(meeting))).isEqualTo("welcome");
    }

    @Test
    void a_meeting_moved_to_another_site_is_told_at_the_first_one() {
        JsonObject meeting = house.planned(house.plan(SOON, House.newAddress()));
        House other = house.next();

        change(meeting, other.plan(SOON));

        assertThat(scan(house.kiosk(), House.code(meeting))).isEqualTo("wrong-site");
        assertThat(scan(other.kiosk(), House.code(meeting))).isEqualTo("welcome");
    }

    private void change(JsonObject meeting, Map<String, Object> plan) {
        change(house, meeting, plan);
    }

    private static void change(House where, JsonObject meeting, Map<String, Object> plan) {
        String version = where.host().get(path(meeting)).must(200).header("ETag");
        where.host().with("If-Match", version).put(path(meeting), plan).must(200);
    }

    private static String scan(Api kiosk, String code) {
        return kiosk.post("/scans", Map.of("scanId", UUID.randomUUID().toString(), "direction", "in", "code", code))
                .must(200)
                .json()
                .getString("outcome");
    }

    private static String path(JsonObject meeting) {
        return "/meetings/" + meeting.getString("id");
    }

    private Api.Answer read(JsonObject meeting) {
        return house.host().get(path(meeting)).must(200);
    }
}
