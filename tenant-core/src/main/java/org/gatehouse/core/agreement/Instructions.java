package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.tenancy.Rows;

/** What the tenant has instructed beside the agreement. */
@Singleton
public class Instructions {
    private final Rows rows;

    @Inject
    public Instructions(Rows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    public List<Instruction> newest(int most) {
        return rows.where(Instruction.class, "1 = 1 order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** The emergency that somebody declared last, as known then; it ends by itself. */
    public Policy.Emergency emergency(Instant at) {
        return rows.where(
                        Instruction.class,
                        "x.kind = :kind and x.givenAt <= :at and x.endsAt > :at order by x.endsAt desc")
                .setParameter("kind", Instruction.Kind.BREAK_GLASS)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(given -> new Policy.Emergency(
                        Validity.between(given.givenAt(), given.endsAt().orElse(null)), given.isIncapable()))
                .orElse(Policy.Emergency.NONE);
    }

    void add(Instruction instruction) {
        rows.add(instruction);
    }
}
