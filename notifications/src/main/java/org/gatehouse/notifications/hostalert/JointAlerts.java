package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.egress.WaitingMessages;
import org.gatehouse.core.tenancy.Rows;

/**
 * Guests of one meeting who come within two minutes are told of together: their host is asked once, about the first
 * and how many more. Who they are is on the desk and behind the link, not in the message. Once the host has answered,
 * whoever comes then is told of anew.
 */
@Singleton
public class JointAlerts {
    /** The link of an errand that says how many more have come. */
    static final String OTHERS = "others";

    /** What the rings of devices are about: the asking that they belong to. */
    static final String RING = "asking";

    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private final Rows rows;
    private final WaitingMessages waiting;

    @Inject
    public JointAlerts(Rows rows, WaitingMessages waiting) {
        this.rows = rows;
        this.waiting = waiting;
    }

    /** An alert that says the same of somebody else, to whom this guest belongs. */
    Optional<HostAlert> leadFor(HostAlert alert, Instant now) {
        if (alert.occasion() != Occasion.ARRIVED || alert.meetingId().isEmpty()) {
            return Optional.empty();
        }
        return rows
                .where(
                        HostAlert.class,
                        "x.meetingId = :meeting and x.hostId = :host and x.siteId = :site and x.occasion = :occasion"
                                + " and x.leadId is null and x.ended = false and x.course.closedAt is null"
                                + " and x.raisedAt > :since order by x.id")
                .setParameter("meeting", alert.meetingId().get())
                .setParameter("host", alert.hostId())
                .setParameter("site", alert.siteId())
                .setParameter("occasion", Occasion.ARRIVED)
                .setParameter("since", now.minus(TOGETHER))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(lead -> lead.isLate() == alert.isLate())
                .findFirst();
    }

    void join(HostAlert alert, HostAlert lead) {
        alert.join(lead);
        recount(lead);
    }

    /** A message that nobody has begun to carry says how many they are now. */
    void recount(HostAlert lead) {
        lead.askingId()
                .flatMap(id -> rows.find(Asking.class, id))
                .ifPresent(asking -> waiting.link(
                        asking.messageId(), OTHERS, String.valueOf(others(lead).size())));
    }

    /** The alert that is asked about: its own, or that of whoever it was told with. */
    public HostAlert leadOf(HostAlert alert) {
        return alert.leadId().flatMap(lead -> rows.lock(HostAlert.class, lead)).orElse(alert);
    }

    /** Who else is told of with it, and is still there. */
    public List<HostAlert> others(HostAlert lead) {
        return rows.where(HostAlert.class, "x.leadId = :lead and x.ended = false order by x.id")
                .setParameter("lead", lead.id())
                .getResultList();
    }

    /** Another stands for them from now on, where the first one stood. */
    void handOver(HostAlert lead, HostAlert next) {
        List<HostAlert> all = rows.where(HostAlert.class, "x.leadId = :lead and x.id <> :next order by x.id")
                .setParameter("lead", lead.id())
                .setParameter("next", next.id())
                .getResultList();
        askings(lead).forEach(asking -> asking.follow(next));
        next.takeOver(lead);
        all.forEach(other -> other.join(next));
    }

    /** Nothing about it leaves that has not left. Returns whether what was to be said last was among that. */
    boolean withdraw(HostAlert alert) {
        boolean last = false;
        for (Asking asking : askings(alert)) {
            boolean withdrawn = waiting.withdraw(asking.messageId());
            waiting.withdrawAll(RING, asking.id());
            last |= withdrawn && alert.askingId().filter(asking.id()::equals).isPresent();
        }
        return last;
    }

    /** Devices that have not rung yet need not any more. */
    public void silence(HostAlert alert) {
        askings(alert).forEach(asking -> waiting.withdrawAll(RING, asking.id()));
    }

    private List<Asking> askings(HostAlert alert) {
        return rows.where(Asking.class, "x.alertId = :alert order by x.id")
                .setParameter("alert", alert.id())
                .getResultList();
    }

    Optional<UUID> messageOf(HostAlert alert) {
        return alert.askingId().flatMap(id -> rows.find(Asking.class, id)).map(Asking::messageId);
    }
}
