package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.junit.jupiter.api.Test;

/** Somebody has the database, but not the master key. The seed is fixed: what is not found is not found again. */
class TamperingTest {
    private static final long SEED = 20261124;
    private static final int TAMPERINGS = 330;
    private static final int CLEAN_RUNS = 50;

    private final Random random = new Random(SEED);
    private final LogBench bench = new LogBench();

    /** Seals some rows now and then, and so leaves several checkpoints. */
    private void grow(LogBench log, int rounds) {
        for (int round = 0; round < rounds; round++) {
            log.write(1 + random.nextInt(9));
            log.seal();
            log.clock.advance(Duration.ofSeconds(25));
        }
    }

    @Test
    void whatever_is_changed_is_found() {
        LogBench other = new LogBench();
        grow(other, 4);
        other.checkpoint();
        grow(bench, 8);
        Map<String, List<Object[]>> older = bench.backup();
        grow(bench, 4);
        SignedCheckpoint witness = bench.checkpoint();
        Map<String, List<Object[]>> newest = bench.backup();
        Tampering tampering = new Tampering(bench, other, random);

        for (int round = 0; round < TAMPERINGS; round++) {
            boolean back = round % 11 == 10;
            String deed = back ? rollBack(older) : tampering.next();
            LogVerdict verdict = back ? bench.verify(witness) : bench.verify();

            assertThat(verdict)
                    .as("seed " + SEED + ", round " + round + ": " + deed)
                    .isInstanceOf(Broken.class);
            bench.restore(newest);
        }
        assertThat(bench.verify(witness)).isInstanceOf(Intact.class);
    }

    private String rollBack(Map<String, List<Object[]>> older) {
        bench.restore(older);
        if (random.nextBoolean()) {
            return "put back to an older state";
        }
        bench.write(40);
        bench.seal();
        bench.checkpoint();
        return "put back to an older state and gone on from there";
    }

    @Test
    void every_column_is_sealed_but_those_of_the_seal_itself() {
        grow(bench, 2);
        Map<String, List<Object[]>> before = bench.backup();
        Tampering tampering = new Tampering(bench, bench, random);
        Set<String> columns = new TreeSet<>(bench.columns("flow_evidence"));
        columns.removeAll(Set.of("tenant_id", "version"));

        for (String edit : Tampering.EDITS) {
            tampering.edit(edit, 0);
            assertThat(bench.verify()).as(edit).isInstanceOf(Broken.class);
            bench.restore(before);
            columns.remove(edit.substring(0, edit.indexOf(' ')));
        }
        assertThat(columns).as("columns that nobody has tried to change").isEmpty();
    }

    @Test
    void nothing_is_found_where_nothing_was_done() {
        for (int run = 0; run < CLEAN_RUNS; run++) {
            LogBench clean = new LogBench();
            grow(clean, 1 + random.nextInt(4));
            SignedCheckpoint witness = clean.checkpoint();
            grow(clean, random.nextInt(3));
            clean.write(random.nextInt(3)); // not sealed yet

            assertThat(clean.verify(witness)).as("run " + run).isInstanceOf(Intact.class);
        }
    }

    @Test
    void a_log_put_back_to_an_older_state_deceives_whoever_kept_nothing() {
        bench.write(5);
        bench.seal();
        Map<String, List<Object[]>> older = bench.backup();
        bench.write(5);
        bench.seal();
        SignedCheckpoint witness = bench.checkpoint();

        bench.restore(older);

        assertThat(bench.verify()).isInstanceOf(Intact.class);
        assertThat(bench.verify(witness)).isEqualTo(broken(5, 10, Flaw.WITNESS_BEYOND_LOG));
        bench.write(9);
        bench.seal();
        assertThat(bench.verify(witness)).isEqualTo(broken(14, 10, Flaw.WITNESS_DIFFERS));
    }

    @Test
    void the_row_that_was_changed_is_named() {
        bench.write(5);
        bench.seal();

        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 3", bench.tenant.value());

        assertThat(bench.verify()).isEqualTo(broken(5, 3, Flaw.ROW_CHANGED));
    }

    @Test
    void a_row_that_cannot_be_read_any_more_is_named() {
        bench.write(5);
        bench.seal();

        bench.sql("update flow_evidence set channel = 'PIGEON' where tenant_id = ? and seq = 3", bench.tenant.value());

        assertThat(bench.verify()).isEqualTo(broken(5, 3, Flaw.ROW_UNREADABLE));
    }

    @Test
    void rows_rewritten_by_somebody_who_knows_how_contradict_what_was_signed() {
        bench.write(5);
        bench.seal();

        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 3", bench.tenant.value());
        bench.sealAnew();

        assertThat(bench.verify()).isEqualTo(broken(5, 5, Flaw.CHECKPOINT_DIFFERS));
    }

    @Test
    void a_witness_of_somebody_elses_log_is_no_witness() {
        LogBench other = new LogBench();
        other.write(2);
        other.seal();
        bench.write(2);
        bench.seal();

        assertThat(bench.verify(other.checkpoint())).isEqualTo(broken(2, 2, Flaw.WITNESS_FORGED));
    }

    @Test
    void a_row_put_behind_the_log_is_named() {
        bench.write(2);
        bench.seal();
        try (java.sql.Connection connection = bench.connect()) {
            bench.insert(connection, Uuids.next(), 7L);
            connection.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }

        assertThat(bench.verify()).isEqualTo(broken(2, 7, Flaw.ROW_MISPLACED));
    }

    private static Broken broken(long size, long seq, Flaw flaw) {
        return new Broken(size, 0, List.of(new Finding(seq, flaw)));
    }
}
