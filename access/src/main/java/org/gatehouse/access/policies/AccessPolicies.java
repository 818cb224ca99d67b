package org.gatehouse.access.policies;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The tenant's access policy, in all its versions. */
@UseCase
public class AccessPolicies {
    private final Rows rows;

    @Inject
    public AccessPolicies(Rows rows) {
        this.rows = rows;
    }

    public Optional<AccessPolicy> newest() {
        return rows.where(AccessPolicy.class, "x.number > 0 order by x.number desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<AccessPolicy> numbered(int number) {
        return rows.where(AccessPolicy.class, "x.number = :number")
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
