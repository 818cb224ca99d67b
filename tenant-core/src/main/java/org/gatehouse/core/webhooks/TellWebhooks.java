package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.webhooks.DueWebhooks.Due;

/** Tells all tenants' webhooks, so many entries to each in turn. One webhook's failure does not stop the others. */
@Singleton
public class TellWebhooks {
    private static final Logger LOG = System.getLogger(TellWebhooks.class.getName());

    /** So many batches, where few entries are for it, before it is another one's turn. */
    private static final int TURNS = 20;

    private final DueWebhooks due;
    private final TellWebhook tell;

    @Inject
    public TellWebhooks(DueWebhooks due, TellWebhook tell) {
        this.due = due;
        this.tell = tell;
    }

    public void tellDue() {
        due.allAcrossTenants().forEach(this::tell);
    }

    private void tell(Due webhook) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(webhook.tenant())) {
            for (int turn = 0; turn < TURNS && tell.tellNext(webhook.id()); turn++) {
                // the next part
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "webhook " + webhook.id() + " could not be told", fault);
        }
    }
}
