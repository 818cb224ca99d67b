package org.gatehouse.core.retention;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What of the current tenant's log is owed to somebody. */
@Singleton
public class HeldEntries {
    private final List<HoldsEntries> holders;

    @Inject
    public HeldEntries(@Any Instance<HoldsEntries> holders) {
        this(holders.stream().toList());
    }

    public HeldEntries(Collection<? extends HoldsEntries> holders) {
        this.holders = List.copyOf(holders);
    }

    /** What has happened before this may go. */
    Instant from() {
        return holders.stream()
                .flatMap(holder -> holder.from().stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
