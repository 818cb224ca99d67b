package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * There is nothing left to answer: what has not been sent about it is not sent any more. Where others came with that
 * guest, one of them stands for all from then on.
 */
@Singleton
public class EndAlert {
    private final JointAlerts joint;
    private final Escalate escalate;
    private final Clock clock;

    @Inject
    public EndAlert(JointAlerts joint, Escalate escalate, Clock clock) {
        this.joint = joint;
        this.escalate = escalate;
        this.clock = clock;
    }

    /** The guest has gone, or need not come. */
    void end(HostAlert alert) {
        end(alert, () -> alert.end(clock.instant()));
    }

    /** The guest had not come at all. */
    void takeBack(HostAlert alert) {
        end(alert, () -> alert.takeBack(clock.instant()));
    }

    private void end(HostAlert alert, Runnable ending) {
        if (alert.leadId().isPresent()) {
            ending.run();
            joint.recount(joint.leadOf(alert));
            return;
        }
        List<HostAlert> others = joint.others(alert);
        if (others.isEmpty()) {
            joint.withdraw(alert);
            ending.run();
        } else {
            HostAlert next = others.get(0);
            joint.handOver(alert, next);
            ending.run();
            if (joint.withdraw(next)) { // it names who is not there
                escalate.again(next);
            }
        }
    }
}
