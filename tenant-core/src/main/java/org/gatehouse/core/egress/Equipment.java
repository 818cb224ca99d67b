package org.gatehouse.core.egress;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Reason;

/** What can leave this installation at all, whatever an agreement says: what is written here, and who is connected. */
@Singleton
public class Equipment {
    private final Connectors connectors;
    private final Set<Activity> written;

    @Inject
    public Equipment(Connectors connectors, @Any Instance<Template> templates) {
        this(connectors, templates.stream().map(Template::activity).toList());
    }

    /** @param written activities whose messages have a template */
    public Equipment(Connectors connectors, Collection<Activity> written) {
        this.connectors = connectors;
        this.written = written.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there are words for it: what nobody writes, nobody receives. */
    public boolean writes(Activity activity) {
        return written.contains(activity);
    }

    /** Recipients that a message cannot be handed to, by key. */
    public Map<String, Reason> unreachable(Snapshot snapshot) {
        return connectors.notConnected(snapshot.registry());
    }
}
