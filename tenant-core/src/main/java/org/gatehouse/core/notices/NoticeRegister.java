package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Which tenants were told of a change, and where something is left to clean up: for the operators. */
@AcrossTenants
public class NoticeRegister {
    private final EntityManager database;

    @Inject
    public NoticeRegister(EntityManager database) {
        this.database = database;
    }

    /** A row and whose it is. */
    public record Place(TenantId tenant, UUID id) {
        static Place of(Object[] row) {
            return new Place(new TenantId((UUID) row[0]), (UUID) row[1]);
        }
    }

    public List<Place> noticesAcrossTenants(UUID changeId) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select n.tenantId, n.id from SubprocessorNotice n where n.changeId = :change"
                                    + " order by n.createdAt, n.id",
                            Object[].class)
                    .setParameter("change", changeId)
                    .getResultStream()
                    .map(Place::of)
                    .toList();
        }
    }

    /** Notices that nobody has got yet, of changes that still go on, the oldest first. */
    public List<Place> undeliveredAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select n.tenantId, n.id from SubprocessorNotice n, SubprocessorChange c"
                                    + " where c.id = n.changeId and c.state = :announced and n.deliveredAt is null"
                                    + " order by n.createdAt, n.id",
                            Object[].class)
                    .setParameter("announced", SubprocessorChange.State.ANNOUNCED)
                    .getResultStream()
                    .map(Place::of)
                    .toList();
        }
    }

    /** The newest first, those still open before all others. */
    public List<Place> remediationsAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select t.tenantId, t.id from RemediationTask t"
                                    + " order by case when t.confirmedAt is null then 0 else 1 end,"
                                    + " t.id desc",
                            Object[].class)
                    .setMaxResults(most)
                    .getResultStream()
                    .map(Place::of)
                    .toList();
        }
    }

    public Optional<TenantId> ownerOfRemediationAcrossTenants(UUID id) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select t.tenantId, t.id from RemediationTask t where t.id = :id", Object[].class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(row -> Place.of(row).tenant())
                    .findFirst();
        }
    }
}
