package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.NamesInLog;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.gatehouse.core.seal.LogVerdict.Unfinished;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Ten pairs of 2019, five of today: the twenty rows go, the deed that tells of it comes, and the proof stays. */
class DroppedSegmentDatabaseTest {
    private final OldLog log = new OldLog();
    private final LogBench bench = log.bench;
    private final SignedCheckpoint older = log.writeOld(4);
    private final SignedCheckpoint atTheCut = log.writeOld(6);
    private final SignedCheckpoint newer = log.writeNew(5);

    @Test
    void what_is_over_goes_and_the_log_says_so_and_is_what_was_signed() {
        log.dropDue();

        assertThat(log.left()).isEqualTo(11);
        assertThat(bench.count("journal_entry", "deed = 'LOG_SEGMENT_DROPPED' and seq = 30"))
                .isOne();
        assertThat(bench.count(
                        "log_segment",
                        "first_seq = 0 and size = 20 and latest_at = '2019-05-01 08:00:00'"
                                + " and rule = 'transaction_log Y5C, flow_evidence P5Y'"))
                .isOne();
        SignedCheckpoint last = bench.checkpoint();
        assertThat(bench.verify(last))
                .isEqualTo(new Intact(31, 20, last.checkpoint().root()));
        assertThat(apart(last)).isEqualTo(bench.verify(last));
        log.dropDue();
        assertThat(log.left()).isEqualTo(11);
    }

    @Test
    void a_second_segment_begins_where_the_first_has_ended() {
        OldLog longer = new OldLog(new LogBench(), MovableClock.at("2019-06-01T08:00:00Z"));
        longer.writeOld(2);
        longer.bench.as(longer.drop::dropNext);
        SignedCheckpoint between = longer.writeOld(3);
        longer.bench.as(longer.drop::dropNext);

        assertThat(longer.bench.count("log_segment", "first_seq = 0 and size = 4"))
                .isOne();
        assertThat(longer.bench.count("log_segment", "first_seq = 4 and size = 11"))
                .isOne();
        assertThat(longer.left()).isOne();
        assertThat(longer.bench.verify(between))
                .isEqualTo(new Intact(
                        12, 11, longer.bench.checkpoint().checkpoint().root()));
    }

    @Test
    void a_checkpoint_that_was_kept_from_before_is_compared_with_the_one_that_was_signed() {
        log.dropDue();

        assertThat(bench.verify(older)).isInstanceOf(Intact.class);
        assertThat(bench.verify(atTheCut)).isInstanceOf(Intact.class);
        assertThat(bench.verify(newer)).isInstanceOf(Intact.class);

        bench.sql("delete from log_checkpoint where tenant_id = ? and size = 8", bench.tenant.value());
        assertThat(bench.verify(older)).isEqualTo(broken(31, 20, 8, Flaw.WITNESS_DROPPED));
        assertThat(((Broken) bench.verify(older)).isOfWitnessAlone()).isTrue();
        assertThat(apart(older)).isEqualTo(bench.verify(older));
    }

    @Test
    void a_kept_checkpoint_of_another_log_of_the_same_size_is_not_believed() {
        Map<String, List<Object[]>> now = bench.backup();
        bench.restore(Map.of(
                "flow_evidence", List.of(),
                "journal_entry", List.of(),
                "log_head", List.of(),
                "log_checkpoint", List.of(),
                "log_segment", List.of()));
        SignedCheckpoint other = log.writeOld(4);
        bench.restore(now);
        log.dropDue();

        assertThat(bench.verify(other)).isEqualTo(broken(31, 20, 8, Flaw.WITNESS_DIFFERS));
    }

    @Test
    void what_is_changed_after_the_cut_is_found() {
        log.dropDue();
        bench.sql("update flow_evidence set released = '' where tenant_id = ? and seq = 21", tenant());
        bench.sql("update journal_entry set details = '{ }' where tenant_id = ? and seq = 21", tenant());

        assertThat(bench.verify()).isEqualTo(broken(31, 20, 21, Flaw.ROW_CHANGED));
    }

