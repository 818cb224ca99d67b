package org.gatehouse.notifications.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushKeys;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.notifications.push.Vapid;

/** The devices of the people in a lobby. */
public final class Devices {
    public final PushKeys keys;
    public final Vapid vapid;
    private final Lobby lobby;
    private final Map<UUID, UUID> accounts = new HashMap<>();

    public Devices(Lobby lobby) {
        this.lobby = lobby;
        this.keys = lobby.container.useCase(PushKeys.class, lobby.entityManager);
        this.vapid = restarted();
    }

    /** As after a restart. */
    public Vapid restarted() {
        return new Vapid(keys, lobby.masterKey, lobby.clock);
    }

    /** Somebody turns alerts on in a browser of theirs. */
    public UUID subscribe(UUID person, PushCarrier service, FakeBrowser browser) {
        UUID account = accounts.computeIfAbsent(person, this::addAccount);
        PushSubscription.Owner owner = new PushSubscription.Owner(account, person, Uuids.next());
        vapid.publicKey(); // what the browser subscribes to
        int generation = vapid.generation().orElseThrow();
        return lobby.as(() -> lobby.subscriptions.add(owner, service, generation, browser.keys()));
    }

    private UUID addAccount(UUID person) {
        return lobby.in(() -> {
            Account account = new Account(
                    new Email(person + "@firm.example"),
                    new Account.Details(Set.of(AccountRole.HOST), person, null, "da"),
                    lobby.tenants.current(),
                    lobby.clock.instant());
            lobby.rows.add(account);
            return account.id();
        });
    }

    public List<PushSubscription> of(UUID person) {
        return lobby.as(() -> lobby.subscriptions.of(person));
    }
}
