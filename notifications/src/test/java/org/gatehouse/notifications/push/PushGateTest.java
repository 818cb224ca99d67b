package org.gatehouse.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Status;
import org.gatehouse.core.registry.Grounds.Listing;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.inbox.InAppInbox;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Devices;
import org.gatehouse.notifications.testing.FakeBrowser;
import org.gatehouse.notifications.testing.FakePushService;
import org.gatehouse.notifications.testing.Lobby;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest arrives, and the host's devices ring: if and only if the agreement permits the service they are at. */
class PushGateTest {
    private static final UUID ONE = Uuids.next();
    private static final UUID TWO = Uuids.next();

    private final Announcer operators = new Announcer("Europe/Copenhagen", Model.GENERAL);
    private final Lobby lobby = operators.lobby;
    private final Devices devices = new Devices(lobby);
    private final FakePushService google = FakePushService.start();
    private final FakePushService mozilla = FakePushService.start();
    private final FakeBrowser telephone = new FakeBrowser("https://fcm.googleapis.com/fcm/send/telephone");
    private final FakeBrowser laptop = new FakeBrowser("https://fcm.googleapis.com/fcm/send/laptop");

    @BeforeEach
    void google_is_engaged_listed_and_approved() {
        lobby.connect(List.of(
                connector(PushCarrier.GOOGLE, google.url()),
                connector(PushCarrier.MOZILLA, mozilla.url()),
                lobby.sms,
                lobby.mail,
                new InAppInbox(lobby.inbox)));
        LegalEntity known = Registries.first().processor("google-ie").orElseThrow();
        LegalEntity engaged = new LegalEntity(
                known.key(),
                known.legalName(),
                known.legalId(),
                known.legalIdType(),
                known.address(),
                known.country(),
                known.ultimateCountry(),
                known.contact(),
                Status.ACTIVE,
                known.flags());
        change(new Change(
                "engaged", Registries.nothing().with(engaged).with(Registries.contract("google-ie", null)), List.of()));
        operators.put(new Listing(
                "google-ie", "google-ie", true, List.of(Coverage.HR, Coverage.NON_HR), lobby.clock.instant()));
        operators.agree(permitting("google-webpush", "inmobile", "smtp"));
    }

    /** The registry is everybody's. */
    @AfterEach
    void the_registry_is_as_it_was() {
        Catalogue first = Registries.first();
        change(new Change(
                "back",
                Registries.nothing().with(first.processor("google-ie").orElseThrow()),
                List.of("listings/google-ie")));
        google.close();
        mozilla.close();
    }

    @Test
    void a_device_chosen_first_rings_and_is_told_nothing_but_which_alert_it_is() throws Exception {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        lobby.employee(lobby.host, employee -> employee.preferAlertsBy(Channel.PUSH));

        UUID visit = lobby.arrive();

        assertThat(google.carried()).hasSize(1);
        AlertState alert = state(visit);
        assertThat(telephone.read(google.carried().get(0).body()))
                .isEqualTo(alert.alertId().toString());
        assertThat(alert.told()).extracting(AlertState.Told::state).containsExactly("queued");
        assertThat(lobby.sms.delivered()).isEmpty();
        FlowEvidence evidence = lobby.evidence().get(0);
        assertThat(evidence.service()).contains("google-webpush");
        assertThat(evidence.channel()).contains(Channel.PUSH);
        assertThat(evidence.released()).isEqualTo("PUSH_TOKEN");
        assertThat(evidence.basis()).contains("US:ADEQUACY");
        assertThat(operators.isRepeatable()).isTrue();
    }

