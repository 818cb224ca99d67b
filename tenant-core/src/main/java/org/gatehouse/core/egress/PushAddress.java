package org.gatehouse.core.egress;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;

/**
 * Where a device rings: at the service its browser has chosen, and at no other. Where that is in detail is not written
 * into messages.
 *
 * @param subscription our own name for it
 */
public record PushAddress(String service, UUID subscription) {

    static PushAddress parse(String text) {
        int colon = text.indexOf(':');
        return new PushAddress(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    /** @throws IllegalArgumentException where it is none */
    public static PushAddress of(Content.Push push) {
        return parse(push.to());
    }

    public String text() {
        return service + ":" + subscription;
    }

    void ruleOutOthers(Collection<Recipient> recipients, Map<String, Reason> out) {
        recipients.stream()
                .filter(other -> other.channel() == Channel.PUSH && !other.key().equals(service))
                .forEach(other -> out.putIfAbsent(other.key(), Reason.NO_DEVICE_THERE));
    }

    @Override
    public String toString() {
        return "PushAddress[" + service + "]";
    }
}
