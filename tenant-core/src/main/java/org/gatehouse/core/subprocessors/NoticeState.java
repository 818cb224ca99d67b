package org.gatehouse.core.subprocessors;

import java.util.Optional;
import org.gatehouse.core.dpa.Policy.Approval;
import org.jspecify.annotations.Nullable;

/** Where a tenant stands with one change. */
public enum NoticeState {
    /** Nobody has it: the window has not begun. */
    NOT_DELIVERED(Approval.State.NOTICE_RUNNING),
    /** The window runs. */
    NOTIFIED(Approval.State.NOTICE_RUNNING),
    APPROVED_EXPLICIT(null),
    /** Nobody objected in the window, and silence is a yes. */
    DEEMED_APPROVED(null),
    /** Nobody answered in the window, and silence is a no. */
    NOT_APPROVED(Approval.State.PENDING),
    OBJECTED(Approval.State.OBJECTED),
    /** Another thirty days have found no way out. */
    TENANT_MAY_TERMINATE(Approval.State.OBJECTED),
    /** Something else that is approved does the work. */
    MITIGATED(Approval.State.OBJECTED),
    /** The tenant does without. */
    FEATURE_OFF(Approval.State.OBJECTED),
    /** It was approved, and the tenant has said stop. */
    REVOKED(Approval.State.REVOKED),
    /** We have taken the change back. */
    CANCELLED(null);

    private final Approval.@Nullable State closed;

    NoticeState(Approval.@Nullable State closed) {
        this.closed = closed;
    }

    /** What keeps the service from being used; empty where nothing of this notice does. */
    public Optional<Approval.State> closed() {
        return Optional.ofNullable(closed);
    }

    public boolean isApproved() {
        return this == APPROVED_EXPLICIT || this == DEEMED_APPROVED;
    }

    boolean isObjection() {
        return this == OBJECTED || this == TENANT_MAY_TERMINATE;
    }
}
