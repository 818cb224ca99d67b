package org.gatehouse.notifications.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;

/** Puts a message into the recipient's own inbox: no transfer, so there is always this way (rule 35). */
@Singleton
public class InAppInbox implements Connector<Content.Note> {
    private final Inbox inbox;

    @Inject
    public InAppInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String service() {
        return "in-app";
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Delivery deliver(Clearance clearance, Content.Note note) {
        clearance.use(this);
        inbox.keep(clearance.reference(), note.recipientId(), note.text());
        return new Delivery.Accepted(clearance.reference().toString());
    }

    @Override
    public Delivery ask(Clearance clearance, Content.Note note) {
        clearance.use(this);
        return inbox.has(clearance.reference())
                ? new Delivery.Accepted(clearance.reference().toString())
                : new Delivery.Rejected("not-kept");
    }
}
