package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same request, sent several times at the same moment: one thing is made, and nobody is told of a fault. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class IdempotencyIT {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 3;

    private final Staff staff = Staff.STILLE;
    private final String site = staff.site();
    private int phones = 300_000;

    @Test
    void a_key_sent_several_times_at_once_makes_one_site() {
        once(staff.admin(), "/sites", IdempotencyIT::siteBody);
    }

    @Test
    void a_key_sent_several_times_at_once_makes_one_employee() {
        once(staff.admin(), "/employees", () -> Map.of("firstName", "Once", "lastName", "", "email", address()));
    }

    @Test
    void a_key_sent_several_times_at_once_makes_one_account() {
        once(staff.admin(), "/accounts", () -> Map.of("email", address(), "roles", List.of("tenant-admin")));
    }

    @Test
    void a_key_sent_several_times_at_once_makes_one_door_and_one_kiosk() {
        once(
                staff.admin(),
                "/doors",
                () -> Map.of("siteId", site, "name", "Once", "serialNumber", "SN-" + UUID.randomUUID()));
        once(staff.admin(), "/kiosks", () -> Map.of("siteId", site, "entrance", "Once", "name", "Once"));
    }

    @Test
    void a_key_sent_several_times_at_once_makes_one_key_holder() {
        once(
                staff.admin(),
                "/key-holders",
                () -> Map.of("name", "Once", "phone", "+4521" + (100_000 + phones++), "kind", "professional"));
    }

    @Test
    void a_key_sent_several_times_at_once_makes_one_meeting_with_one_guest_more() {
        Instant soon = Instant.now().plus(Duration.ofHours(3));
        String meeting = once(
                staff.host(),
                "/meetings",
                () -> Map.of(
                        "siteId",
                        site,
                        "subject",
                        "Once",
                        "room",
                        "",
                        "startsAt",
                        soon.toString(),
                        "endsAt",
                        soon.plus(Duration.ofHours(1)).toString()));
        once(staff.host(), "/meetings/" + meeting + "/guests", IdempotencyIT::guest);

        assertThat(staff.host().get("/meetings/" + meeting).json().getJsonArray("guests"))
                .hasSize(ROUNDS);
    }

    @Test
    void a_walk_in_and_a_scan_sent_several_times_at_once_are_one() {
        String host = staff.host().get("/me").json().getString("personId");
        once(
                staff.receptionist(),
                "/walk-ins",
                () -> Map.of("scanId", UUID.randomUUID().toString(), "siteId", site, "hostId", host, "guest", guest()));
        Map<String, Object> scan =
                Map.of("scanId", UUID.randomUUID().toString(), "direction", "in", "code", "00000000");

        assertThat(atOnce(() -> staff.kiosk().post("/scans", scan)).map(Api.Answer::text))
                .containsOnly("{\"outcome\":\"unknown\"}");
    }

    /** Returns the last one's id. */
    private static String once(Api caller, String path, Supplier<Map<String, ?>> body) {
        String id = "";
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, ?> same = body.get();
            Api keyed = caller.with("Idempotency-Key", UUID.randomUUID().toString());
            List<Api.Answer> answers = atOnce(() -> keyed.post(path, same)).toList();
            assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
            List<String> made = answers.stream()
                    .map(answer -> answer.header("Location"))
                    .distinct()
                    .toList();
            assertThat(made).hasSize(1);
            assertThat(keyed.post(path, same).must(201).header("Location")).isEqualTo(made.get(0));
            id = made.get(0).replaceFirst(".*/", "");
        }
        return id;
    }

    private static Stream<Api.Answer> atOnce(Supplier<Api.Answer> request) {
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(request, task -> new Thread(task).start()))
                .toList();
        return sent.stream().map(CompletableFuture::join);
    }

    private static Map<String, ?> siteBody() {
        return Map.of(
                "name",
                "Once",
                "address",
                "",
                "zone",
                "Europe/Copenhagen",
                "entrances",
                List.of(),
                "musterPoint",
                "",
                "closesAt",
                "18:00");
    }

    private static Map<String, ?> guest() {
        return Map.of("firstName", "Once", "lastName", "Guest");
    }

    private static String address() {
        return "once-" + UUID.randomUUID() + "@stille.example";
    }
}
