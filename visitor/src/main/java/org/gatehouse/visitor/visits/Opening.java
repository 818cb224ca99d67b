package org.gatehouse.visitor.visits;

import java.time.Instant;
import org.gatehouse.core.sites.Site;
import org.jspecify.annotations.Nullable;

/** When a pass is good: around its meeting, or all day where somebody entitled lets the guest in (W1-W3). */
record Opening(Instant startsAt, Instant endsAt, @Nullable Instant admittedAt) {

    Arrival answer(Site at, Margins margins, Instant now) {
        boolean admitted = admittedAt != null && at.dayOf(admittedAt).equals(at.dayOf(now));
        return admitted ? new Arrival.Welcome(now) : byTime(at, margins, now);
    }

    private Arrival byTime(Site at, Margins margins, Instant now) {
        Instant opensAt = startsAt.minus(margins.early());
        Instant closesAt = endsAt.plus(margins.late());
        if (!now.isBefore(opensAt) && now.isBefore(closesAt)) {
            return new Arrival.Welcome(now);
        }
        boolean today =
                !at.dayOf(now).isBefore(at.dayOf(startsAt)) && !at.dayOf(now).isAfter(at.dayOf(endsAt));
        if (!today) {
            return new Arrival.WrongDay(startsAt);
        }
        return now.isBefore(opensAt) ? new Arrival.TooEarly(opensAt) : new Arrival.TooLate(closesAt);
    }
}
