package org.gatehouse.core.registry;

import org.gatehouse.core.registry.Engagements.Service;

/** What tenants have been told will change. */
@FunctionalInterface
public interface Announcements {
    /** Whether they were told that the service will have these places and this chain. */
    boolean haveTold(Service moved);
}