    private AlertState state(UUID visit) {
        return lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit);
    }

    @Test
    void a_device_that_nobody_chose_first_rings_besides_the_message_that_asks() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);

        UUID visit = lobby.arrive();

        assertThat(google.carried()).hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(state(visit).told()).extracting(AlertState.Told::state).containsExactly("sent");
    }

    @Test
    void who_has_left_again_or_was_answered_rings_on_no_device_any_more() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        google.behave(Mood.BUSY);
        UUID left = lobby.arrive();
        lobby.record(new GuestLeft(left, lobby.clock.instant(), false));
        lobby.settle();
        UUID answered = lobby.arrive();
        UUID alert = state(answered).alertId();
        lobby.as(() -> lobby.answers.signedIn(alert, lobby.host, Answer.COMING));
        google.behave(Mood.WELL);

        lobby.pass(Duration.ofMinutes(2));

        assertThat(google.carried()).isEmpty();
    }

    @Test
    void without_an_answer_the_host_is_told_again_by_another_way() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);

        lobby.arrive();
        lobby.pass(Duration.ofSeconds(100));

        assertThat(google.carried()).hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.mail.delivered()).hasSize(1);
    }

    @Test
    void every_device_rings_each_on_a_decision_of_its_own() throws Exception {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        lobby.clock.advance(Duration.ofSeconds(1));
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, laptop);

        lobby.arrive();

        assertThat(google.carried())
                .extracting(FakePushService.Carried::path)
                .containsExactlyInAnyOrder("/fcm/send/telephone", "/fcm/send/laptop");
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.evidence()).hasSize(3).extracting(FlowEvidence::id).doesNotHaveDuplicates();
    }

    @Test
    void whoever_chooses_another_way_first_is_told_by_it_and_on_the_device() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        lobby.employee(lobby.host, employee -> employee.preferAlertsBy(Channel.EMAIL));

        lobby.arrive();

        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(google.carried()).hasSize(1);
    }

    @Test
    void an_agreement_without_it_lets_nothing_go_there_and_the_host_is_told_otherwise() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        operators.agree(Agreed.terms(List.of("inmobile"), List.of("google-webpush", "inmobile", "in-app")));

        lobby.arrive();
        lobby.pass(Duration.ofSeconds(200));

        assertThat(google.requests()).isEmpty();
        assertThat(lobby.sms.delivered()).isNotEmpty();
        assertThat(lobby.evidence().get(0).skipped()).contains("google-webpush:NOT_APPROVED");
    }

    @Test
    void an_agreement_withdrawn_while_it_waits_counts_when_it_is_sent() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        google.behave(Mood.BUSY);
        lobby.arrive();
        google.behave(Mood.WELL);
        operators.agree(permitting("inmobile"));

        lobby.clock.advance(Duration.ofSeconds(10));
        lobby.settle();

        assertThat(google.carried()).isEmpty();
        assertThat(lobby.sms.delivered()).hasSize(1);
    }

    @Test
    void a_device_at_a_service_that_is_not_permitted_does_not_ring_by_one_that_is() {
        FakeBrowser fox = new FakeBrowser("https://updates.push.services.mozilla.com/wpush/v2/gAAA");
        devices.subscribe(lobby.host, PushCarrier.MOZILLA, fox);

        lobby.arrive();

        assertThat(google.requests()).isEmpty();
        assertThat(mozilla.requests()).isEmpty();
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.evidence()).anyMatch(one -> one.skipped().contains("google-webpush:NO_DEVICE_THERE"));
        assertThat(operators.isRepeatable()).isTrue();
    }

    @Test
    void a_browser_that_is_gone_costs_no_time() {
        devices.subscribe(lobby.host, PushCarrier.GOOGLE, telephone);
        lobby.employee(lobby.host, employee -> employee.preferAlertsBy(Channel.PUSH));
        google.forget("/fcm/send/telephone");

        lobby.arrive();

        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(devices.of(lobby.host)).isEmpty();
        assertThat(lobby.evidence().get(1).skipped()).contains("google-webpush:EXHAUSTED");
    }

    private static Terms permitting(String... services) {
        List<String> order =
                Stream.concat(Stream.of(services), Stream.of("in-app")).toList();
        return Agreed.reaching(Agreed.terms(List.of(services), order), "US", "ADEQUACY");
    }

    private PushConnector connector(PushCarrier service, URI url) {
        return new PushConnector(
                service,
                new PushSettings("mailto:drift@gatehouse.example", url),
                lobby.subscriptions,
                devices.vapid,
                new HttpProvider(Ways.direct()));
    }

    private void change(Change change) {
        UUID proposed = operators.registry.proposeAcrossTenants(change, ONE);
        operators.registry.confirmAcrossTenants(proposed, TWO);
    }
}
