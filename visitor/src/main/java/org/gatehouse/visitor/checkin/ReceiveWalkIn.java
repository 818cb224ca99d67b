package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.visitor.visits.PlanMeeting.WalkIn;
import org.jspecify.annotations.Nullable;

/** Somebody without an appointment comes in, at the desk or at a kiosk (rule 23): registered and let in, or neither. */
@UseCase
public class ReceiveWalkIn {
    private final PlanMeeting plans;
    private final CheckIn checkIn;
    private final Clock clock;

    @Inject
    public ReceiveWalkIn(PlanMeeting plans, CheckIn checkIn, Clock clock) {
        this.plans = plans;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    /** The visit there is now, and what the guest is told. */
    public record Received(UUID visitId, CheckIn.Answer answer) {}

    /**
     * The same key names the same visit, and the same scan gets the same answer.
     *
     * @param host whom the guest wants to see; asked for once
     */
    public Received receive(Showing showing, Supplier<UUID> host, Guest guest, @Nullable CreationKey key) {
        UUID visit = plans.walkIn(
                () -> new WalkIn(showing.siteId(), host.get(), showing.happenedAt(clock.instant())), guest, key);
        return new Received(visit, checkIn.byId(showing, visit));
    }
}
