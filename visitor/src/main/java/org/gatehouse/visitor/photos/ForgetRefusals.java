package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.tenancy.Rows;

/**
 * That a guest wanted no photo is of no use to anybody once they have left. That one was withdrawn is kept until their
 * day is over: whoever checks them out by mistake and takes that back brings no photo back with them.
 */
@Singleton
public class ForgetRefusals implements Subscriber {
    private final Rows rows;

    @Inject
    public ForgetRefusals(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "photo-refusals";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestLeft left) {
            rows.change("delete from GuestPhoto x where x.tenantId = :tenant and x.id = :visit and x.choice = :without")
                    .setParameter("visit", left.visitId())
                    .setParameter("without", PhotoChoice.WITHOUT)
                    .executeUpdate();
        }
    }
}
