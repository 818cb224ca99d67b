package org.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

class LetEmployeeGoTest {
    private static final Actor BY = Actor.account(UUID.randomUUID());

    private final IdentityBench bench = new IdentityBench();
    private final KeepDoors doors = bench.container.useCase(
            KeepDoors.class,
            bench.rows,
            new Sites(bench.rows),
            new Contracts(bench.rows, bench.clock),
            new Creations(bench.rows, bench.clock),
            new Journal(bench.rows, new PersonKeys(bench.rows, bench.master), bench.clock),
            bench.clock);
    private final LetEmployeeGo leaving = bench.container.useCase(
            LetEmployeeGo.class,
            bench.rows,
            bench.accounts,
            new PushSubscriptions(bench.rows, bench.master, bench.clock),
            doors,
            bench.clock);
    private final Tenant tenant = bench.newTenant();

    @Test
    void the_last_administrator_cannot_leave() {
        Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN, AccountRole.HOST);
        UUID person = admin.personId().orElseThrow();

        assertThatThrownBy(() -> bench.doIn(tenant, () -> leaving.letGo(person, admin.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.LAST_ADMINISTRATOR));

        bench.newAccount(tenant, "other@example.org", AccountRole.TENANT_ADMIN);
        bench.doIn(tenant, () -> leaving.letGo(person, admin.id()));
    }

    @Test
    void a_signatory_is_let_go_by_a_signatory() {
        Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
        Account signatory =
                bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY, AccountRole.HOST);
        UUID person = signatory.personId().orElseThrow();

        assertThatThrownBy(() -> bench.doIn(tenant, () -> leaving.letGo(person, admin.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.SIGNATORY_NEEDED));

        bench.doIn(tenant, () -> leaving.letGo(person, signatory.id()));
    }

    @Test
    void whoever_answers_for_a_door_unit_hands_it_over_first() {
        Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
        UUID person = bench.newEmployee(tenant, "+4520111213");
        UUID site = site();
        UUID unit = bench.in(tenant, () -> doors.add(site, "Back door", "SN-1", null, BY));
        answer(unit, person);

        assertThatThrownBy(() -> bench.doIn(tenant, () -> leaving.letGo(person, admin.id())))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.problem()).isEqualTo(Problem.BLOCKED_BY_DOOR);
                    assertThat(no.details()).containsExactly("Back door");
                });

        answer(unit, bench.newEmployee(tenant, "+4520111214"));
        bench.doIn(tenant, () -> leaving.letGo(person, admin.id()));
    }

    private UUID site() {
        return bench.database.as(tenant.id(), rows -> {
            Site site = new Site(
                    new Site.Details("Site", "", ZoneId.of("Europe/Copenhagen"), List.of(), "", LocalTime.of(18, 0)));
            rows.add(site);
            return site.id();
        });
    }

    private void answer(UUID unit, UUID person) {
        bench.doIn(tenant, () -> {
            long version = doors.get(unit).version();
            doors.change(unit, version, new DoorUnit.Details("Back door", null, person, null), BY);
        });
    }
}
