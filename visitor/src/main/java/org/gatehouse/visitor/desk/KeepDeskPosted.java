package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.DeskCalled;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.DomainEvent.HostAnswered;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.visits.Visit;

/** Gives each change its place in the order in which the desk will see it. */
@Singleton
public class KeepDeskPosted implements Subscriber {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public KeepDeskPosted(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestInvited invited) {
            post(invited.visitId(), "invited");
        } else if (event instanceof InvitationChanged changed) {
            postChange(changed.visitId());
        } else if (event instanceof InvitationCancelled cancelled) {
            post(cancelled.visitId(), "cancelled");
        } else if (event instanceof GuestArrived arrived) {
            post(arrived.visitId(), "arrived");
        } else if (event instanceof GuestLeft left) {
            post(left.visitId(), left.inferred() ? "left-inferred" : "left");
        } else if (event instanceof GuestTurnedAway away) {
            postAt(away.siteId(), away.visitId(), "turned-away:" + away.outcome());
        } else if (event instanceof HostAnswered answered) {
            post(answered.visitId(), "host-answered");
        } else if (event instanceof HostAdmitsGuest admission) {
            post(admission.visitId(), "admitted");
        } else if (event instanceof ReceptionMustAct open) {
            post(open.visitId(), "reception-must-act");
        } else if (event instanceof VisitTouched touched) {
            post(touched.visitId(), "touched");
        } else if (event instanceof DeskCalled called) {
            postCall(called);
        } else if (event instanceof MessageSettled settled
                && settled.subjectKind().equals("visit")) {
            post(settled.subjectId(), settled.sent() ? "told" : "nobody-told");
        }
    }

    /** The desk that expected the guest so far learns that it does no more. */
    private void postChange(UUID visitId) {
        Optional<UUID> before = lastExpectedAt(visitId);
        post(visitId, "changed");
        Optional<UUID> now = rows.find(Visit.class, visitId).map(Visit::siteId);
        before.filter(site -> !Optional.of(site).equals(now)).ifPresent(site -> postAt(site, visitId, "moved-away"));
    }

    private Optional<UUID> lastExpectedAt(UUID visitId) {
        return rows.where(
                        DeskChange.class,
                        "x.visitId = :visit and x.kind in ('invited', 'changed') order by x.at desc, x.id desc")
                .setParameter("visit", visitId)
                .setMaxResults(1)
                .getResultStream()
                .map(DeskChange::siteId)
                .findFirst();
    }

    private void post(UUID visitId, String kind) {
        rows.find(Visit.class, visitId).ifPresent(visit -> postAt(visit.siteId(), visitId, kind));
    }

    private void postAt(UUID siteId, UUID visitId, String kind) {
        rows.add(new DeskChange(siteId, feed(siteId).next(), visitId, kind, clock.instant()));
    }

    private void postCall(DeskCalled called) {
        String kind = called.done() ? "call-done" : "call";
        rows.add(DeskChange.ofCall(
                called.siteId(), feed(called.siteId()).next(), called.callId(), kind, clock.instant()));
    }

    private DeskFeed feed(UUID siteId) {
        return rows.lock(DeskFeed.class, siteId).orElseGet(() -> begin(siteId));
    }

    private DeskFeed begin(UUID siteId) {
        DeskFeed feed = new DeskFeed(siteId);
        rows.add(feed);
        rows.flush();
        return feed;
    }
}
