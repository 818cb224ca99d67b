package org.gatehouse.notifications.webhooks;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.core.json.Json;

/** What happened, to what, and when: whoever wants to know more asks for it, with a credential of their own. */
@Singleton
public class WebhookTemplate implements Template {

    /** As the Standard Webhooks have it. Public for JSON. */
    public record Told(String type, String timestamp, Data data) {}

    /**
     * What it is about.
     *
     * @param entry the place in the transaction log
     * @param object the door, key, company or stairwell
     */
    public record Data(long entry, String object) {}

    @Override
    public Activity activity() {
        return Activity.WEBHOOK_OUT;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        if (channel != Channel.API) {
            return Optional.empty();
        }
        Told told = new Told(
                released.link("kind").orElseThrow(),
                released.need(DataField.TIME),
                new Data(Long.parseLong(released.link("entry").orElseThrow()), released.need(DataField.RECORD_ID)));
        UUID webhook = UUID.fromString(released.link("webhook").orElseThrow());
        return Optional.of(new Content.Call(webhook, Json.write(told)));
    }
}
