package org.gatehouse.core.subprocessors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.tenancy.Rows;

/** What is left to do where an approval of the tenant's has ended. */
@Singleton
public class Remediations {
    private final Rows rows;

    @Inject
    public Remediations(Rows rows) {
        this.rows = rows;
    }

    /** One task a processor, and none where one is open already. Our own channels keep nothing elsewhere. */
    public void open(
            Collection<String> services, Catalogue catalogue, RemediationTask.Cause cause, String detail, Instant now) {
        Set<String> open =
                new HashSet<>(open().stream().map(RemediationTask::processor).collect(Collectors.toSet()));
        services.stream()
                .sorted()
                .flatMap(key -> catalogue.service(key).stream())
                .filter(service -> !service.internal())
                .filter(service -> open.add(service.processor()))
                .forEach(service -> rows.add(task(service, cause, detail, now)));
    }

    private static RemediationTask task(Service service, RemediationTask.Cause cause, String detail, Instant now) {
        return new RemediationTask(service.key(), service.processor(), cause, detail, now);
    }

    /** Whether what a processor has got until then is cleaned up, or somebody has the task to. */
    public boolean cover(String processor, Instant from) {
        return rows.where(RemediationTask.class, "x.processor = :processor")
                .setParameter("processor", processor)
                .getResultStream()
                .anyMatch(task -> task.covers(from));
    }

    private List<RemediationTask> open() {
        return rows.where(RemediationTask.class, "x.confirmedAt is null order by x.id")
                .getResultList();
    }

    /** The newest first. */
    public List<RemediationTask> newest(int most) {
        return rows.where(RemediationTask.class, "1 = 1 order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<RemediationTask> lock(UUID id) {
        return rows.lock(RemediationTask.class, id);
    }
}
