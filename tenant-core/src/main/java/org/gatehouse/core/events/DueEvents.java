package org.gatehouse.core.events;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/**
 * Which events are due, whoever's they are: each tenant's in turn, and what happens at its doors before its
 * invitations, so that nobody waits behind another's many.
 */
@AcrossTenants
public class DueEvents {
    private static final String LATER = "? in ("
            + Stream.of(GuestInvited.class, InvitationChanged.class, InvitationCancelled.class)
                    .map(type -> "''" + type.getSimpleName() + "''")
                    .collect(Collectors.joining(", "))
            + ")";
    private static final String DUE =
            "select x.tenantId, x.id from OutboxEvent x where x.doneAt is null and x.dueAt <= :now order by ";
    private static final String OLDEST_FIRST = "x.dueAt, x.tenantId, x.id"; // as the index has them
    private static final String IN_TURN = "SQL('row_number() over (partition by ? order by " + LATER + ", ?, ?)',"
            + " x.tenantId, x.type, x.dueAt, x.id), SQL('" + LATER + "', x.type), x.dueAt, x.id";

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public DueEvents(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One event of one tenant. */
    public record Due(TenantId tenant, UUID id) {}

    /** In turn where there is more than can be taken at once; few are simply the oldest first. */
    public List<Due> nextAcrossTenants(int most) {
        List<Due> few = due(OLDEST_FIRST, most);
        return few.size() < most ? few : due(IN_TURN, most);
    }

    private List<Due> due(String order, int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database
                    .createQuery(DUE + order, Object[].class)
                    .setParameter("now", clock.instant())
                    .setMaxResults(most)
                    .getResultList()
                    .stream()
                    .map(row -> new Due(new TenantId((UUID) row[0]), (UUID) row[1]))
                    .toList();
        }
    }
}
