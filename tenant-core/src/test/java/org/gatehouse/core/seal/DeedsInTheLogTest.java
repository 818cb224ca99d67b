package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.junit.jupiter.api.Test;

/** Rows of two kinds in one log. */
class DeedsInTheLogTest {
    private static final String ANOTHER_ID = "X'00112233445566778899AABBCCDDEEFF'";

    /** At least one for each column that matters. */
    private static final List<String> EDITS = List.of(
            "id = " + ANOTHER_ID,
            "at = at + interval 1 microsecond",
            "deed = 'KEY_REVOKED'",
            "deed = 'NO_SUCH'",
            "actor_kind = 'HOLDER'",
            "unit_id = " + ANOTHER_ID,
            "object_id = null",
            "details = '{}'",
            "details = concat(details, ' ')",
            "actor_key_id = " + ANOTHER_ID,
            "actor_sealed = reverse(actor_sealed)",
            "actor_sealed = person_sealed",
            "person_key_id = null",
            "person_sealed = null",
            "form = form + 1",
            "leaf = null",
            "seq = null, leaf = null",
            "seq = -1");

    private final LogBench bench = new LogBench();
    private final PersonKeys keys = new PersonKeys(bench.rows, bench.masterKey);
    private final Journal journal = bench.container.useCase(Journal.class, bench.rows, keys, bench.clock);
    private final Actor admin = Actor.account(Uuids.next());

    private void note() {
        bench.as(() -> {
            journal.note(
                    admin,
                    Deed.KEY_GRANTED,
                    About.of(Uuids.next()).person(Uuids.next()).with("everyWeeks", 1));
            return true;
        });
    }

