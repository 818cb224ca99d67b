package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/**
 * Which messages are due, whoever's they are: what somebody waits for first, and each tenant's in turn, so that one
 * tenant's many do not hold up another's few.
 */
@AcrossTenants
public class DueMessages {
    private static final String LATER = "? in ("
            + Stream.of(Activity.values())
                    .filter(activity -> !activity.isUrgent())
                    .map(activity -> "''" + activity + "''")
                    .collect(Collectors.joining(", "))
            + ")";
    private static final String DUE = "select x.tenantId, x.id, x.activity from Message x"
            + " where x.settledAt is null and x.dueAt <= :now order by ";
    private static final String OLDEST_FIRST = "x.dueAt, x.tenantId, x.id"; // as the index has them
    private static final String IN_TURN = "SQL('" + LATER + "', x.activity),"
            + " SQL('row_number() over (partition by ?, " + LATER + " order by ?, ?)',"
            + " x.tenantId, x.activity, x.dueAt, x.id), x.dueAt, x.id";

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public DueMessages(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One message of one tenant. */
    public record Due(TenantId tenant, UUID id, Activity activity) {}

    /** In turn where there is more than can be taken at once; few are simply the oldest first. */
    public List<Due> nextAcrossTenants(int most) {
        List<Due> few = due(OLDEST_FIRST, most);
        return few.size() < most ? few : due(IN_TURN, most);
    }

    /** What a clock that was wrong has put off for longer than anything is put off becomes due. */
    public void recallAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            Instant now = clock.instant();
            database.createQuery("update Message x set x.dueAt = :now, x.version = x.version + 1"
                            + " where x.settledAt is null and x.dueAt > :furthest")
                    .setParameter("now", now)
                    .setParameter("furthest", now.plus(Pace.LONGEST))
                    .executeUpdate();
        }
    }

    private List<Due> due(String order, int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database
                    .createQuery(DUE + order, Object[].class)
                    .setParameter("now", clock.instant())
                    .setMaxResults(most)
                    .getResultList()
                    .stream()
                    .map(row -> new Due(new TenantId((UUID) row[0]), (UUID) row[1], (Activity) row[2]))
                    .toList();
        }
    }
}
