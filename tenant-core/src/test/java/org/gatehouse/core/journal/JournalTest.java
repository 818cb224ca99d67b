package org.gatehouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.ReadJournal.Part;
import org.gatehouse.core.journal.ReadJournal.Place;
import org.gatehouse.core.journal.ReadJournal.Question;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.seal.SealedRow;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final UUID DOOR = Uuids.next();

    private final MovableClock clock = MovableClock.at("2026-11-24T08:00:00Z");
    private final TestContainer container = new TestContainer(DATABASE);
    private final Rows rows = container.rows();
    private final PersonKeys keys =
            new PersonKeys(rows, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
    private final Journal journal = container.useCase(Journal.class, rows, keys, clock);
    private final ReadJournal reading = container.useCase(ReadJournal.class, rows, keys, journal);
    private final ForgetPerson forgetting = container.useCase(ForgetPerson.class, keys, journal);
    private final TenantId tenant = DATABASE.newTenant();
    private final Actor admin = Actor.account(Uuids.next());
    private final UUID holder = Uuids.next();

    private <T> T as(TenantId whose, Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose)) {
            return work.get();
        }
    }

    private void note(Actor by, Deed deed, About about) {
        as(tenant, () -> {
            journal.note(by, deed, about);
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
    }

    private Part read(Question question) {
        Part part = as(tenant, () -> reading.read(question, admin));
        clock.advance(Duration.ofSeconds(1));
        return part;
    }

    private List<Read> all() {
        return read(new Question(ReadJournal.MOST, null, null)).entries();
    }

    private void forget(UUID subject) {
        as(tenant, () -> {
            forgetting.forget(subject, admin);
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
    }

    private List<PersonKey> stored() {
        return as(
                tenant,
                () -> container.call(() -> rows.where(PersonKey.class, "1 = 1").getResultList()));
    }

    @Test
    void a_deed_says_who_did_what_about_which_thing_and_whose_it_is() {
        note(
                admin,
                Deed.KEY_GRANTED,
                About.of(DOOR).person(holder).with("validUntil", "2027-01-31").with("doors", 2));

        Read read = all().get(0);

        assertThat(read.actor()).contains(new Whom(admin.id()));
        assertThat(read.person()).contains(new Whom(holder));
        assertThat(read.entry().deed()).isEqualTo(Deed.KEY_GRANTED);
        assertThat(read.entry().actorKind()).isEqualTo(Actor.Kind.ACCOUNT);
        assertThat(read.entry().objectId()).contains(DOOR);
        assertThat(read.entry().details()).containsOnly(Map.entry("doors", "2"), Map.entry("validUntil", "2027-01-31"));
        assertThat(read.entry().at()).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void the_service_and_a_unit_are_nobody_in_person() {
        UUID unit = Uuids.next();
        note(Actor.service(), Deed.COMPANY_SUSPENDED, About.nothing());
        note(new Actor(Actor.Kind.UNIT, unit), Deed.OPENING_ASKED, About.of(DOOR));

        List<Read> read = all();

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
            note(admin, Deed.DOOR_CHANGED, About.of(DOOR).with("day", day));
        }

        Part first = read(new Question(2, null, DOOR));
        JournalEntry last = first.entries().get(1).entry();
        Part rest = read(new Question(3, new Place(last.at(), last.id()), null));

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
        note(admin, Deed.DOOR_ADDED, About.of(DOOR));
        note(admin, Deed.DOOR_ADDED, About.of(Uuids.next()));

        assertThat(read(new Question(10, null, DOOR)).entries()).hasSize(1);
    }

    @Test
    void reading_is_a_deed_too() {
        read(new Question(10, null, null));
        read(new Question(10, null, DOOR));

        List<Read> read = all();

        assertThat(read).extracting(one -> one.entry().deed()).containsExactly(Deed.LOG_READ, Deed.LOG_READ);
        assertThat(read.get(0).entry().objectId()).contains(DOOR);
        assertThat(read.get(1).actor()).contains(new Whom(admin.id()));
    }

    @Test
    void one_person_has_one_key_and_the_entries_name_the_key() {
        note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));
        note(admin, Deed.KEY_REVOKED, About.of(DOOR).person(holder));

        List<Read> read = all();
        List<UUID> known = stored().stream().map(PersonKey::id).toList();

        assertThat(known).hasSize(2).doesNotContain(holder);
        assertThat(read.get(0).entry().keys())
                .isEqualTo(read.get(1).entry().keys())
                .containsAll(known);
    }

    @Test
    void nothing_that_is_stored_of_an_entry_tells_whose_it_is() {
        note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));

        byte[] stored = as(tenant, () -> all().get(0).entry().canonical());

        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(holder.toString().replace("-", ""))
                .doesNotContain(String.valueOf(admin.id()).replace("-", ""));
    }

    @Test
    void of_somebody_who_is_forgotten_an_entry_says_so_and_of_the_others_what_it_said() {
        note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));
        byte[] sealed = all().get(0).entry().canonical();

        forget(holder);
        note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));

        List<Read> read = all();
        assertThat(read)
                .extracting(one -> one.entry().deed())
                .containsExactly(Deed.KEY_GRANTED, Deed.PERSON_FORGOTTEN, Deed.LOG_READ, Deed.KEY_GRANTED);
        assertThat(read.get(0).person()).contains(new Whom(holder));
        assertThat(read.get(1).person()).isEmpty();
        assertThat(read.get(3).person().map(Whom::isErased)).contains(true);
        assertThat(read.get(3).actor()).contains(new Whom(admin.id()));
        assertThat(read.get(3).entry().canonical()).isEqualTo(sealed);
    }

    @Test
    void who_forgets_themselves_is_forgotten_with_it_and_nobody_unknown_is() {
        note(admin, Deed.DOOR_ADDED, About.of(DOOR));

        forget(holder);
        forget(UUID.fromString(String.valueOf(admin.id())));

        assertThat(stored()).isEmpty();
        assertThat(all())
                .hasSize(2)
                .allSatisfy(read -> assertThat(read.actor().map(Whom::isErased)).contains(true));
    }

    @Test
    void a_part_does_not_open_with_another_tenants_key_nor_in_another_entry() {
        note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));
        note(admin, Deed.KEY_REVOKED, About.of(DOOR).person(holder));
        List<Read> read = all();
        JournalEntry entry = read.get(0).entry();
        TenantId other = DATABASE.newTenant();
        copy("person_key", "id, version, subject, wrapped", other);
        copy(
                "journal_entry",
                "id, version, form, at, deed, actor_kind, object_id, details, actor_key_id, actor_sealed,"
                        + " person_key_id, person_sealed",
                other);

        List<Read> theirs = as(
                other,
                () -> reading.read(new Question(10, null, DOOR), Actor.service())
                        .entries());
        sql("update journal_entry a join journal_entry b on b.tenant_id = a.tenant_id and b.deed = 'KEY_GRANTED'"
                + " set a.person_sealed = b.person_sealed where a.deed = 'KEY_REVOKED' and a.tenant_id = "
                + hex(tenant.value()));
        sql("update person_key set wrapped = reverse(wrapped) where tenant_id = " + hex(tenant.value())
                + " and subject = " + hex(admin.id()));

        assertThat(theirs).hasSize(2).allSatisfy(one -> {
            assertThat(one.actor().map(Whom::isErased)).contains(true);
            assertThat(one.person().map(Whom::isErased)).contains(true);
        });
        assertThat(entry.deed()).isEqualTo(Deed.KEY_REVOKED);
        List<Read> ours = as(
                tenant,
                () -> reading.read(new Question(10, null, DOOR), Actor.service())
                        .entries());
        assertThat(ours.get(0).person().map(Whom::isErased)).contains(true);
        assertThat(ours.get(1).person()).contains(new Whom(holder));
        assertThat(ours.get(1).actor().map(Whom::isErased)).contains(true);
    }

    private void copy(String table, String columns, TenantId to) {
        sql("insert into " + table + " (tenant_id, " + columns + ") select " + hex(to.value()) + ", " + columns
                + " from " + table + " where tenant_id = " + hex(tenant.value()));
    }

    private static String hex(UUID id) {
        return "0x" + id.toString().replace("-", "");
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(DATABASE.url(), "gatehouse", DATABASE.password());
                Statement one = connection.createStatement()) {
            one.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Test
    void of_many_who_note_somebody_first_each_succeeds() throws Exception {
        Together.run(
                8,
                () -> as(
                        tenant,
                        () -> Contention.retried(() -> container.call(() -> {
                            journal.note(admin, Deed.KEY_GRANTED, About.of(DOOR).person(holder));
                            return true;
                        }))));

        assertThat(stored()).hasSize(2);
        assertThat(all()).hasSize(8).allSatisfy(read -> {
            assertThat(read.actor()).contains(new Whom(admin.id()));
            assertThat(read.person()).contains(new Whom(holder));
        });
    }

    @Test
    void what_was_not_done_is_not_on_record() {
        assertThatThrownBy(() -> as(
                        tenant,
                        () -> container.call(() -> {
                            journal.note(admin, Deed.DOOR_ADDED, About.of(DOOR).person(holder));
                            rows.flush();
                            throw new IllegalArgumentException("not done after all");
                        })))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(stored()).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void an_entry_has_no_place_until_it_is_sealed() {
        note(admin, Deed.DOOR_ADDED, About.of(DOOR));

        assertThat(all()).extracting(Read::entry).extracting(SealedRow::seq).allMatch(Optional::isEmpty);
    }
}