    /** Evidence in the even places, deeds in the others. */
    private void grow(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            bench.write(1);
            note();
        }
        bench.seal();
    }

    @Test
    void deeds_and_evidence_are_sealed_in_one_sequence() {
        grow(30);
        note();
        note();
        bench.write(3);
        bench.seal();

        assertThat(bench.count("seq % 2 = 0 and seq < 60")).isEqualTo(30);
        assertThat(bench.count("journal_entry", "seq % 2 = 1 and seq < 60")).isEqualTo(30);
        assertThat(bench.count("journal_entry", "seq in (60, 61)")).isEqualTo(2);
        assertThat(bench.count("seq in (62, 63, 64)")).isEqualTo(3);
        Checkpoint signed = bench.checkpoint().checkpoint();
        assertThat(bench.verify()).isEqualTo(new Intact(65, 0, signed.root()));
        assertThat(signed.origin()).isEqualTo("gatehouse/evidence/" + bench.tenant);
    }

    @Test
    void a_log_of_evidence_alone_goes_on_with_deeds_and_one_of_deeds_with_evidence() {
        bench.write(60);
        bench.seal();
        SignedCheckpoint witness = bench.checkpoint();
        for (int deed = 0; deed < 60; deed++) {
            note();
        }
        bench.seal();
        bench.write(1);
        bench.seal();

        assertThat(bench.verify(witness)).isInstanceOf(Intact.class);
        assertThat(bench.count("seq = 120")).isOne();
    }

    @Test
    void a_tenant_of_whom_there_is_nothing_but_deeds_is_sealed_too() {
        note();

        bench.sealer.sealDue();

        assertThat(bench.count("journal_entry", "seq = 0 and leaf is not null")).isOne();
    }

    @Test
    void more_than_one_batch_of_both_gets_all_its_places() {
        bench.write(400);
        for (int deed = 0; deed < 200; deed++) {
            note();
        }
        bench.seal();

        assertThat(bench.count("seq between 0 and 399")).isEqualTo(400);
        assertThat(bench.count("journal_entry", "seq between 400 and 599")).isEqualTo(200);
        assertThat(bench.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void nobody_who_writes_either_waits_for_whoever_seals_both() {
        for (int pair = 0; pair < 5; pair++) {
            bench.write(1);
            note();
        }

        bench.as(() -> bench.container.call(() -> {
            bench.seal.sealNext();
            bench.rows.flush();
            try (Connection other = bench.connect()) {
                LogBench.execute(other, "set innodb_lock_wait_timeout = 1");
                bench.insert(other, Uuids.next(), null);
                insert(other, null);
                other.commit();
            }
            return true;
        }));

        assertThat(bench.count("seq is null")).isOne();
        assertThat(bench.count("journal_entry", "seq is null")).isOne();
    }

    private void insert(Connection connection, Long seq) {
        LogBench.execute(
                connection,
                "insert into journal_entry (tenant_id, id, version, form, seq, at, deed, actor_kind, details)"
                        + " values (?, ?, 0, 1, ?, '2026-11-24 08:00:00', 'LOG_READ', 'SERVICE', '{}')",
                bench.tenant.value(),
                Uuids.next(),
                seq);
    }

    @Test
    void every_column_of_a_deed_is_sealed_but_those_of_the_seal_itself() {
        grow(4);
        bench.checkpoint();
        Map<String, List<Object[]>> before = bench.backup();
        Set<String> columns = new TreeSet<>(bench.columns("journal_entry"));
        columns.removeAll(Set.of("tenant_id", "version"));

        for (String edit : EDITS) {
            assertThat(change(edit, 3)).as(edit).isOne();
            assertThat(bench.verify()).as(edit).isInstanceOf(Broken.class);
            bench.restore(before);
            columns.remove(edit.substring(0, edit.indexOf(' ')));
        }
        assertThat(columns).as("columns that nobody has tried to change").isEmpty();
        assertThat(bench.verify()).isInstanceOf(Intact.class);
    }

    private int change(String edit, long seq) {
        return bench.sql(
                "update journal_entry set " + edit + " where tenant_id = ? and seq = ?", bench.tenant.value(), seq);
    }

    @Test
    void a_deed_that_was_changed_is_named() {
        grow(4);
        change("deed = 'DOOR_ADDED'", 3);
        change("deed = 'PIGEON'", 5);

        assertThat(bench.verify()).isEqualTo(broken(8, new Finding(3, Flaw.ROW_CHANGED), unreadable(5)));
    }

    private static Finding unreadable(long seq) {
        return new Finding(seq, Flaw.ROW_UNREADABLE);
    }

    @Test
    void a_deed_that_is_gone_is_named() {
        grow(4);
        bench.sql("delete from journal_entry where tenant_id = ? and seq = 3", bench.tenant.value());

        assertThat(bench.verify()).isEqualTo(broken(8, new Finding(3, Flaw.ROW_MISSING)));
    }

    @Test
    void where_all_deeds_from_one_on_are_gone_the_first_is_named() {
        bench.write(2);
        for (int deed = 0; deed < 20; deed++) {
            note();
        }
        bench.seal();
        bench.sql("delete from journal_entry where tenant_id = ? and seq >= 4", bench.tenant.value());

        assertThat(bench.verify()).isEqualTo(broken(22, new Finding(4, Flaw.ROW_MISSING)));
    }

    @Test
    void deeds_that_have_changed_places_are_found() {
        grow(4);
        change("seq = -7", 3);
        change("seq = 3", 5);
        change("seq = 5", -7);

        assertThat(bench.verify()).isEqualTo(broken(8, new Finding(8, Flaw.CHECKPOINT_DIFFERS)));
        bench.sealAnew();
        assertThat(bench.verify()).isEqualTo(broken(8, new Finding(8, Flaw.CHECKPOINT_DIFFERS)));
    }

    @Test
    void a_place_that_two_rows_claim_is_named() throws Exception {
        grow(4);
        try (Connection connection = bench.connect()) {
            insert(connection, 2L);
            connection.commit();
        }

        assertThat(bench.verify()).isEqualTo(broken(8, new Finding(2, Flaw.ROW_MISPLACED)));
    }

    @Test
    void somebody_is_forgotten_and_what_was_signed_before_still_holds() {
        grow(3);
        SignedCheckpoint witness = bench.checkpoint();
        ForgetPerson forgetting = bench.container.useCase(ForgetPerson.class, keys, journal, bench.clock);

        bench.as(() -> {
            forgetting.forget(Objects.requireNonNull(admin.id()), Actor.service());
            return true;
        });
        bench.seal();

        assertThat(bench.verify(witness)).isInstanceOf(Intact.class);
        assertThat(bench.count("journal_entry", "deed = 'PERSON_FORGOTTEN' and seq = 6"))
                .isOne();
    }

    @Test
    void deeds_put_back_to_an_older_state_contradict_the_witness() {
        grow(3);
        Map<String, List<Object[]>> older = bench.backup();
        bench.clock.advance(Duration.ofMinutes(2));
        grow(3);
        SignedCheckpoint witness = bench.checkpoint();

        bench.restore(older);

        assertThat(bench.verify(witness).toString()).contains("WITNESS_BEYOND_LOG");
    }

    private static Broken broken(long size, Finding... findings) {
        return new Broken(size, 0, List.of(findings));
    }
}
