package org.gatehouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.journal.JournalBench.DOOR;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.journal.ReadJournal.Question;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.Test;

/** Parts of entries open with the key of whom they name, and with nothing else. */
class ForgetPersonTest {
    private final JournalBench bench = new JournalBench();

    @Test
    void of_somebody_who_is_forgotten_an_entry_says_so_and_of_the_others_what_it_said() {
        bench.note(bench.admin, Deed.KEY_GRANTED, About.of(DOOR).person(bench.holder));
        byte[] sealed = bench.all().get(0).entry().canonical();

        bench.forget(bench.holder);
        bench.note(bench.admin, Deed.KEY_GRANTED, About.of(DOOR).person(bench.holder));

        List<Read> read = bench.all();
        assertThat(read)
                .extracting(one -> one.entry().deed())
                .containsExactly(Deed.KEY_GRANTED, Deed.PERSON_FORGOTTEN, Deed.LOG_READ, Deed.KEY_GRANTED);
        assertThat(read.get(0).person()).contains(new Whom(bench.holder));
        assertThat(read.get(1).person()).isEmpty();
        assertThat(read.get(1).entry().details()).containsOnlyKeys("personKey");
        assertThat(read.get(3).person().map(Whom::isErased)).contains(true);
        assertThat(read.get(3).actor()).contains(new Whom(bench.admin.id()));
        assertThat(read.get(3).entry().canonical()).isEqualTo(sealed);
    }

    @Test
    void who_forgets_themselves_is_forgotten_with_it_and_nobody_unknown_is() {
        bench.note(bench.admin, Deed.DOOR_ADDED, About.of(DOOR));

        bench.forget(bench.holder);
        bench.forget(UUID.fromString(String.valueOf(bench.admin.id())));

        assertThat(bench.stored()).isEmpty();
        assertThat(bench.all())
                .hasSize(2)
                .allSatisfy(read -> assertThat(read.actor().map(Whom::isErased)).contains(true));
    }

    @Test
    void a_part_does_not_open_with_another_tenants_key_nor_in_another_entry() {
        bench.note(bench.admin, Deed.KEY_GRANTED, About.of(DOOR).person(bench.holder));
        bench.note(bench.admin, Deed.KEY_REVOKED, About.of(DOOR).person(bench.holder));
        TenantId other = JournalBench.DATABASE.newTenant();
        copy("person_key", "id, version, subject, wrapped", other);
        copy(
                "journal_entry",
                "id, version, form, at, deed, actor_kind, object_id, details, actor_key_id, actor_sealed,"
                        + " person_key_id, person_sealed",
                other);

        List<Read> theirs = bench.as(
                other,
                () -> bench.reading
                        .read(new Question(10, null, DOOR), Actor.service())
                        .entries());
        sql("update journal_entry a join journal_entry b on b.tenant_id = a.tenant_id and b.deed = 'KEY_GRANTED'"
                + " set a.person_sealed = b.person_sealed where a.deed = 'KEY_REVOKED'"
                + " and a.tenant_id = " + hex(bench.tenant.value()));
        sql("update person_key set wrapped = reverse(wrapped) where tenant_id = " + hex(bench.tenant.value())
                + " and subject = " + hex(bench.admin.id()));

        assertThat(theirs).hasSize(2).allSatisfy(one -> {
            assertThat(one.actor().map(Whom::isErased)).contains(true);
            assertThat(one.person().map(Whom::isErased)).contains(true);
        });
        List<Read> ours = bench.as(
                bench.tenant,
                () -> bench.reading
                        .read(new Question(10, null, DOOR), Actor.service())
                        .entries());
        assertThat(ours.get(0).person().map(Whom::isErased)).contains(true);
        assertThat(ours.get(1).person()).contains(new Whom(bench.holder));
        assertThat(ours.get(1).actor().map(Whom::isErased)).contains(true);
    }

    private void copy(String table, String columns, TenantId to) {
        sql("insert into " + table + " (tenant_id, " + columns + ") select " + hex(to.value()) + ", " + columns
                + " from " + table + " where tenant_id = " + hex(bench.tenant.value()));
    }

    private static String hex(UUID id) {
        return "0x" + id.toString().replace("-", "");
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(
                        JournalBench.DATABASE.url(), "gatehouse", JournalBench.DATABASE.password());
                Statement one = connection.createStatement()) {
            one.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
