package org.gatehouse.notifications.mailbox;

import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;

/** Stands in for one service: takes its messages, and sends them nowhere. */
final class LocalConnector<C extends Content> implements Connector<C> {
    private final String service;
    private final boolean on;
    private final Mailbox mailbox;

    LocalConnector(String service, boolean on, Mailbox mailbox) {
        this.service = service;
        this.on = on;
        this.mailbox = mailbox;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public boolean isConfigured() {
        return on;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Delivery deliver(Clearance clearance, C content) {
        clearance.use(this);
        mailbox.keep(clearance.reference(), service, content);
        return new Delivery.Accepted(clearance.reference().toString());
    }

    @Override
    public Delivery ask(Clearance clearance, C content) {
        clearance.use(this);
        return mailbox.has(clearance.reference())
                ? new Delivery.Accepted(clearance.reference().toString())
                : new Delivery.Rejected("not-kept");
    }
}
