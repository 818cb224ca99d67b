package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.houserules.HouseRules.Texts;

/** A tenant's administrator writes the text. What guests have signed stays as it then stood. */
@UseCase
public class KeepHouseRules {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public KeepHouseRules(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest version. */
    public Optional<HouseRules> current() {
        return rows.where(HouseRules.class, "x.number > 0 order by x.number desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @param number of the version that was read; 0 where there was none */
    public void write(long number, Texts texts) {
        Optional<HouseRules> before = current();
        if (before.map(HouseRules::number).orElse(0L) != number) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        if (!before.map(HouseRules::texts).equals(Optional.of(texts))) {
            rows.add(new HouseRules(number + 1, texts, clock.instant()));
        }
    }
}
