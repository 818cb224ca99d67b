package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator says which systems are told of what has happened, and where. */
@UseCase
public class KeepWebhooks {
    static final int MOST = 10;

    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final MasterKey masterKey;
    private final InnerHosts inner;
    private final Clock clock;

    @Inject
    public KeepWebhooks(
            Rows rows, Creations creations, Journal journal, MasterKey masterKey, InnerHosts inner, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.masterKey = masterKey;
        this.inner = inner;
        this.clock = clock;
    }

    /** @param kinds what it is told of; at least one */
    public record Wanted(String name, String url, Set<Deed> kinds) {}

    /** A webhook, and what its messages are signed with: known this once. */
    public record Equipped(UUID id, WebhookSecret secret) {
        @Override
        public String toString() {
            return "Equipped[" + id + "]";
        }
    }

    /** It is told what happens from now on. Asked again under the same key, it is the same with another secret. */
    public Equipped add(Wanted wanted, @Nullable CreationKey key, Actor by) {
        WebhookAddress address = WebhookAddress.parse(wanted.url(), inner);
        UUID id = creations.once(key, () -> {
            if (all().size() >= MOST) {
                throw Refusal.of(Problem.TOO_MANY_WEBHOOKS, MOST);
            }
            Webhook webhook = new Webhook(wanted.name(), address, wanted.kinds(), size(), clock.instant());
            rows.add(webhook);
            rows.flush();
            note(by, Deed.WEBHOOK_ADDED, webhook.id());
            return webhook.id();
        });
        WebhookSecret secret = WebhookSecret.random();
        lock(id).take(secret, masterKey);
        return new Equipped(id, secret);
    }

    public void change(UUID id, Wanted wanted, Actor by) {
        Webhook webhook = lock(id);
        webhook.change(wanted.name(), WebhookAddress.parse(wanted.url(), inner), wanted.kinds());
        note(by, Deed.WEBHOOK_CHANGED, id);
    }

    /** It is told nothing until it is resumed, and then all that has happened meanwhile. */
    public void pause(UUID id, Actor by) {
        if (lock(id).pause(clock.instant())) {
            note(by, Deed.WEBHOOK_PAUSED, id);
        }
    }

    public void resume(UUID id, Actor by) {
        if (lock(id).resume()) {
            note(by, Deed.WEBHOOK_RESUMED, id);
        }
    }

    /** With another secret; messages are signed with the one before as well for a day. */
    public Equipped renew(UUID id, Actor by) {
        WebhookSecret secret = WebhookSecret.random();
        lock(id).renew(secret, masterKey, clock.instant());
        note(by, Deed.WEBHOOK_RENEWED, id);
        return new Equipped(id, secret);
    }

    /** It is told again from that entry of the log on, in messages of their own. */
    public void rewind(UUID id, long entry, Actor by) {
        lock(id).rewind(entry);
        journal.note(by, Deed.WEBHOOK_REWOUND, About.of(id).with("entry", entry));
    }

    /** For good; what is on its way is not delivered any more. */
    public void remove(UUID id, Actor by) {
        rows.remove(lock(id));
        note(by, Deed.WEBHOOK_REMOVED, id);
    }

    public Webhook get(UUID id) {
        return rows.find(Webhook.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** By name. */
    public List<Webhook> all() {
        return rows.where(Webhook.class, "1 = 1 order by x.name, x.id").getResultList();
    }

    private long size() {
        Long sealed = rows.query("select max(x.size) from LogHead x where x.tenantId = :tenant", Long.class)
                .getSingleResult();
        return Optional.ofNullable(sealed).orElse(0L);
    }

    private Webhook lock(UUID id) {
        return rows.lock(Webhook.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private void note(Actor by, Deed deed, UUID id) {
        journal.note(by, deed, About.of(id));
    }
}
