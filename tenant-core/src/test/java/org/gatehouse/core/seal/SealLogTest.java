package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

class SealLogTest {
    private final LogBench bench = new LogBench();

    @Test
    void a_log_of_nothing_is_intact_and_has_no_checkpoint() {
        bench.seal();

        assertThat(bench.verify()).isEqualTo(new Intact(0, 0, TreeHash.EMPTY));
        assertThat(bench.as(bench.seal::checkpoint)).isEmpty();
    }

    @Test
    void rows_get_their_places_in_order_and_are_signed_for() {
        bench.write(1_200);
        bench.seal();

        Checkpoint signed = bench.checkpoint().checkpoint();
        assertThat(bench.count("seq is null")).isZero();
        assertThat(bench.count("seq between 0 and 1199 and leaf is not null")).isEqualTo(1_200);
        assertThat(bench.verify()).isEqualTo(new Intact(1_200, 0, signed.root()));
        assertThat(signed.size()).isEqualTo(1_200);
        assertThat(signed.origin()).isEqualTo("gatehouse/evidence/" + bench.tenant);
    }

    @Test
    void a_checkpoint_is_signed_once_a_minute_also_when_no_row_comes_any_more() {
        bench.write(3);
        bench.sealer.sealDue();
        bench.write(2);
        bench.clock.advance(Duration.ofSeconds(59));
        bench.sealer.sealDue();
        assertThat(bench.checkpoints()).extracting(Checkpoint::size).containsExactly(3L);
        assertThat(bench.verify()).isInstanceOf(Intact.class);

        bench.clock.advance(Duration.ofSeconds(1));
        bench.sealer.sealDue();
        bench.clock.advance(Duration.ofHours(1));
        bench.sealer.sealDue();

        assertThat(bench.checkpoints()).extracting(Checkpoint::size).containsExactly(3L, 5L);
    }

    @Test
    void a_checkpoint_by_a_clock_that_was_years_ahead_keeps_nobody_from_signing_the_next() {
        bench.clock.advance(Duration.ofDays(3_650));
        bench.write(3);
        bench.seal();
        bench.clock.advance(Duration.ofDays(-3_650));

        bench.write(2);
        bench.sealer.sealDue();

        assertThat(bench.checkpoints()).extracting(Checkpoint::size).containsExactly(3L, 5L);
    }

    @Test
    void whoever_asks_gets_a_checkpoint_of_all_that_is_sealed() {
        bench.write(3);
        bench.seal();
        bench.write(2);
        bench.seal();

        SignedCheckpoint first = bench.checkpoint();
        assertThat(first.checkpoint().size()).isEqualTo(5);
        assertThat(bench.checkpoint()).isEqualTo(first);
        assertThat(bench.verify(first)).isInstanceOf(Intact.class);
    }

    @Test
    void what_is_committed_late_comes_late() throws Exception {
        try (Connection slow = bench.connect()) {
            bench.write(slow, 1);
            bench.write(5);
            bench.seal();
            assertThat(bench.count("seq is not null")).isEqualTo(5);

            slow.commit();
            bench.seal();
        }

        assertThat(bench.count("seq = 5 and id = (select min(id) from flow_evidence where tenant_id = 0x"
                        + bench.tenant.toString().replace("-", "") + ")"))
                .isOne();
        assertThat(bench.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void nobody_who_writes_waits_for_whoever_seals() {
        bench.write(10);

        bench.as(() -> bench.container.call(() -> {
            bench.seal.sealNext();
            bench.rows.flush();
            try (Connection other = bench.connect()) {
                LogBench.execute(other, "set innodb_lock_wait_timeout = 1");
                bench.insert(other, Uuids.next(), null);
                other.commit();
            }
            return true;
        }));

        assertThat(bench.count("seq is null")).isOne();
    }

    @Test
    void instances_that_seal_together_while_rows_are_written_neither_skip_nor_double() throws Exception {
        int writers = 3;
        AtomicInteger writing = new AtomicInteger(writers);
        CompletableFuture<Void> written = CompletableFuture.allOf(java.util.stream.IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 60; round++) {
                        bench.write(1 + round % 7);
                    }
                    writing.decrementAndGet();
                }))
                .toArray(CompletableFuture[]::new));

        Together.run(3, sealingWhile(writing));
        written.join();
        bench.seal();

        long all = bench.count("1 = 1");
        assertThat(bench.count("seq between 0 and " + (all - 1))).isEqualTo(all);
        assertThat(bench.verify(bench.checkpoint())).isInstanceOf(Intact.class);
    }

    private Callable<Boolean> sealingWhile(AtomicInteger writing) {
        return () -> {
            LogBench instance = new LogBench(bench.tenant);
            while (writing.get() > 0) {
                instance.sealer.sealDue();
                instance.clock.advance(Duration.ofSeconds(20));
            }
            return true;
        };
    }

    @Test
    void a_log_that_cannot_be_sealed_does_not_stop_the_others() {
        LogBench spoilt = new LogBench();
        spoilt.write(1);
        spoilt.sql("update flow_evidence set activity = 'NONE' where tenant_id = ?", spoilt.tenant.value());
        bench.write(1);

        bench.sealer.sealDue();

        assertThat(bench.count("seq = 0")).isOne();
        assertThat(spoilt.count("seq is null")).isOne();
        spoilt.sql("delete from flow_evidence where tenant_id = ?", spoilt.tenant.value());
    }

    @Test
    void rows_of_an_older_form_stay_what_they_are() {
        bench.write(2);
        bench.seal();
        bench.sql("update flow_evidence set form = 1 where tenant_id = ? and seq = 1", bench.tenant.value());

        assertThat(bench.verify().toString()).contains("seq=1, flaw=ROW_CHANGED");
    }

    @Test
    void the_private_half_of_the_key_is_sealed_and_instances_share_it() {
        String key = bench.signet.verifier("o").text();

        assertThat(new LogBench().signet.verifier("o").text()).isEqualTo(key);
    }
}
