package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.journal.NamesInLog;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyApartTest {
    private final LogBench bench = new LogBench();
    private final VerifierKey key = bench.as(() -> bench.signet.verifier(bench.log.origin()));

    VerifyApartTest() {
        grow(25);
    }

    @Test
    void it_says_what_the_application_says() {
        assertThat(verify(null))
                .isEqualTo(bench.as(() -> bench.verification(100).verify(null)));
        assertThat(verify(bench.checkpoint())).isInstanceOf(Intact.class);

        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 3", bench.tenant.value());

        assertThat(verify(null)).isEqualTo(new Broken(25, 0, List.of(new Finding(3, Flaw.ROW_CHANGED))));
    }

    @Test
    void a_log_that_was_sealed_anew_is_not_the_one_the_witness_has_seen() {
        SignedCheckpoint witness = bench.checkpoint();
        grow(10);
        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 12", bench.tenant.value());
        bench.sql("delete from log_checkpoint where tenant_id = ? and size < 35", bench.tenant.value());
        bench.sealAnew();

        assertThat(((Broken) verify(witness)).findings()).contains(new Finding(25, Flaw.WITNESS_DIFFERS));
    }

    @Test
    void a_database_with_a_key_of_its_own_is_not_believed() {
        byte[] other = key.raw().clone();
        other[0] ^= 1;

        assertThat(((Broken) verifyBy(new VerifierKey(key.name(), other), null)).findings())
                .extracting(Finding::flaw)
                .contains(Flaw.CHECKPOINT_FORGED);
    }

    @Test
    void a_key_is_read_as_it_was_written_and_not_otherwise() {
        assertThat(VerifierKey.read(key.text() + "\n"))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo(key.text()));
        for (String wrong :
                List.of("", "a+b", "a+b+c", key.text().replaceFirst("evidence", "other"), key.text() + "A")) {
            assertThat(VerifierKey.read(wrong)).as(wrong).isEmpty();
        }
    }

    private void grow(int to) {
        bench.write(to);
        bench.seal();
    }

    private LogVerdict verify(@Nullable SignedCheckpoint witness) {
        return verifyBy(key, witness);
    }

    private LogVerdict verifyBy(VerifierKey by, @Nullable SignedCheckpoint witness) {
        return TestDatabase.shared()
                .withDatabase(
                        bench.tenant,
                        database -> new VerifyApart(new Rows(database), bench.log, new NamesInLog(new Rows(database)))
                                .verify(by, witness, bench.clock.instant(), read -> {}));
    }
}
