package org.gatehouse.visitor.visits;

import java.time.Duration;
import org.gatehouse.core.tenancy.TenantSettings;

/** How long before its start and after its end a meeting's passes work. */
public record Margins(Duration early, Duration late) {

    public static Margins of(TenantSettings settings) {
        return new Margins(Duration.ofMinutes(settings.earlyMinutes()), Duration.ofMinutes(settings.lateMinutes()));
    }
}
