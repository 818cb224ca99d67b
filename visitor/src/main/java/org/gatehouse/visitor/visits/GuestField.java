package org.gatehouse.visitor.visits;

import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;

/** Fields of a guest that are off until the tenant turns them on (rules 8, 18 and 29). */
public enum GuestField {
    JOB_TITLE("jobTitle"),
    LINKEDIN("linkedIn"),
    LICENCE_PLATE("licencePlate");

    private final String field;

    GuestField(String field) {
        this.field = field;
    }

    /** A value for a field that is off is refused, not dropped: the sender would believe we have it. */
    void require(@Nullable String value, TenantSettings settings) {
        if (value != null && !settings.guestFields().contains(name())) {
            throw Refusal.ofField(field, Problem.FIELD_NOT_ENABLED);
        }
    }

    static void requireAll(Visit.Extras extras, TenantSettings settings) {
        JOB_TITLE.require(extras.jobTitle(), settings);
        LINKEDIN.require(extras.linkedIn(), settings);
        LICENCE_PLATE.require(extras.licencePlate(), settings);
    }
}
