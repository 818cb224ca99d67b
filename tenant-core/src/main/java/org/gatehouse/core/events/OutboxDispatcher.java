package org.gatehouse.core.events;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.core.events.DueEvents.Due;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Tells committed events to all who want to know. One subscriber's defect does not keep them from the others. */
@Singleton
public class OutboxDispatcher {
    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());
    private static final int BATCH = 100;

    private final DueEvents events;
    private final TellSubscribers tell;
    private final List<Subscriber> subscribers;

    @Inject
    public OutboxDispatcher(DueEvents events, TellSubscribers tell, @Any Instance<Subscriber> subscribers) {
        this(events, tell, subscribers.stream().toList());
    }

    public OutboxDispatcher(DueEvents events, TellSubscribers tell, List<Subscriber> subscribers) {
        this.events = events;
        this.tell = tell;
        this.subscribers = subscribers;
    }

    /** Tells what is due now. Returns whether there may be more. */
    public boolean tellDue() {
        List<Due> due = events.nextAcrossTenants(BATCH);
        for (Due event : due) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(event.tenant())) {
                tell(event);
            }
        }
        return due.size() == BATCH;
    }

    private void tell(Due event) {
        try {
            tell.all(event.id(), subscribers);
        } catch (RuntimeException together) {
            List<String> errors = new ArrayList<>();
            for (Subscriber subscriber : subscribers) {
                try {
                    tell.one(event.id(), subscriber);
                } catch (RuntimeException alone) {
                    LOG.log(Level.ERROR, subscriber.name() + " failed on event " + event.id(), alone);
                    errors.add(subscriber.name() + ":" + alone.getClass().getSimpleName());
                }
            }
            tell.settle(event.id(), errors);
        }
    }
}
