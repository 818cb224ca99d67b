package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.egress.Content.Sms;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.notifications.mail.SendGridConnector;
import org.gatehouse.notifications.mail.SendGridSettings;
import org.gatehouse.notifications.mail.SmtpConnector;
import org.gatehouse.notifications.mail.SmtpSettings;
import org.gatehouse.notifications.mail.SmtpSettings.Tls;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.provider.JournalReader;
import org.gatehouse.notifications.provider.Outgoing;
import org.gatehouse.notifications.provider.WayOut;
import org.gatehouse.notifications.sms.TwilioConnector;
import org.gatehouse.notifications.sms.TwilioSettings;
import org.gatehouse.notifications.testing.FakeMailServer;
import org.gatehouse.notifications.testing.FakeSendGrid;
import org.gatehouse.notifications.testing.FakeTwilio;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application's own connectors through the proxy, to providers on this machine. */
@Timeout(60)
class ConnectorsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Sms SMS = new Sms("+4512345678", "Your guest is here");
    private static final Mail MAIL =
            new Mail("guest@example.org", "Dit besøg", "på gensyn", "<p>på gensyn</p>", List.of());

    @TempDir
    private Path folder;

    private final FakeTwilio twilio = FakeTwilio.start();
    private final FakeSendGrid sendGrid = FakeSendGrid.start();
    private final FakeMailServer mailServer = FakeMailServer.start();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private Proxy proxy;
    private WayOut way;

    @BeforeEach
    void start() throws Exception {
        AllowList list = new AllowList(List.of(
                Endpoint.of("twilio-us", twilio.url().toString(), true),
                Endpoint.of("sendgrid-us", sendGrid.url().toString(), true),
                Endpoint.of("smtp", mailServer.url(), true)));
        Files.writeString(folder.resolve("allow.json"), list.write());
        proxy = Proxy.start(
                new Settings(Map.of(
                        "GATEHOUSE_FLOW_KEY",
                        Ways.KEY,
                        "GATEHOUSE_EGRESS_PORT",
                        "0",
                        "GATEHOUSE_EGRESS_LIST",
                        folder.resolve("allow.json").toString(),
                        "GATEHOUSE_EGRESS_JOURNAL",
                        folder.resolve("j").toString())),
                CLOCK,
                alarms::add);
        way = Ways.through(proxy.port());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        twilio.close();
        sendGrid.close();
        mailServer.close();
    }

    @Test
    void a_message_and_the_question_about_it_pass_each_on_its_own_decision() throws Exception {
        Clearance sending = clearance("twilio-us");
        Clearance asking = clearance("twilio-us");

        assertThat(twilio().deliver(sending, SMS)).isInstanceOf(Accepted.class);
        assertThat(twilio().ask(asking, SMS)).isInstanceOf(Accepted.class);

        assertThat(twilio.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("X-Flow"));
        assertThat(journal()).extracting(Entry::flow).containsExactly(sending.flow(), asking.flow());
        assertThat(journal()).allMatch(Entry::isPassed).allMatch(entry -> "twilio-us".equals(entry.service()));
        assertThat(alarms).isEmpty();
    }

    @Test
    void sendgrids_own_library_passes_too() {
        Delivery delivery = sendGrid().deliver(clearance("sendgrid-us"), MAIL);

        assertThat(delivery).isInstanceOf(Accepted.class);
        assertThat(sendGrid.requests().get(0).headers()).doesNotContainKey("X-Flow");
        assertThat(sendGrid.requests().get(0).authorization()).isEqualTo("Bearer " + FakeSendGrid.KEY);
    }

    @Test
    void what_only_a_browser_can_read_passes_byte_by_byte_with_what_its_service_reads() {
        byte[] sealed = new byte[256];
        for (int at = 0; at < sealed.length; at++) {
            sealed[at] = (byte) at;
        }

        new HttpProvider(way)
                .post(
                        clearance("twilio-us"),
                        URI.create(twilio.url() + "/fcm/send/a:b"),
                        Map.of("Content-Encoding", "aes128gcm", "TTL", "600", "Topic", "t", "Urgency", "high"),
                        sealed,
                        answer -> new Accepted("taken"));

        assertThat(twilio.requests()).singleElement().satisfies(request -> {
            assertThat(request.bytes()).isEqualTo(sealed);
            assertThat(request.path()).isEqualTo("/fcm/send/a:b");
            assertThat(request.headers())
                    .containsEntry("Content-Encoding", "aes128gcm")
                    .containsEntry("TTL", "600")
                    .containsEntry("Topic", "t")
                    .containsEntry("Urgency", "high")
                    .doesNotContainKey("X-Flow");
        });
    }

    @Test
    void a_mail_goes_to_the_mail_server_through_a_tunnel() throws Exception {
        Clearance clearance = clearance("smtp");

        assertThat(smtp().deliver(clearance, MAIL)).isInstanceOf(Accepted.class);

        assertThat(mailServer.mails()).hasSize(1);
        assertThat(journal()).extracting(Entry::flow).containsExactly(clearance.flow());
    }

    @Test
    void the_largest_mail_there_is_fits_through_the_tunnel() {
        Attachment large = new Attachment("large.bin", "application/octet-stream", new byte[370_000], "");
        Mail mail = new Mail("guest@example.org", "Large", "text", "<p>text</p>", List.of(large));

        assertThat(smtp().deliver(clearance("smtp"), mail)).isInstanceOf(Accepted.class);

        assertThat(mailServer.mails().get(0).data()).hasSizeGreaterThan(500_000);
    }

    @Test
    void what_the_proxy_refuses_has_not_been_sent() throws Exception {
        UUID flow = Uuids.next();
        twilio().deliver(clearance(flow, "twilio-us"), SMS);
        smtp().deliver(clearance(flow, "smtp"), MAIL);
        sendGrid().deliver(clearance(flow, "sendgrid-us"), MAIL);

        assertThat(twilio().deliver(clearance(flow, "twilio-us"), SMS))
                .isEqualTo(new Busy("egress-refused", Duration.ofSeconds(5)));
        assertThat(twilio.requests()).hasSize(1);
        assertThat(mailServer.mails()).isEmpty();
        assertThat(sendGrid.requests()).isEmpty();
        assertThat(journal())
                .extracting(Entry::verdict, Entry::count)
                .containsExactly(
                        tuple("passed", 1), tuple("flow-used", 1), tuple("flow-used", 1), tuple("flow-used", 1));
        assertThat(alarms).hasSize(3).allMatch(line -> line.startsWith("ALARM refused=flow-used service="));
    }

    @Test
    void a_host_that_is_not_on_the_list_is_not_reached() {
        TwilioSettings elsewhere =
                new TwilioSettings(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "+4599887766", sendGrid.url());

        assertThat(new TwilioConnector(elsewhere, new HttpProvider(way)).deliver(clearance("twilio-us"), SMS))
                .isEqualTo(new Busy("egress-refused", Duration.ofSeconds(5)));
        assertThat(sendGrid.requests()).isEmpty();
        assertThat(alarms).containsExactly("ALARM refused=host-of-another-service service=twilio-us");
    }

    @Test
    void what_is_known_of_an_attempt_is_known_through_the_proxy() {
        twilio.behave(Mood.CUTTING);
        assertThat(twilio().deliver(clearance("twilio-us"), SMS)).isEqualTo(HttpProvider.NO_ANSWER);
        twilio.behave(Mood.BUSY);
        assertThat(twilio().deliver(clearance("twilio-us"), SMS))
                .isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
        twilio.behave(Mood.REFUSING);
        assertThat(twilio().deliver(clearance("twilio-us"), SMS)).isInstanceOf(Rejected.class);
        twilio.close();
        assertThat(twilio().deliver(clearance("twilio-us"), SMS)).isEqualTo(HttpProvider.NOT_REACHED);
        mailServer.close();
        assertThat(smtp().deliver(clearance("smtp"), MAIL)).isEqualTo(HttpProvider.NOT_REACHED);
    }

    @Test
    void without_a_proxy_where_one_should_be_nothing_is_sent() throws IOException {
        proxy.close();

        assertThat(twilio().deliver(clearance("twilio-us"), SMS)).isEqualTo(HttpProvider.NOT_REACHED);
        assertThat(smtp().deliver(clearance("smtp"), MAIL)).isEqualTo(HttpProvider.NOT_REACHED);
        assertThat(sendGrid().deliver(clearance("sendgrid-us"), MAIL)).isEqualTo(HttpProvider.NOT_REACHED);
        assertThatThrownBy(this::journal)
                .isInstanceOf(ProxyJournal.Unreadable.class)
                .hasMessage("not-reached");
    }

    @Test
    void both_sides_make_the_same_proof_of_the_same_decision() {
        UUID flow = UUID.fromString("01970000-0000-7000-8000-000000000001");
        Instant decided = Instant.ofEpochSecond(1_795_262_340);
        Clearance clearance = TestClearance.of(flow, "twilio-us", decided, Clock.fixed(decided, ZoneOffset.UTC));

        Outgoing hello = Outgoing.of("POST", URI.create("https://API.twilio.com/x?y=%2B1"), "hello");

        assertThat(way.open(clearance, Kind.DELIVER, hello))
                .contains("01970000-0000-7000-8000-000000000001.twilio-us.1795262400."
                        + "LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ.Gs-ceOrtwq_38PVG5JbXsVjCAJHfPAuPLpztmIM4kC4");
        assertThat(way.through(URI.create("https://api.twilio.com/x?y=%2B1")))
                .hasToString("http://api.twilio.com/x?y=%2B1");
        assertThat(way.through(URI.create("https://api.twilio.com:8443/x")))
                .hasToString("http://api.twilio.com:8443/x");
        assertThat(way.through(URI.create("http://localhost/x"))).hasToString("http://localhost:80/x");
    }

    private static Clearance clearance(String service) {
        return clearance(Uuids.next(), service);
    }

    private static Clearance clearance(UUID flow, String service) {
        return TestClearance.of(flow, service, CLOCK.instant(), CLOCK);
    }

    private List<Entry> journal() throws ProxyJournal.Unreadable {
        Instant now = CLOCK.instant();
        return new JournalReader(way, CLOCK)
                .read(new Period(now.minusSeconds(60), now.plusSeconds(60)))
                .orElseThrow();
    }

    private TwilioConnector twilio() {
        TwilioSettings settings = new TwilioSettings(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "+4599887766", twilio.url());
        return new TwilioConnector(settings, new HttpProvider(way));
    }

    private SendGridConnector sendGrid() {
        SendGridSettings settings = new SendGridSettings(FakeSendGrid.KEY, "post@example.org", sendGrid.url());
        return new SendGridConnector(settings, CLOCK, way, Duration.ofSeconds(8));
    }

    private SmtpConnector smtp() {
        SmtpSettings settings =
                new SmtpSettings(mailServer.host(), mailServer.port(), "", "", "post@example.org", Tls.NONE);
        return new SmtpConnector(settings, CLOCK, way, Duration.ofSeconds(2));
    }
}
