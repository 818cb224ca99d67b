package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The emergency that somebody declared last, as known then; it ends by itself, or when somebody says so. */
    public Policy.Emergency emergency(Instant at) {
        return rows.where(
                        Instruction.class,
                        "x.kind = :kind and x.givenAt <= :at and x.endsAt > :at and x.givenAt > :over"
                                + " order by x.endsAt desc, x.id desc")
                .setParameter("kind", Instruction.Kind.BREAK_GLASS)
                .setParameter("at", at)
                .setParameter("over", over(at))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(given -> new Policy.Emergency(
                        Validity.between(given.givenAt(), given.endsAt().orElse(null)), given.isIncapable()))
                .orElse(Policy.Emergency.NONE);
    }

    /** When somebody said last that there is no emergency any more. */
    private Instant over(Instant at) {
        return rows.where(Instruction.class, "x.kind = :kind and x.givenAt <= :at order by x.givenAt desc")
                .setParameter("kind", Instruction.Kind.END_EMERGENCY)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Instruction::givenAt)
                .orElse(Instant.EPOCH);
    }

    /** Of emergencies and their ends; the newest first. */
    public List<Instruction> emergencies(int most) {
        return rows.where(Instruction.class, "x.kind in :kinds order by x.id desc")
                .setParameter("kinds", EnumSet.of(Instruction.Kind.BREAK_GLASS, Instruction.Kind.END_EMERGENCY))
                .setMaxResults(most)
                .getResultList();
    }

    /** Of emergencies that somebody has to look back on, or has; the newest first. */
    public List<EmergencyReview> reviews(int most) {
        return rows.where(EmergencyReview.class, "1 = 1 order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    Optional<EmergencyReview> lockReview(UUID emergency) {
        return rows.where(EmergencyReview.class, "x.instructionId = :emergency")
                .setParameter("emergency", emergency)
                .getResultStream()
                .findFirst()
                .flatMap(review -> rows.lock(EmergencyReview.class, review.id()));
    }

    void add(Instruction instruction) {
        rows.add(instruction);
    }

    void add(EmergencyReview review) {
        rows.add(review);
    }
}
