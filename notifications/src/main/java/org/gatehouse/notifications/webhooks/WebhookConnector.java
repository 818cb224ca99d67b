package org.gatehouse.notifications.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Call;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.core.webhooks.ReachWebhook;
import org.gatehouse.core.webhooks.ReachWebhook.Reached;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.Outgoing;
import org.gatehouse.notifications.provider.WayOut;
import org.gatehouse.notifications.webhooks.WebhookCaller.Heard;

/**
 * A tenant's own systems, called at the addresses that the tenant has given, each message signed for that webhook. A
 * receiver knows a second hand-over by its name, so there is no harm in one: whatever is not taken is tried again.
 */
@Singleton
public class WebhookConnector implements Connector<Call> {
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final int GONE = 410;

    private final ReachWebhook webhooks;
    private final WayOut wayOut;
    private final Clock clock;
    private final WebhookCaller caller;

    @Inject
    WebhookConnector(ReachWebhook webhooks, WayOut wayOut, Clock clock) throws NoSuchAlgorithmException {
        this(webhooks, wayOut, clock, HostNames::ask, SSLContext.getDefault(), Duration.ofSeconds(5));
    }

    /** @param patience for the whole call */
    WebhookConnector(
            ReachWebhook webhooks, WayOut wayOut, Clock clock, HostNames names, SSLContext trust, Duration patience) {
        this.webhooks = webhooks;
        this.wayOut = wayOut;
        this.clock = clock;
        this.caller = new WebhookCaller(wayOut, names, trust, patience);
    }

    @Override
    public String service() {
        return Recipient.OWN_SYSTEMS;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Delivery deliver(Clearance clearance, Call call) {
        clearance.use(this);
        Optional<Reached> found = webhooks.open(call.webhook());
        if (found.isEmpty()) {
            return new Rejected("webhook-removed");
        }
        Reached webhook = found.get();
        if (webhook.paused()) {
            return new Busy("webhook-paused", LATER);
        }
        URI uri = webhook.uri();
        if (uri == null) {
            return new Busy(WebhookCaller.REFUSED, LATER);
        }
        Heard heard = caller.call(request(clearance, uri, webhook, call), webhook.inner());
        return heard instanceof Heard.Said said
                ? meaning(said.answer(), clearance, call)
                : ((Heard.Nothing) heard).why();
    }

    /** The way is open from here on: it is noted that the call is made. */
    private HttpPost request(Clearance clearance, URI uri, Reached webhook, Call call) {
        byte[] body = call.json().getBytes(StandardCharsets.UTF_8);
        Signed signed =
                new Signed(clearance.reference().toString(), clock.instant().getEpochSecond(), body);
        HttpPost request = new HttpPost(wayOut.through(uri));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        request.setHeader("webhook-id", signed.id());
        request.setHeader("webhook-timestamp", Long.toString(signed.second()));
        request.setHeader("webhook-signature", signed.by(webhook.secrets()));
        wayOut.open(clearance, Kind.DELIVER, Outgoing.of("POST", uri, body))
                .ifPresent(mark -> request.setHeader(WayOut.MARK, mark));
        return request;
    }

    private Delivery meaning(Answer answer, Clearance clearance, Call call) {
        if (answer.isTaken()) {
            return new Accepted(Objects.toString(clearance.reference()));
        }
        if (answer.status() == GONE) {
            webhooks.pause(call.webhook());
        }
        return answer.busy();
    }
}
