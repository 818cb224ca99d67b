package org.gatehouse.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.egress.EvidenceLog;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.journal.ReadJournal;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.seal.LogRows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.web.journal.LogView.EntryView;
import org.junit.jupiter.api.Test;

/** An administrator reads what is on record. */
class ReadLogTest {
    private static final UUID DOOR = Uuids.next();

    private final IdentityBench bench = new IdentityBench();
    private final PersonKeys keys = new PersonKeys(bench.rows, bench.master);
    private final Journal journal = bench.container.useCase(Journal.class, bench.rows, keys, bench.clock);
    private final ReadLog log = bench.container.useCase(
            ReadLog.class,
            bench.container.useCase(ReadJournal.class, bench.rows, keys, journal),
            bench.container.useCase(LogRows.class, bench.rows, EvidenceLog.evidence()),
            bench.rows);
    private final Tenant tenant = bench.newTenant();
    private final Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
    private final Account host = bench.newAccount(tenant, "host@example.org", AccountRole.HOST);

    private void note(Account by, UUID object, UUID person) {
        bench.in(tenant, () -> {
            journal.note(
                    Actor.account(by.id()), Deed.KEY_GRANTED, About.of(object).person(person));
            return true;
        });
    }

    private LogView part(int most, String before, UUID object) {
        return bench.in(tenant, () -> log.part(most, before, object, Actor.service()));
    }

    @Test
    void whoever_did_something_is_named_as_they_are_called_or_else_by_their_address() {
        UUID holder = Uuids.next();
        note(admin, DOOR, holder);
        note(host, DOOR, host.id());

        List<EntryView> entries = part(50, null, null).entries();

        assertThat(entries).extracting(entry -> entry.actor().name()).containsExactly("Test Host", "admin@example.org");
        assertThat(entries).extracting(entry -> entry.actor().id()).containsExactly(host.id(), admin.id());
        assertThat(entries.get(0).person()).isEqualTo(new LogView.PersonView(host.id(), "Test Host", false));
        assertThat(entries.get(1).person()).isEqualTo(new LogView.PersonView(holder, null, false));
        assertThat(entries.get(0).deed()).isEqualTo("key-granted");
        assertThat(entries.get(0).actor().kind()).isEqualTo("account");
        assertThat(entries.get(0).seq()).isNull();
    }

    @Test
    void of_somebody_who_is_forgotten_it_says_so() {
        note(admin, DOOR, host.id());
        ForgetPerson forgetting = bench.container.useCase(ForgetPerson.class, keys, journal, bench.clock);
        bench.in(tenant, () -> {
            forgetting.forget(host.id(), Actor.service());
            return true;
        });

        List<EntryView> entries = part(50, null, DOOR).entries();

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).person()).isEqualTo(new LogView.PersonView(null, null, true));
        assertThat(entries.get(0).actor().erased()).isFalse();
    }

    @Test
    void a_part_says_where_the_next_one_begins_and_the_last_one_does_not() {
        for (int entry = 0; entry < 3; entry++) {
            note(admin, DOOR, null);
        }

        LogView first = part(2, null, DOOR);
        LogView second = part(2, first.next(), DOOR);

        assertThat(first.entries()).hasSize(2);
        assertThat(second.entries()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(first.entries()).doesNotContainAnyElementsOf(second.entries());
    }

    @Test
    void what_is_no_place_in_the_log_is_refused_by_its_name() {
        assertThatThrownBy(() -> part(2, "x", null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("before"));
    }
}
