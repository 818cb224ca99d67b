package org.gatehouse.notifications.mailbox;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;

/**
 * Stand-ins for the providers, used where no real one is set up: on in a demonstration, off elsewhere, and as the
 * operator says where it says.
 */
@Singleton
public class LocalMailbox {
    private final Mailbox mailbox;
    private final boolean on;

    @Inject
    public LocalMailbox(
            Mailbox mailbox,
            @ConfigProperty(name = "gatehouse.local-mailbox") Optional<Boolean> wanted,
            @ConfigProperty(name = "gatehouse.demo", defaultValue = "false") boolean demo) {
        this.mailbox = mailbox;
        this.on = wanted.orElse(demo);
    }

    @Produces
    @Singleton
    public Connector<Content.Sms> inMobile() {
        return new LocalConnector<>("inmobile", on, mailbox);
    }

    @Produces
    @Singleton
    public Connector<Content.Sms> twilio() {
        return new LocalConnector<>("twilio-us", on, mailbox);
    }

    @Produces
    @Singleton
    public Connector<Content.Mail> sendGrid() {
        return new LocalConnector<>("sendgrid-us", on, mailbox);
    }

    @Produces
    @Singleton
    public Connector<Content.Mail> smtp() {
        return new LocalConnector<>("smtp", on, mailbox);
    }
}
