package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.ids.Uuids;
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
    private static final int AT_ONCE = 50;
    private static final String IDS = numbered(":id");
    private static final String PLACES = "update %s x set x.seq = :last + function('field', x.id, " + IDS
            + "), x.leaf = function('elt', function('field', x.id, " + IDS + "), " + numbered(":leaf")
            + "), x.version = x.version + 1 where x.tenantId = :tenant and x.id in (" + IDS + ")";

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
        List<SealedRow> waiting = waiting();
        if (!waiting.isEmpty()) {
            Frontier frontier = frontier(head);
            for (int from = 0; from < waiting.size(); from += AT_ONCE) {
                frontier = seal(waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())), frontier);
            }
            head.advance(frontier, interval, now);
        }
        if (head.isCheckpointDue(now)) {
            sign(head, now);
        }
        return waiting.size() == BATCH;
    }

    /** Of all types, in the order of their ids. */
    private List<SealedRow> waiting() {
        List<SealedRow> waiting = new ArrayList<>();
        for (Class<? extends SealedRow> type : log.rows()) {
            waiting.addAll(rows.where(type, "x.seq is null order by x.id")
                    .setMaxResults(BATCH)
                    .getResultList());
        }
        waiting.sort(Comparator.comparing(row -> Uuids.bytes(row.id()), Arrays::compareUnsigned));
        return waiting.subList(0, Math.min(BATCH, waiting.size()));
    }

    /**
     * They get their places and leaves together: a statement for each would cost the database twice as much. Where they
     * are nearly all that a tenant has, the database may look at rows beside them and wait for whoever is writing
     * those; whoever writes still waits for nobody.
     */
    private Frontier seal(List<SealedRow> some, Frontier before) {
        List<TreeHash> leaves =
                some.stream().map(row -> TreeHash.leaf(row.canonical())).toList();
        int placed = 0;
        for (Class<? extends SealedRow> type : log.rows()) {
            placed += place(type, some, leaves, before.size());
        }
        if (placed != some.size()) {
            throw new IllegalStateException("Rows have gone while they were sealed.");
        }
        Frontier frontier = before;
        for (TreeHash leaf : leaves) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }

    /**
     * Those of one type. The places of others, and those that nobody has, are filled with the first of its own: of one
     * that is named again, the first counts. So no row is named that its table has not got, for the database would
     * keep others from writing there.
     */
    private int place(Class<? extends SealedRow> type, List<SealedRow> some, List<TreeHash> leaves, long size) {
        int first = 0;
        while (first < some.size() && !type.isInstance(some.get(first))) {
            first++;
        }
        if (first == some.size()) {
            return 0;
        }
        Query places = rows.change(PLACES.formatted(type.getSimpleName())).setParameter("last", size + first - 1);
        for (int index = 0; index < AT_ONCE; index++) {
            int wanted = first + index;
            int named = wanted < some.size() && type.isInstance(some.get(wanted)) ? wanted : first;
            places.setParameter("id" + index, some.get(named).id())
                    .setParameter("leaf" + index, leaves.get(named).bytes());
        }
        return places.executeUpdate();
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
        SignedCheckpoint signed = signet.sign(new Checkpoint(log.origin(), frontier, now));
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

    private static String numbered(String name) {
        return IntStream.range(0, AT_ONCE).mapToObj(index -> name + index).collect(Collectors.joining(", "));
    }

    private static Frontier frontier(LogHead head) {
        return head.frontier().orElseThrow(() -> new IllegalStateException("The head of a log has been altered."));
    }
}
