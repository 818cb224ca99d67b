package org.gatehouse.core.preview;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Grounds.Scope;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * What if a decision of the Commission ended tomorrow? A month's messages are decided by what is in force, with the
 * registry as it would be then: with whatever rests on the decision, and assessments that depend on it. The registry
 * itself stays as it is.
 */
@UseCase
public class StressAgreement {
    private final Rows rows;
    private final Snapshots snapshots;
    private final Registers registers;
    private final Months months;
    private final Outlook outlook;
    private final Clock clock;

    @Inject
    public StressAgreement(
            Rows rows, Snapshots snapshots, Registers registers, Months months, Outlook outlook, Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.registers = registers;
        this.months = months;
        this.outlook = outlook;
        this.clock = clock;
    }

    /** @param fact that is true as long as the decision stands, or the decision's own key */
    public StressTest now(String fact) {
        Instant now = clock.instant();
        Catalogue catalogue = registers.newest().catalogue();
        AdequacyDecision decision = Outlook.standing(catalogue, now).stream()
                .filter(one -> fact.equals(one.fact()) || fact.equals(one.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("fact", Problem.INVALID_INPUT));
        return test(decision, null, catalogue, now);
    }

    /** For a background job: once a month for each decision that counts for those on a list alone. */
    public void testDue() {
        Instant now = clock.instant();
        LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
        Catalogue catalogue = registers.newest().catalogue();
        Outlook.standing(catalogue, now).stream()
                .filter(decision -> decision.scope() == Scope.DPF && !isTested(fact(decision), month))
                .forEach(decision -> test(decision, month, catalogue, now));
        rows.flush(); // of two instances at once, one begins again and finds it done
    }

    private boolean isTested(String fact, LocalDate month) {
        return rows.query(
                                "select count(t) from StressTest t where t.tenantId = :tenant and t.fact = :fact"
                                        + " and t.month = :month",
                                Long.class)
                        .setParameter("fact", fact)
                        .setParameter("month", month)
                        .getSingleResult()
                > 0;
    }

    private StressTest test(AdequacyDecision decision, @Nullable LocalDate month, Catalogue catalogue, Instant now) {
        Month messages = months.until(now);
        World is = outlook.world(snapshots.now(now), catalogue, messages);
        World then = outlook.without(decision, is, messages);
        StressTest test = new StressTest(fact(decision), month, messages, outlook.between(is, then));
        rows.add(test);
        return test;
    }

    private static String fact(AdequacyDecision decision) {
        return Objects.requireNonNullElse(decision.fact(), decision.key());
    }

    /** The newest first. */
    public List<StressTest> newest(int most) {
        return rows.where(StressTest.class, "1 = 1 order by x.madeAt desc, x.id desc")
                .setMaxResults(most)
                .getResultList();
    }
}
