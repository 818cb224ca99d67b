package org.gatehouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.journal.JournalBench.DOOR;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.ReadJournal.Part;
import org.gatehouse.core.journal.ReadJournal.Place;
import org.gatehouse.core.journal.ReadJournal.Question;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.seal.SealedRow;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final JournalBench bench = new JournalBench();

    @Test
    void a_deed_says_who_did_what_about_which_thing_and_whose_it_is() {
        bench.note(
                bench.admin,
                Deed.KEY_GRANTED,
                About.of(DOOR)
                        .person(bench.holder)
                        .with("validUntil", "2027-01-31")
                        .with("doors", 2));

        Read read = bench.all().get(0);

        assertThat(read.actor()).contains(new Whom(bench.admin.id()));
        assertThat(read.person()).contains(new Whom(bench.holder));
        assertThat(read.entry().deed()).isEqualTo(Deed.KEY_GRANTED);
        assertThat(read.entry().actorKind()).isEqualTo(Actor.Kind.ACCOUNT);
        assertThat(read.entry().objectId()).contains(DOOR);
        assertThat(read.entry().details()).containsOnly(Map.entry("doors", "2"), Map.entry("validUntil", "2027-01-31"));
        assertThat(read.entry().at()).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void the_service_and_a_unit_are_nobody_in_person() {
        UUID unit = Uuids.next();
        bench.note(Actor.service(), Deed.COMPANY_SUSPENDED, About.nothing());
        bench.note(new Actor(Actor.Kind.UNIT, unit), Deed.OPENING_ASKED, About.of(DOOR));

        List<Read> read = bench.all();

        assertThat(read).allSatisfy(one -> {
            assertThat(one.actor()).isEmpty();
            assertThat(one.person()).isEmpty();
        });
        assertThat(read.get(0).entry().unitId()).contains(unit);
        assertThat(read.get(1).entry().unitId()).isEmpty();
    }

    @Test
    void the_newest_come_first_and_a_part_goes_on_where_the_one_before_has_ended() {
        for (int day = 0; day < 5; day++) {
            bench.note(bench.admin, Deed.DOOR_CHANGED, About.of(DOOR).with("day", day));
        }

        Part first = bench.read(new Question(2, null, DOOR));
        JournalEntry last = first.entries().get(1).entry();
        Part rest = bench.read(new Question(3, new Place(last.at(), last.id()), null));

        assertThat(days(first)).containsExactly("4", "3");
        assertThat(first.more()).isTrue();
        assertThat(days(rest)).containsExactly("2", "1", "0");
        assertThat(rest.more()).isFalse();
    }

    private static List<String> days(Part part) {
        return part.entries().stream()
                .map(read -> read.entry().details().get("day"))
                .toList();
    }

    @Test
    void only_what_is_about_one_thing_is_read_where_it_is_named() {
        bench.note(bench.admin, Deed.DOOR_ADDED, About.of(DOOR));
        bench.note(bench.admin, Deed.DOOR_ADDED, About.of(Uuids.next()));

        assertThat(bench.read(new Question(10, null, DOOR)).entries()).hasSize(1);
    }

    @Test
    void reading_is_a_deed_too() {
        bench.read(new Question(10, null, null));
        bench.read(new Question(10, null, DOOR));

        List<Read> read = bench.all();

        assertThat(read).extracting(one -> one.entry().deed()).containsExactly(Deed.LOG_READ, Deed.LOG_READ);
        assertThat(read.get(0).entry().objectId()).contains(DOOR);
        assertThat(read.get(1).actor()).contains(new Whom(bench.admin.id()));
    }

    @Test
    void one_person_has_one_key_and_the_entries_name_the_key() {
        bench.note(bench.admin, Deed.KEY_GRANTED, About.of(DOOR).person(bench.holder));
        bench.note(bench.admin, Deed.KEY_REVOKED, About.of(DOOR).person(bench.holder));

        List<Read> read = bench.all();
        List<UUID> known = bench.stored().stream().map(PersonKey::id).toList();

        assertThat(known).hasSize(2).doesNotContain(bench.holder);
        assertThat(read.get(0).entry().keys())
                .isEqualTo(read.get(1).entry().keys())
                .containsAll(known);
    }

    @Test
    void nothing_that_is_stored_of_an_entry_tells_whose_it_is() {
        bench.note(bench.admin, Deed.KEY_GRANTED, About.of(DOOR).person(bench.holder));

        byte[] stored = bench.all().get(0).entry().canonical();

        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(bench.holder.toString().replace("-", ""))
                .doesNotContain(String.valueOf(bench.admin.id()).replace("-", ""));
    }

    @Test
    void of_many_who_note_somebody_first_each_succeeds() throws Exception {
        Together.run(
                8,
                () -> bench.as(
                        bench.tenant,
                        () -> Contention.retried(() -> bench.container.call(() -> {
                            bench.journal.note(
                                    bench.admin,
                                    Deed.KEY_GRANTED,
                                    About.of(DOOR).person(bench.holder));
                            return true;
                        }))));

        assertThat(bench.stored()).hasSize(2);
        assertThat(bench.all()).hasSize(8).allSatisfy(read -> {
            assertThat(read.actor()).contains(new Whom(bench.admin.id()));
            assertThat(read.person()).contains(new Whom(bench.holder));
        });
    }

    @Test
    void what_was_not_done_is_not_on_record() {
        assertThatThrownBy(() -> bench.as(
                        bench.tenant,
                        () -> bench.container.call(() -> {
                            bench.journal.note(
                                    bench.admin, Deed.DOOR_ADDED, About.of(DOOR).person(bench.holder));
                            bench.rows.flush();
                            throw new IllegalArgumentException("not done after all");
                        })))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(bench.stored()).isEmpty();
        assertThat(bench.all()).isEmpty();
    }

    @Test
    void an_entry_has_no_place_until_it_is_sealed() {
        bench.note(bench.admin, Deed.DOOR_ADDED, About.of(DOOR));

        assertThat(bench.all())
                .extracting(Read::entry)
                .extracting(SealedRow::seq)
                .allMatch(Optional::isEmpty);
    }
}
