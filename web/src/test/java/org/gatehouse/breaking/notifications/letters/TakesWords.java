package org.gatehouse.breaking.notifications.letters;

import java.util.Map;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;

class TakesWords implements Connector<Content.Mail> {
    @Override
    public String service() {
        return "words";
    }

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public Delivery deliver(Clearance clearance, Content.Mail mail) {
        return send(mail.to(), Map.of("text", mail.text()));
    }

    Delivery send(String recipient, Map<String, String> values) {
        return new Delivery.Unknown(recipient + values.size());
    }
}
