package org.gatehouse.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.core.machines.CheckMachine;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sessions.CheckSession;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Refuses a {@link LiveSession} call whose session has ended, whose account was disabled or whose system shut out. */
@Provider
@LiveSession
@Priority(Priorities.AUTHORIZATION + 100) // a wrong role is told first, and asks the database nothing
public class LiveSessionFilter implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    @Inject
    private CheckSession check;

    @Inject
    private CheckMachine machines;

    @Override
    public void filter(ContainerRequestContext request) {
        try (CurrentTenant.Scope own = CurrentTenant.enter(caller.tenant())) { // calls of no tenant ask, too
            if (!isLive()) {
                throw Refusal.of(Problem.SIGN_IN_REQUIRED);
            }
        }
    }

    private boolean isLive() {
        return caller.machine().map(machines::isLive).orElseGet(this::isAccountLive);
    }

    private boolean isAccountLive() {
        return caller.has(Role.ENROL)
                ? check.isOpen(caller.id(), caller.epoch())
                : caller.session()
                        .filter(session -> check.isLive(session, caller.id(), caller.epoch()))
                        .isPresent();
    }
}
