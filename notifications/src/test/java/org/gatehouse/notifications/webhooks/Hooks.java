package org.gatehouse.notifications.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.gatehouse.core.egress.Content.Call;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.webhooks.InnerHosts;
import org.gatehouse.core.webhooks.KeepWebhooks;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.core.webhooks.KeepWebhooks.Wanted;
import org.gatehouse.core.webhooks.ReachWebhook;
import org.gatehouse.notifications.provider.WayOut;
import org.gatehouse.notifications.testing.Lobby;
import org.gatehouse.notifications.testing.Ways;

/** A tenant with webhooks and the connector that calls them. */
final class Hooks {
    static final Duration PATIENCE = Duration.ofMillis(1500);

    final Lobby lobby = new Lobby();
    final KeepWebhooks keep;
    final WebhookConnector connector;
    private final Actor admin = Actor.account(Uuids.next());

    /** @param inner hosts that the operator has named */
    Hooks(String inner) {
        this(inner, Hooks::nowhere, trusted(), Ways.direct());
    }

    Hooks(String inner, HostNames names, SSLContext trust, WayOut wayOut) {
        InnerHosts hosts = new InnerHosts(inner);
        Journal journal = lobby.container.useCase(
                Journal.class, lobby.rows, new PersonKeys(lobby.rows, lobby.masterKey), lobby.clock);
        this.keep = lobby.container.useCase(
                KeepWebhooks.class,
                lobby.rows,
                new Creations(lobby.rows, lobby.clock),
                journal,
                lobby.masterKey,
                hosts,
                lobby.clock);
        ReachWebhook reach =
                lobby.container.useCase(ReachWebhook.class, lobby.rows, journal, lobby.masterKey, hosts, lobby.clock);
        this.connector = new WebhookConnector(reach, wayOut, lobby.clock, names, trust, PATIENCE);
    }

    /** Literal addresses alone: no name is asked for. */
    private static InetAddress[] nowhere(String host) throws UnknownHostException {
        if (!host.matches("[0-9.]+")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }

    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Equipped add(String url) {
        return lobby.as(() -> keep.add(new Wanted("Doors", url, Set.of(Deed.KEY_GRANTED)), null, admin));
    }

    Equipped renew(UUID id) {
        return lobby.as(() -> keep.renew(id, admin));
    }

    void resume(UUID id) {
        lobby.doAs(() -> keep.resume(id, admin));
    }

    void remove(UUID id) {
        lobby.doAs(() -> keep.remove(id, admin));
    }

    Delivery deliver(UUID webhook, String json, UUID reference) {
        return lobby.as(
                () -> connector.deliver(TestClearance.forService("own-systems", reference), new Call(webhook, json)));
    }
}
