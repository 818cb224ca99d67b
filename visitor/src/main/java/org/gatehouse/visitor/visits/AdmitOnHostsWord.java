package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.tenancy.Rows;

/** The host has answered that a guest may come in today: the pass works until the end of that day (W3). */
@Singleton
public class AdmitOnHostsWord implements Subscriber {
    private final Rows rows;

    @Inject
    public AdmitOnHostsWord(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "admission";
    }

    /** A visit that has been called off meanwhile stays called off. */
    @Override
    public void on(DomainEvent event) {
        if (event instanceof HostAdmitsGuest admission) {
            rows.lock(Visit.class, admission.visitId())
                    .filter(visit -> visit.cancelledAt().isEmpty())
                    .ifPresent(visit -> visit.admit(admission.at()));
        }
    }
}
