package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Where a webhook is to be called now, and with what its message is signed. */
@UseCase
public class ReachWebhook {
    private final Rows rows;
    private final Journal journal;
    private final MasterKey masterKey;
    private final InnerHosts inner;
    private final Clock clock;

    @Inject
    public ReachWebhook(Rows rows, Journal journal, MasterKey masterKey, InnerHosts inner, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.masterKey = masterKey;
        this.inner = inner;
        this.clock = clock;
    }

    /**
     * A webhook as it is now.
     *
     * @param uri null: nothing may be called there
     * @param inner a host of the operator's own network, at whatever address
     * @param secrets the newest first
     */
    public record Reached(@Nullable URI uri, boolean inner, boolean paused, List<WebhookSecret> secrets) {}

    /** None where it has been removed. */
    public Optional<Reached> open(UUID id) {
        return rows.find(Webhook.class, id).map(webhook -> {
            URI uri = WebhookAddress.usable(webhook.url(), inner);
            return new Reached(
                    uri,
                    uri != null && inner.include(uri.getHost(), WebhookAddress.port(uri)),
                    webhook.pausedAt().isPresent(),
                    webhook.secrets(masterKey, clock.instant()));
        });
    }

    /** The receiver says that it is gone. */
    public void pause(UUID id) {
        boolean was = rows.lock(Webhook.class, id)
                .filter(webhook -> webhook.pause(clock.instant()))
                .isPresent();
        if (was) {
            journal.note(Actor.service(), Deed.WEBHOOK_PAUSED, About.of(id));
        }
    }
}