    @Test
    void a_segment_that_was_made_up_is_found() {
        log.dropDue();
        Map<String, List<Object[]>> dropped = bench.backup();
        for (String forgery : List.of("frontier = reverse(frontier)", "frontier = ''", "size = 21", "size = 4000")) {
            bench.sql("update log_segment set " + forgery + " where tenant_id = ?", tenant());
            assertThat(flaws(bench.verify())).as(forgery).contains(Flaw.SEGMENT_FORGED, Flaw.ROW_MISSING);
            bench.restore(dropped);
        }
        bench.sql("delete from log_checkpoint where tenant_id = ? and size = 20", tenant());
        assertThat(flaws(bench.verify())).contains(Flaw.SEGMENT_FORGED);
        bench.restore(dropped);
        bench.sql("delete from log_segment where tenant_id = ?", tenant());
        assertThat(bench.verify()).isEqualTo(broken(31, 0, 0, Flaw.ROW_MISSING));
        bench.restore(dropped);
        assertThat(bench.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void what_somebody_dropped_by_hand_is_found_whole_or_in_part() {
        Map<String, List<Object[]>> before = bench.backup();
        log.dropDue();
        Map<String, List<Object[]>> after = bench.backup();

        bench.restore(before);
        bench.sql("delete from journal_entry where tenant_id = ? and seq < 20", tenant());
        bench.sql("delete from flow_evidence where tenant_id = ? and seq < 20", tenant());
        assertThat(bench.verify()).isEqualTo(broken(30, 0, 0, Flaw.ROW_MISSING));

        bench.restore(Map.of("log_segment", after.get("log_segment")));
        assertThat(bench.verify()).isEqualTo(broken(30, 20, 20, Flaw.SEGMENT_UNTOLD));

        bench.restore(before);
        bench.restore(Map.of("log_segment", after.get("log_segment")));
        assertThat(flaws(bench.verify())).contains(Flaw.ROW_MISPLACED, Flaw.SEGMENT_UNTOLD);
    }

    @Test
    void what_was_signed_this_year_cannot_be_over_whatever_the_database_says_of_it() {
        bench.sql(
                "insert into log_segment (tenant_id, id, version, first_seq, size, frontier, latest_at, dropped_at, rule)"
                        + " select tenant_id, id, 1, 0, size, frontier, '2019-05-01', now(6), 'P12M' from log_head"
                        + " where tenant_id = ?",
                tenant());
        bench.sql("delete from journal_entry where tenant_id = ?", tenant());
        bench.sql("delete from flow_evidence where tenant_id = ?", tenant());

        assertThat(flaws(bench.verify())).contains(Flaw.SEGMENT_TOO_YOUNG);
        bench.clock.advance(Duration.ofDays(366));
        assertThat(flaws(bench.verify())).doesNotContain(Flaw.SEGMENT_TOO_YOUNG);
    }

    @Test
    void a_checkpoint_of_an_earlier_version_that_says_no_time_ends_nothing() {
        Checkpoint signed = older.checkpoint();
        Checkpoint silent = new Checkpoint(signed.origin(), signed.size(), signed.root(), Optional.empty());

        assertThat(LogSegment.mayEndAt(signed, bench.clock.instant())).isTrue();
        assertThat(LogSegment.mayEndAt(silent, bench.clock.instant())).isFalse();
    }

    @Test
    void a_log_that_was_altered_is_kept_whole() {
        bench.sql("update journal_entry set details = '{ }' where tenant_id = ? and seq < 20", tenant());

        assertThatThrownBy(log::dropDue).isInstanceOf(IllegalStateException.class);

        assertThat(log.left()).isEqualTo(30);
        assertThat(bench.count("log_segment", "1 = 1")).isZero();
    }

    @Test
    void only_what_is_over_as_far_as_it_was_signed_goes_and_of_another_tenant_nothing() {
        OldLog other = new OldLog();
        other.writeOld(3);
        bench.sql("update flow_evidence set decided_at = '2022-01-01' where tenant_id = ? and seq = 9", tenant());
        bench.sql("update journal_entry set at = '2022-01-01' where tenant_id = ? and seq = 9", tenant());

        log.dropDue();

        assertThat(bench.count("log_segment", "size = 8")).isOne();
        assertThat(log.left()).isEqualTo(30 - 8 + 1);
        assertThat(other.left()).isEqualTo(6);
        assertThat(other.bench.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void what_somebody_is_owed_stays_until_they_have_it() {
        log.owed = Instant.parse("2019-01-01T00:00:00Z");
        log.dropDue();
        assertThat(log.left()).isEqualTo(30);

        log.owed = null;
        log.dropDue();
        assertThat(log.left()).isEqualTo(11);
    }

    @Test
    void what_breaks_off_has_not_begun() {
        assertThatThrownBy(() -> bench.as(() -> bench.container.call(() -> {
                    log.drop.dropNext();
                    throw new IllegalStateException("broken off");
                })))
                .hasMessage("broken off");

        assertThat(log.left()).isEqualTo(30);
        assertThat(bench.verify(newer)).isInstanceOf(Intact.class);
        log.dropDue();
        assertThat(bench.verify(newer)).isInstanceOf(Intact.class);
    }

    @Test
    void a_verification_that_is_overtaken_begins_anew_and_finds_nothing() {
        VerifyLog fives = bench.verification(5);
        LogVerdict verdict = bench.as(() -> fives.verify(older));
        log.dropDue();

        for (int call = 0; verdict instanceof Unfinished unfinished && call < 20; call++) {
            verdict = bench.as(() -> fives.goOn(unfinished.continuation()));
        }

        assertThat(verdict).isInstanceOf(Intact.class);
        assertThat(verdict.dropped()).isEqualTo(20);
    }

    @Test
    void names_that_nobody_erased_are_missed() {
        bench.as(() -> {
            log.journal.note(Actor.account(log.holder), Deed.LOG_READ, About.nothing());
            return true;
        });
        bench.seal();

        bench.sql("delete from person_key where tenant_id = ?", tenant());

        assertThat(bench.verify()).isEqualTo(broken(31, 0, 16, Flaw.NAMES_MISSING));
        assertThat(apart(null)).isEqualTo(bench.verify());
    }

    @Test
    void names_that_were_erased_are_not_and_the_log_may_be_dropped_afterwards() {
        bench.as(() -> {
            log.forgetting.forget(log.holder, Actor.service());
            return true;
        });
        bench.seal();
        assertThat(bench.verify(newer)).isInstanceOf(Intact.class);

        log.dropDue();

        assertThat(bench.verify(newer)).isInstanceOf(Intact.class);
    }

    private Object tenant() {
        return bench.tenant.value();
    }

    private LogVerdict apart(SignedCheckpoint witness) {
        VerifierKey key = bench.as(() -> bench.signet.verifier(bench.log.origin()));
        return TestDatabase.shared().withDatabase(bench.tenant, database -> {
            Rows rows = new Rows(database);
            return new VerifyApart(rows, bench.log, new NamesInLog(rows))
                    .verify(key, witness, bench.clock.instant(), read -> {});
        });
    }

    private static List<Flaw> flaws(LogVerdict verdict) {
        return ((Broken) verdict).findings().stream().map(Finding::flaw).toList();
    }

    private static Broken broken(long size, long dropped, long seq, Flaw flaw) {
        return new Broken(size, dropped, List.of(new Finding(seq, flaw)));
    }
}
