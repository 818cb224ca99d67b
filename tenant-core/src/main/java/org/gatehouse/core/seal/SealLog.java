package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Gives rows of the current tenant their places in the log, and signs what the log then is. The head is locked
 * meanwhile: two who seal one tenant's log do so one after the other, and those who write rows wait for neither.
 */
@UseCase
public class SealLog {
    static final int BATCH = 500;
    private static final int LONGEST = 300;

    private final Rows rows;
    private final SealedLog log;
    private final Signet signet;
    private final Clock clock;
    private final Duration interval;

    @Inject
    public SealLog(
            Rows rows,
            SealedLog log,
            Signet signet,
            Clock clock,
            @ConfigProperty(name = "gatehouse.checkpoint-seconds", defaultValue = "60") int checkpointSeconds) {
        if (checkpointSeconds < 0 || checkpointSeconds > LONGEST) {
            throw new IllegalArgumentException("GATEHOUSE_CHECKPOINT_SECONDS must be between 0 and " + LONGEST + ".");
        }
        this.rows = rows;
        this.log = log;
        this.signet = signet;
        this.clock = clock;
        this.interval = Duration.ofSeconds(checkpointSeconds);
    }

    /** Seals what waits, and signs a checkpoint if one is due. Returns whether there may be more. */
    public boolean sealNext() {
        LogHead head = head();
        Instant now = clock.instant();
        List<? extends SealedRow> waiting = rows.where(log.rows(), "x.seq is null order by x.id")
                .setMaxResults(BATCH)
                .getResultList();
        if (!waiting.isEmpty()) {
            Frontier frontier = frontier(head);
            for (SealedRow row : waiting) {
                frontier = frontier.append(row.seal(frontier.size()));
            }
            head.advance(frontier, interval, now);
        }
        if (head.isCheckpointDue(now)) {
            sign(head, now);
        }
        return waiting.size() == BATCH;
    }

    /** The newest checkpoint, of all that is sealed; none where nothing is. */
    public Optional<String> checkpoint() {
        LogHead head = rows.lock(LogHead.class, CurrentTenant.get().value()).orElse(null);
        if (head != null && head.isAheadOfCheckpoint()) {
            return Optional.of(sign(head, clock.instant()));
        }
        return rows.where(LogCheckpoint.class, "1 = 1 order by x.size desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LogCheckpoint::note);
    }

    private String sign(LogHead head, Instant now) {
        Frontier frontier = frontier(head);
        SignedCheckpoint signed = signet.sign(new Checkpoint(log.origin(), frontier.size(), frontier.root()));
        rows.add(new LogCheckpoint(signed, now));
        head.checkpointed(now);
        return signed.text();
    }

    private LogHead head() {
        return rows.lock(LogHead.class, CurrentTenant.get().value()).orElseGet(() -> {
            LogHead first = new LogHead(Frontier.EMPTY);
            rows.add(first);
            rows.flush(); // whoever else makes one now waits here
            return first;
        });
    }

    private static Frontier frontier(LogHead head) {
        return head.frontier().orElseThrow(() -> new IllegalStateException("The head of a log has been altered."));
    }
}
