package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.TenantOwned;

/** Which tenants were told of a change, and where something is left to clean up: for the operators. */
@AcrossTenants
public class NoticeRegister {
    /** Rows are looked at while all tenants are, and are not looked at again when the transaction ends. */
    static final String READ_ONLY = "eclipselink.read-only";

    private final EntityManager database;

    @Inject
    public NoticeRegister(EntityManager database) {
        this.database = database;
    }

    /** A row and whose it is. */
    public record Place(TenantId tenant, UUID id) {
        static Place of(TenantOwned row) {
            return new Place(row.tenant(), row.id());
        }
    }

    public List<Place> noticesAcrossTenants(UUID changeId) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select n from SubprocessorNotice n where n.changeId = :change order by n.createdAt, n.id",
                            SubprocessorNotice.class)
                    .setParameter("change", changeId)
                    .setHint(READ_ONLY, true)
                    .getResultStream()
                    .map(Place::of)
                    .toList();
        }
    }

    /** The newest first, those still open before all others. */
    public List<Place> remediationsAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select t from RemediationTask t"
                                    + " order by case when t.confirmedAt is null then 0 else 1 end,"
                                    + " t.id desc",
                            RemediationTask.class)
                    .setMaxResults(most)
                    .setHint(READ_ONLY, true)
                    .getResultStream()
                    .map(Place::of)
                    .toList();
        }
    }

    public Optional<TenantId> ownerOfRemediationAcrossTenants(UUID id) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select t from RemediationTask t where t.id = :id", RemediationTask.class)
                    .setParameter("id", id)
                    .setHint(READ_ONLY, true)
                    .getResultStream()
                    .map(TenantOwned::tenant)
                    .findFirst();
        }
    }
}
