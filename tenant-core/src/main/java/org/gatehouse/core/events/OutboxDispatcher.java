package org.gatehouse.core.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.events.DueEvents.Due;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Tells committed events to all who want to know. One subscriber's defect does not keep them from the others. */
@Singleton
public class OutboxDispatcher {
    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());
    private static final int BATCH = 100;
    private static final int TOGETHER = 25;

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

    /** Tells what is due now, some of each tenant's in turn. Returns whether there may be more. */
    public boolean tellDue() {
        List<Due> due = events.nextAcrossTenants(BATCH);
        Map<TenantId, List<UUID>> byTenant =
                due.stream().collect(groupingBy(Due::tenant, LinkedHashMap::new, mapping(Due::id, toList())));
        for (int turn = 0; turn * TOGETHER < due.size(); turn++) {
            int from = turn * TOGETHER;
            byTenant.forEach((tenant, ids) ->
                    tell(tenant, ids.stream().skip(from).limit(TOGETHER).toList()));
        }
        return due.size() == BATCH;
    }

    private void tell(TenantId tenant, List<UUID> ids) {
        if (!ids.isEmpty()) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                tell(ids);
            }
        }
    }

    /** One transaction for all; if that fails, one for each of them. */
    private void tell(List<UUID> ids) {
        try {
            tell.all(ids, subscribers);
        } catch (RuntimeException together) {
            ids.forEach(this::tellAlone);
        }
    }

    private void tellAlone(UUID id) {
        List<String> errors = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            try {
                tell.one(id, subscriber);
            } catch (RuntimeException alone) {
                LOG.log(Level.ERROR, subscriber.name() + " failed on event " + id, alone);
                errors.add(subscriber.name() + ":" + alone.getClass().getSimpleName());
            }
        }
        tell.settle(id, errors);
    }
}
