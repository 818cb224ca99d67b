package org.gatehouse.notifications.mailbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.egress.Connectors;

/**
 * Who may read what stayed here: in a demonstration everybody of the tenant. Elsewhere its administrators alone, for
 * among the messages are links and codes that let somebody in. Nobody where messages leave.
 */
@Singleton
public class MailboxReaders {
    private final Connectors connectors;
    private final boolean demo;

    @Inject
    public MailboxReaders(
            Connectors connectors, @ConfigProperty(name = "gatehouse.demo", defaultValue = "false") boolean demo) {
        this.connectors = connectors;
        this.demo = demo;
    }

    public boolean isThereAMailbox() {
        return connectors.areLocal();
    }

    public boolean include(boolean administrator) {
        return isThereAMailbox() && (demo || administrator);
    }
}
