package org.gatehouse.notifications;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ledger.CallLedger;
import org.gatehouse.core.ledger.CloseIncident;
import org.gatehouse.core.ledger.CompareFlows;
import org.gatehouse.core.ledger.Incident;
import org.gatehouse.core.ledger.Incidents;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.ledger.OutboundCalls;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.ledger.Reconcile;
import org.gatehouse.core.ledger.Reconciliations;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.notifications.inbox.InAppInbox;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.provider.WayOut;
import org.gatehouse.notifications.sms.InMobileConnector;
import org.gatehouse.notifications.sms.InMobileSettings;
import org.gatehouse.notifications.testing.FakeInMobile;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.AfterEach;

/** What is compared when what left is held against what was decided, each test in a time of its own. */
abstract class Books {
    static final AtomicInteger DAYS = new AtomicInteger();

    final Lobby lobby = new Lobby();
    final TenantId others = TestDatabase.shared().newTenant();
    final FakeInMobile inMobile = FakeInMobile.start();
    final Instant start = Instant.parse("2031-01-01T12:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
    final Period hour = new Period(start, start.plus(Duration.ofHours(1)));
    final List<Entry> entries = new ArrayList<>();
    ProxyJournal journal = period -> Optional.empty();

    final OutboundCalls calls = lobby.container.useCase(OutboundCalls.class, lobby.entityManager, lobby.clock);
    final CallLedger ledger = new CallLedger(calls, lobby.clock);
    final HttpProvider http = new HttpProvider(new WayOut("", "", ledger));
    final KeepIncidents keep = lobby.container.useCase(KeepIncidents.class, lobby.rows, lobby.clock);
    final Incidents incidents = lobby.container.useCase(Incidents.class, lobby.entityManager);
    final CloseIncident closing = new CloseIncident(incidents, keep);
    final Reconciliations runs = lobby.container.useCase(Reconciliations.class, lobby.entityManager, lobby.clock);
    final Reconcile reconcile = new Reconcile(
            ledger,
            period -> journal.read(period),
            lobby.container.useCase(CompareFlows.class, lobby.entityManager),
            keep,
            runs,
            lobby.tenants);

    Books() {
        lobby.clock.set(start.plusSeconds(60));
        InMobileSettings settings = new InMobileSettings(FakeInMobile.KEY, "Gatehouse", inMobile.url());
        lobby.connect(List.of(new InMobileConnector(settings, http), new InAppInbox(lobby.inbox)));
    }

    @AfterEach
    void stop() {
        inMobile.close();
    }

    void readJournal(UUID passed) {
        entries.add(new Entry(lobby.clock.instant(), passed, "inmobile", "127.0.0.1", null, Entry.PASSED));
        journal = period -> Optional.of(entries);
    }

    /** As a connector would that forges its clearance. */
    void sendPastTheGate(UUID flow) {
        Clearance forged = TestClearance.of(flow, "inmobile", lobby.clock.instant(), lobby.clock);
        http.post(
                forged,
                URI.create(inMobile.url() + "/v4/sms/outgoing"),
                Map.of("Content-Type", "application/json"),
                "{\"messages\": []}",
                answer -> new Delivery.Accepted("x"));
    }

    List<Incident> ours() {
        return of(lobby.tenant);
    }

    List<Incident> of(TenantId tenant) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return keep.newest(100);
        }
    }
}
