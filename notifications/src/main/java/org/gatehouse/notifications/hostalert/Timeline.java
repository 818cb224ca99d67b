package org.gatehouse.notifications.hostalert;

import java.time.Duration;
import org.gatehouse.core.tenancy.TenantSettings;

/** How long after the beginning each step is due, as the tenant has set it. */
record Timeline(Duration hostAgain, Duration deputy, Duration reception) {

    static Timeline of(TenantSettings settings) {
        return new Timeline(
                Duration.ofSeconds(settings.remindHostSeconds()),
                Duration.ofSeconds(settings.tellDeputySeconds()),
                Duration.ofSeconds(settings.tellReceptionSeconds()));
    }

    Duration until(Step step) {
        return switch (step) {
            case HOST -> Duration.ZERO;
            case HOST_AGAIN -> hostAgain;
            case DEPUTY, REASSIGNED -> deputy;
            case RECEPTION -> reception;
        };
    }
}
