package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Versions that wait for our own signature, since no standing offer of ours covers them: for the operators. */
@AcrossTenants
public class AwaitedSignatures {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public AwaitedSignatures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A version, and whose it is.
     *
     * @param signedAt when the customer signed it; null: it has not
     */
    public record Awaited(
            TenantId tenant,
            UUID version,
            ChangeClass changeClass,
            String reason,
            Instant proposedAt,
            @Nullable Instant signedAt) {
        static Awaited of(Object[] row) {
            return new Awaited(
                    new TenantId((UUID) row[0]),
                    (UUID) row[1],
                    (ChangeClass) row[2],
                    (String) row[3],
                    (Instant) row[4],
                    (Instant) row[5]);
        }
    }

    /** Those that the customer has signed, and then the others; each time the oldest first. */
    public List<Awaited> allAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select v.tenantId, v.id, v.changeClass, v.reason, v.proposedAt, s.signedAt"
                                    + " from AgreementVersion v left join Signature s"
                                    + " on s.tenantId = v.tenantId and s.versionId = v.id and s.party = :customer"
                                    + " where v.state in :open and v.proposedAt > :lapsed and not exists ("
                                    + "select o.id from Signature o where o.tenantId = v.tenantId"
                                    + " and o.versionId = v.id and o.party = :us)"
                                    + " order by case when s.signedAt is null then 1 else 0 end, v.proposedAt, v.id",
                            Object[].class)
                    .setParameter("customer", Party.CONTROLLER)
                    .setParameter("us", Party.PROCESSOR)
                    .setParameter("open", EnumSet.of(State.PROPOSED, State.PARTIALLY_SIGNED))
                    .setParameter("lapsed", clock.instant().minus(AgreementVersion.OPEN))
                    .setMaxResults(most)
                    .getResultStream()
                    .map(Awaited::of)
                    .toList();
        }
    }
}
