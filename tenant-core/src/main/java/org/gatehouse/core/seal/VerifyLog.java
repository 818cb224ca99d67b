package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.JsonbException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.seal.LogVerdict.Unfinished;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/**
 * Computes the current tenant's log anew from its rows, and says whether it is what was sealed and signed. A checkpoint
 * that was kept elsewhere is the witness: what it was signed for cannot be changed unseen. Without one, somebody who
 * can write to the database can take away the checkpoints too and have a changed log sealed anew, put all of it back
 * to an older state, or change what was sealed since the last checkpoint.
 *
 * <p>A long log takes several calls, each of about a second. What one of them hands to the next goes through whoever
 * asks, sealed for this tenant: they can neither read nor change it, and it is good for a day. The last answer speaks
 * for all of them. Where what was still to be read is dropped meanwhile, it begins anew.
 */
@Singleton
public class VerifyLog {
    private static final int MOST = 40_000;
    private static final int AT_ONCE = 1_000;
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final String MIDWAY = "log-midway-1 "; // the key seals other things too

    private final LogRows rows;
    private final LostNames names;
    private final SealedLog log;
    private final Signet signet;
    private final MasterKey masterKey;
    private final Clock clock;
    private final int most;

    @Inject
    public VerifyLog(LogRows rows, LostNames names, SealedLog log, Signet signet, MasterKey masterKey, Clock clock) {
        this(rows, names, log, signet, masterKey, clock, MOST);
    }

    /** @param most how many rows one call reads */
    VerifyLog(LogRows rows, LostNames names, SealedLog log, Signet signet, MasterKey masterKey, Clock clock, int most) {
        this.rows = rows;
        this.names = names;
        this.log = log;
        this.signet = signet;
        this.masterKey = masterKey;
        this.clock = clock;
        this.most = most;
    }

    /** @param witness a checkpoint that was kept outside; null: there is none */
    public LogVerdict verify(@Nullable SignedCheckpoint witness) {
        return walk(begin(witness, clock.instant()));
    }

    private Midway begin(@Nullable SignedCheckpoint witness, Instant now) {
        return Midway.begin(rows.moment(witness), key(), witness, now);
    }

    /** @param continuation of the call before */
    public LogVerdict goOn(String continuation) {
        return walk(open(continuation)
                .filter(midway -> clock.instant().isBefore(midway.begunAt().plus(GOOD_FOR)))
                .orElseThrow(() -> Refusal.ofField("continuation", Problem.INVALID_INPUT)));
    }

    private LogVerdict walk(Midway from) {
        LogWalk walk = new LogWalk(new LogReader(rows, names, Math.min(most, AT_ONCE)), key(), from);
        Optional<Midway> to = walk.walk(most);
        if (rows.lastSegment().filter(from::isOvertakenBy).isPresent()) {
            return unfinished(begin(from.given().orElse(null), from.begunAt()));
        }
        return to.map(this::unfinished).orElseGet(walk::verdict);
    }

    private LogVerdict unfinished(Midway to) {
        return new Unfinished(to.size(), to.dropped(), to.next(), to.findings(), seal(to));
    }

    private VerifierKey key() {
        return signet.verifier(log.origin());
    }

    private String seal(Midway midway) {
        return Base64.getEncoder().encodeToString(masterKey.seal(tenant(), MIDWAY + Json.write(midway)));
    }

    private Optional<Midway> open(String continuation) {
        try {
            String text = masterKey.open(tenant(), Base64.getDecoder().decode(continuation));
            return Optional.of(text)
                    .filter(midway -> midway.startsWith(MIDWAY))
                    .map(midway -> Json.read(midway.substring(MIDWAY.length()), Midway.class));
        } catch (IllegalArgumentException | IllegalStateException | JsonbException notOurs) {
            return Optional.empty();
        }
    }

    private static UUID tenant() {
        return CurrentTenant.get().value();
    }
}
