package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProxyTest {
    @TempDir
    private Path folder;

    private final UUID flow = UUID.fromString("01970000-0000-7000-8000-000000000001");
    private Bench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder, true);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void what_was_decided_arrives_without_its_proof() throws IOException {
        String answer = bench.post(bench.mark(flow));

        assertThat(answer).startsWith("HTTP/1.1 201 ").endsWith("\r\n\r\ntaken");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("retry-after: 7\r\n")
                .doesNotContain("x-egress");
        assertThat(bench.bodies).containsExactly("hello");
        assertThat(bench.requests.get(0))
                .containsEntry("line", "POST /sms?x=1")
                .containsEntry("authorization", "Basic eDp5")
                .containsEntry("host", "localhost:" + bench.providerPort())
                .doesNotContainKeys("x-flow", "x-secret");
        assertThat(bench.alarms).isEmpty();
    }

    @Test
    void a_decision_is_good_for_one_request() throws IOException {
        bench.post(bench.mark(flow));

        assertThat(bench.reason(bench.post(bench.mark(flow)))).isEqualTo("flow-used");
        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void a_decision_is_good_for_one_request_also_after_the_proxy_was_started_again() throws Exception {
        String mark = bench.mark(flow);
        bench.post(mark);

        bench.restart();

        assertThat(bench.reason(bench.post(mark))).isEqualTo("flow-used");
        assertThat(bench.post(bench.mark(new UUID(7, 7))))
                .as("the next decision")
                .startsWith("HTTP/1.1 201 ");
        assertThat(bench.requests).hasSize(2);
    }

    @Test
    void a_proof_is_for_one_method_one_path_and_one_body() throws IOException {
        String to = bench.url("/sms?x=1");
        String mark = bench.mark(flow);

        assertThat(bench.reason(bench.post(bench.url("/sms?x=2"), mark))).isEqualTo("mac");
        assertThat(bench.reason(bench.post(bench.url("/other?x=1"), mark))).isEqualTo("mac");
        assertThat(bench.reason(
                        bench.say("PUT " + to + " HTTP/1.1\r\nX-Flow: " + mark + "\r\nContent-Length: 5\r\n\r\nhello")))
                .isEqualTo("mac");
        assertThat(bench.reason(bench.say(
                        "POST " + to + " HTTP/1.1\r\nX-Flow: " + mark + "\r\nContent-Length: 5\r\n\r\nhullo")))
                .isEqualTo("body");
        assertThat(bench.reason(bench.say("POST " + to + " HTTP/1.1\r\nX-Flow: " + mark + "\r\n\r\n")))
                .isEqualTo("body");
        assertNothingPassed(5);
        assertThat(bench.post(mark)).as("and is not used up by them").startsWith("HTTP/1.1 201 ");
    }

    @Test
    void a_proof_that_is_not_whole_passes_nothing() throws IOException {
        String good = bench.mark(flow);
        Instant soon = Instant.now().plusSeconds(60);
        String request = "POST " + bench.url("/sms?x=1");

        assertThat(bench.reason(bench.post(""))).isEqualTo("flow-missing");
        assertThat(bench.reason(bench.post("x"))).isEqualTo("flow-unreadable");
        assertThat(bench.reason(bench.post(good.replace("000001.", "000002.")))).isEqualTo("mac");
        assertThat(bench.reason(bench.post(good.replace("twilio-us", "inmobile"))))
                .isEqualTo("mac");
        assertThat(bench.reason(bench.post(Bench.mark(new byte[32], flow, "twilio-us", request, soon))))
                .isEqualTo("mac");
        assertThat(bench.reason(
                        bench.post(Bench.mark(flow, "twilio-us", request.replace("localhost", "127.0.0.1"), soon))))
                .as("made for another host")
                .isEqualTo("mac");
        assertNothingPassed(6);
    }

    @Test
    void a_proof_ends_and_cannot_be_made_to_last() throws IOException {
        Instant now = Instant.now();

        assertThat(bench.reason(bench.post(until(now.minusSeconds(2))))).isEqualTo("expired");
        assertThat(bench.reason(bench.post(until(now.plusSeconds(3_600))))).isEqualTo("expires-too-late");
        assertNothingPassed(2);
    }

    private String until(Instant expiry) {
        return Bench.mark(flow, "twilio-us", "POST " + bench.url("/sms?x=1"), expiry);
    }

    @Test
    void a_service_is_spoken_to_at_its_own_hosts_alone() throws IOException {
        Instant soon = Instant.now().plusSeconds(60);
        String ours = "POST " + bench.url("/sms?x=1");
        String elsewhere = "http://api.elsewhere.example/v1";

        assertThat(bench.reason(bench.post(Bench.mark(flow, "smtp", ours, soon))))
                .isEqualTo("host-of-another-service");
        assertThat(bench.reason(bench.post(elsewhere, Bench.mark(flow, "twilio-us", "POST " + elsewhere, soon))))
                .isEqualTo("host-unknown");
        assertNothingPassed(2);
    }

    @Test
    void an_address_of_our_own_network_is_nobody_outside() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Bench strict = new Bench(other, false)) {
            assertThat(strict.reason(strict.post(strict.mark(flow)))).isEqualTo("address-inside");
            assertThat(strict.requests).isEmpty();
        }
    }

    @Test
    void a_host_of_https_gets_no_tunnel() throws IOException {
        String to = "localhost:" + bench.providerPort();

        assertThat(bench.reason(bench.say("CONNECT " + to + " HTTP/1.1\r\nHost: " + to + "\r\n\r\n")))
                .isEqualTo("flow-missing");
        assertThat(bench.reason(bench.say("CONNECT " + to + " HTTP/1.1\r\nX-Flow: "
                        + Bench.mark(
                                flow,
                                "twilio-us",
                                "CONNECT " + to,
                                Instant.now().plusSeconds(60))
                        + "\r\n\r\n")))
                .isEqualTo("no-tunnel");
        assertNothingPassed(2);
    }

    @Test
    void what_is_too_large_or_can_be_understood_in_two_ways_is_refused() throws IOException {
        String line = "POST " + bench.url("/sms?x=1") + " HTTP/1.1\r\n";
        String mark = "X-Flow: " + bench.mark(flow) + "\r\n";

        assertThat(bench.reason(bench.say(line + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n")))
                .isEqualTo("head-too-large");
        assertThat(bench.reason(bench.say(line + mark + "Content-Length: 99999999\r\n\r\n")))
                .isEqualTo("body-too-large");
        assertThat(bench.reason(bench.say(line + mark + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")))
                .isEqualTo("length-required");
        assertThat(bench.reason(bench.say(line + mark + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx")))
                .isEqualTo("not-understood");
        assertThat(bench.reason(bench.say(line + mark + mark + "\r\n"))).isEqualTo("not-understood");
        assertThat(bench.reason(bench.say("GET https://localhost/ HTTP/1.1\r\n\r\n")))
                .isEqualTo("not-understood");
        assertThat(bench.reason(bench.say("TRACE http://localhost/ HTTP/1.1\r\n\r\n")))
                .isEqualTo("method");
        assertNothingPassed(7);
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        String url = "http://localhost:" + bench.providerPort() + "/moved";

        String mark = Bench.mark(flow, "twilio-us", "POST " + url, Instant.now().plusSeconds(60));

        assertThat(bench.post(url, mark)).startsWith("HTTP/1.1 302 ");
        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void who_is_not_reached_has_been_told_nothing() throws IOException {
        bench.provider.stop(0);

        assertThat(bench.post(bench.mark(flow))).startsWith("HTTP/1.1 502 ").contains("X-Egress: not-reached\r\n");
    }

    @Test
    void the_journal_says_who_was_spoken_to_and_never_what_was_said() throws IOException {
        bench.post(bench.mark(flow));
        bench.post("http://localhost/persons/anna?phone=%2B4512345678", "x");

        assertThat(Files.readAllLines(bench.journal()))
                .singleElement()
                .asString()
                .endsWith(",\"flow\":\"" + flow + "\",\"service\":\"twilio-us\",\"host\":\"localhost\","
                        + "\"verdict\":\"passed\"}");
        assertThat(Files.readAllLines(bench.refusals()))
                .singleElement()
                .asString()
                .endsWith("Z\",\"host\":\"localhost\",\"verdict\":\"flow-unreadable\"}");
        assertThat(bench.alarms).containsExactly("ALARM refused=flow-unreadable service=");
    }

    @Test
    void the_journal_is_for_who_has_the_key() throws IOException {
        bench.post(bench.mark(flow));
        Instant now = Instant.now();

        assertThat(journal(Bench.KEY, now.minusSeconds(60), now.plusSeconds(60), now.plusSeconds(60)))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"flow\":\"" + flow + "\"");
        assertThat(journal(Bench.KEY, now.plusSeconds(30), now.plusSeconds(60), now.plusSeconds(60)))
                .endsWith("\r\n\r\n{\"lines\":0}\n");
        assertThat(bench.reason(
                        journal(Bench.KEY, now.minus(Duration.ofHours(26)), now.plusSeconds(60), now.plusSeconds(60))))
                .isEqualTo("too-long");
        assertThat(bench.reason(journal(new byte[32], now, now, now.plusSeconds(60))))
                .isEqualTo("mac");
        assertThat(bench.reason(journal(Bench.KEY, now, now, now.minusSeconds(60))))
                .isEqualTo("expired");
        assertThat(bench.reason(bench.say("GET /journal HTTP/1.1\r\n\r\n"))).isEqualTo("not-understood");
        assertThat(bench.say("GET /health HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    private String journal(byte[] key, Instant from, Instant to, Instant expiry) throws IOException {
        String lines = String.join("\n", "gatehouse-journal-1", "" + from, "" + to, "" + expiry.getEpochSecond());
        return bench.say("GET /journal?from=" + from + "&to=" + to + " HTTP/1.1\r\nX-Journal: "
                + expiry.getEpochSecond() + "." + FlowMark.mac(key, lines) + "\r\n\r\n");
    }

    private void assertNothingPassed(int alarms) throws IOException {
        assertThat(bench.requests).isEmpty();
        assertThat(bench.alarms).hasSize(alarms);
        assertThat(Files.readString(bench.journal())).doesNotContain("passed");
    }
}
