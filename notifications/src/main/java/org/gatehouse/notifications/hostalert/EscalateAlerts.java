package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Moves the current tenant's unanswered alerts on. Each is a transaction of its own: one that fails does not hold
 * up the others.
 */
@Singleton
public class EscalateAlerts {
    private static final Logger LOG = System.getLogger(EscalateAlerts.class.getName());

    private final HostAlerts alerts;
    private final Escalate escalate;

    @Inject
    public EscalateAlerts(HostAlerts alerts, Escalate escalate) {
        this.alerts = alerts;
        this.escalate = escalate;
    }

    public void escalateDue() {
        for (UUID alert : alerts.due()) {
            try {
                escalate.ifDue(alert);
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "alert " + alert + " could not be moved on", fault);
            }
        }
    }
}
