package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.houserules.HouseRules.Texts;

/** A tenant's administrator writes the text. What guests have signed stays as it then stood. */
@UseCase
public class KeepHouseRules {
    /** How long a guest may have been reading a text that was replaced meanwhile. */
    private static final Duration READING = Duration.ofMinutes(20);

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

    /** Since when guests have been asked to sign something; empty: they have never been. */
    public Optional<Instant> firstWritten() {
        return rows.where(HouseRules.class, "x.number = 1")
                .getResultStream()
                .findFirst()
                .map(HouseRules::writtenAt);
    }

    /** The text, if a guest may have it on the screen: the newest, or one that was the newest a moment ago. */
    public Optional<HouseRules> readable(UUID id) {
        Instant since = clock.instant().minus(READING);
        return rows.find(HouseRules.class, id)
                .filter(text -> next(text)
                        .map(HouseRules::writtenAt)
                        .orElse(Instant.MAX)
                        .isAfter(since));
    }

    private Optional<HouseRules> next(HouseRules text) {
        return rows.where(HouseRules.class, "x.number = :next")
                .setParameter("next", text.number() + 1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param number of the version that was read; 0 where there was none
     * @param by the account of whoever writes it
     */
    public void write(long number, Texts texts, UUID by) {
        Optional<HouseRules> before = current();
        if (before.map(HouseRules::number).orElse(0L) != number) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        if (!before.map(HouseRules::texts).equals(Optional.of(texts))) {
            rows.add(new HouseRules(number + 1, texts, by, clock.instant()));
        }
    }
}
