package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.gatehouse.core.seal.LogVerdict.Unfinished;
import org.junit.jupiter.api.Test;

/** A log that is longer than what one call reads. */
class VerifyLogTest {
    private final LogBench bench = new LogBench();
    private final VerifyLog tens = bench.verification(10);

    @Test
    void one_call_reads_so_many_rows_and_the_last_one_speaks_for_all() {
        grow(25);

        Unfinished first = unfinished(begin(null));
        Unfinished second = unfinished(goOn(first));

        assertThat(first.checked()).isEqualTo(10);
        assertThat(second.checked()).isEqualTo(20);
        assertThat(goOn(second))
                .isEqualTo(new Intact(25, 0, bench.checkpoint().checkpoint().root()));
    }

    @Test
    void what_an_earlier_call_has_found_the_last_one_says_too() {
        grow(25);
        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq in (3, 22)", tenant());

        Unfinished first = unfinished(begin(null));

        assertThat(first.findings()).containsExactly(new Finding(3, Flaw.ROW_CHANGED));
        assertThat(goOn(unfinished(goOn(first))))
                .isEqualTo(new Broken(
                        25, 0, List.of(new Finding(3, Flaw.ROW_CHANGED), new Finding(22, Flaw.ROW_CHANGED))));
    }

    @Test
    void the_witness_of_the_first_call_is_that_of_all() {
        grow(15);
        SignedCheckpoint witness = bench.checkpoint();
        grow(10);
        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 12", tenant());
        bench.sql("delete from log_checkpoint where tenant_id = ? and size < 25", tenant());
        bench.sealAnew();

        LogVerdict verdict = goOn(unfinished(goOn(unfinished(begin(witness)))));

        assertThat(((Broken) verdict).findings()).contains(new Finding(15, Flaw.WITNESS_DIFFERS));
    }

    @Test
    void what_is_sealed_between_two_calls_is_not_looked_at() {
        grow(15);
        Unfinished first = unfinished(begin(null));
        grow(30);

        assertThat(goOn(first))
                .isInstanceOf(Intact.class)
                .extracting(LogVerdict::size)
                .isEqualTo(15L);
    }

    @Test
    void a_continuation_is_of_its_own_log_whole_and_of_today() {
        grow(15);
        Unfinished first = unfinished(begin(null));
        LogBench other = new LogBench();
        other.write(15);
        other.seal();
        byte[] bytes = Base64.getDecoder().decode(first.continuation());
        bytes[40] ^= 1;
        String letter = Base64.getEncoder().encodeToString(bench.masterKey.seal(bench.tenant.value(), "{}"));

        assertThatThrownBy(() -> other.as(() -> other.verification.goOn(first.continuation())))
                .isInstanceOf(Refusal.class);
        for (String wrong : List.of("", "x", Base64.getEncoder().encodeToString(bytes), letter)) {
            assertThatThrownBy(() -> bench.as(() -> tens.goOn(wrong))).as(wrong).isInstanceOf(Refusal.class);
        }
        bench.clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> goOn(first)).isInstanceOf(Refusal.class);
    }

    private void grow(int rows) {
        bench.write(rows);
        bench.seal();
        bench.checkpoint();
    }

    private Object tenant() {
        return bench.tenant.value();
    }

    private LogVerdict begin(SignedCheckpoint witness) {
        return bench.as(() -> tens.verify(witness));
    }

    private LogVerdict goOn(Unfinished unfinished) {
        return bench.as(() -> tens.goOn(unfinished.continuation()));
    }

    private static Unfinished unfinished(LogVerdict verdict) {
        assertThat(verdict).isInstanceOf(Unfinished.class);
        return (Unfinished) verdict;
    }
}
