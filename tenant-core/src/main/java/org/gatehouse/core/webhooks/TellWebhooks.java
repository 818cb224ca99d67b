package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.webhooks.DueWebhooks.Due;

/** Tells all tenants' webhooks, some entries to each in turn. One webhook's failure does not stop the others. */
@Singleton
public class TellWebhooks {
    private static final Logger LOG = System.getLogger(TellWebhooks.class.getName());

    private final DueWebhooks due;
    private final TellWebhook tell;

    @Inject
    public TellWebhooks(DueWebhooks due, TellWebhook tell) {
        this.due = due;
        this.tell = tell;
    }

    /** Returns whether there may be more. */
    public boolean tellDue() {
        boolean more = false;
        List<Due> all = due.allAcrossTenants();
        for (Due webhook : all) {
            more |= tell(webhook);
        }
        return more;
    }

    private boolean tell(Due webhook) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(webhook.tenant())) {
            return tell.tellNext(webhook.id());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "webhook " + webhook.id() + " could not be told", fault);
            return false;
        }
    }
}
