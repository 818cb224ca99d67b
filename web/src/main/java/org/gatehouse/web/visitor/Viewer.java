package org.gatehouse.web.visitor;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/**
 * Who looks at meetings: a host at their own alone, reception and administrators at all. What a meeting is about is for
 * its host and administrators, and for reception where the tenant has said so.
 *
 * @param onlyHost whose meetings are all there is to see, for somebody who is a host and nothing else
 * @param host whose meetings are the caller's own
 */
record Viewer(Optional<UUID> onlyHost, Optional<UUID> host, boolean administers) {
    static Viewer of(Caller caller) {
        return new Viewer(caller.onlyAsHost(), caller.person(), caller.has(Role.TENANT_ADMIN));
    }

    boolean sees(Meeting meeting) {
        return onlyHost.isEmpty() || onlyHost.get().equals(meeting.hostId());
    }

    boolean seesSubjectOf(Meeting meeting, TenantSettings settings) {
        return administers
                || settings.deskSeesSubject()
                || host.filter(meeting.hostId()::equals).isPresent();
    }
}
