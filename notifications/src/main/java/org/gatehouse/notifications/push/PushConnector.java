package org.gatehouse.notifications.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Push;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.PushAddress;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.push.PushSubscriptions.Keys;
import org.gatehouse.core.push.PushSubscriptions.Opened;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.HttpProvider;

/**
 * One push service (RFC 8030). It learns which browser is to ring and when, and carries a token that it cannot read. A
 * second hand-over takes the place of the first, at the service by its topic and on the device by its token, so there
 * is no harm in one. A device that the service no longer knows is forgotten.
 */
public final class PushConnector implements Connector<Push> {
    /** Afterwards somebody else has been asked. */
    private static final int GOOD_FOR_MINUTES = 10;

    private final PushCarrier service;
    private final PushSettings settings;
    private final PushSubscriptions subscriptions;
    private final Vapid vapid;
    private final HttpProvider http;

    public PushConnector(
            PushCarrier service,
            PushSettings settings,
            PushSubscriptions subscriptions,
            Vapid vapid,
            HttpProvider http) {
        this.service = service;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.vapid = vapid;
        this.http = http;
    }

    @Override
    public String service() {
        return service.key();
    }

    @Override
    public boolean isConfigured() {
        return settings.areComplete();
    }

    @Override
    public Delivery deliver(Clearance clearance, Push push) {
        clearance.use(this);
        UUID subscription = PushAddress.of(push).subscription();
        Optional<Opened> browser = subscriptions.open(subscription);
        if (browser.isEmpty()) {
            return new Rejected("not-subscribed"); // signed out meanwhile
        }
        Keys keys = browser.get().keys();
        EncryptedPushMessage sealed = Envelope.around(push.token(), keys);
        return http.post(
                clearance,
                settings.at(service.path(keys.endpoint())),
                headers(clearance, sealed, browser.get().keyGeneration()),
                sealed.toBytes(),
                answer -> meaning(answer, clearance, subscription));
    }

    private Map<String, String> headers(Clearance clearance, EncryptedPushMessage sealed, int generation) {
        return Map.of(
                "Authorization",
                vapid.authorization(service, settings.contact(), generation),
                "Content-Type",
                sealed.mediaType(),
                "Content-Encoding",
                sealed.contentEncoding(),
                TTL.HEADER_NAME,
                String.valueOf(TTL.minutes(GOOD_FOR_MINUTES)),
                Urgency.HEADER_NAME,
                Urgency.high(),
                Topic.HEADER_NAME,
                Base64.getUrlEncoder().withoutPadding().encodeToString(Uuids.bytes(clearance.reference())));
    }

    private Delivery meaning(Answer answer, Clearance clearance, UUID subscription) {
        if (answer.status() == 404 || answer.status() == 410) {
            subscriptions.forget(subscription);
            return answer.rejected();
        }
        return answer.status() >= 500 ? answer.busy() : answer.meaning(rest -> taken(rest, clearance));
    }

    /** It stands in the queue of the service: whether the device has rung, nobody says. */
    private static Delivery taken(Answer answer, Clearance clearance) {
        return answer.isTaken() ? new Accepted(clearance.reference().toString()) : answer.rejected();
    }
}
