package org.gatehouse.access.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepDoorsDatabaseTest {
    private static final Actor BY = Actor.account(UUID.randomUUID());

    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final TenantId tenant = database.newTenant();
    private UUID site;

    @BeforeEach
    void a_site() {
        site = database.as(tenant, rows -> {
            Site added = new Site(
                    new Site.Details("Site", "", ZoneId.of("Europe/Copenhagen"), List.of(), "", LocalTime.of(18, 0)));
            rows.add(added);
            return added.id();
        });
    }

    @Test
    void a_new_unit_is_in_stock() {
        UUID unit = add("SN-1");

        assertThat(in(doors -> doors.get(unit)).state()).isEqualTo(DoorState.STOCK);
    }

    @Test
    void a_unit_lives_from_stock_to_dismounted() {
        UUID unit = add("SN-1");

        for (DoorState next : List.of(
                DoorState.INSTALLED,
                DoorState.ACTIVE,
                DoorState.DEACTIVATED,
                DoorState.ACTIVE,
                DoorState.DEACTIVATED,
                DoorState.DISMOUNTED)) {
            move(unit, next);
        }

        assertThat(in(doors -> doors.get(unit)).state()).isEqualTo(DoorState.DISMOUNTED);
    }

    @ParameterizedTest
    @CsvSource({"STOCK,ACTIVE", "STOCK,DEACTIVATED", "INSTALLED,STOCK", "ACTIVE,DISMOUNTED", "DISMOUNTED,STOCK"})
    void no_state_is_stepped_over(DoorState from, DoorState to) {
        assertThat(from.next()).doesNotContain(to);
    }

    @Test
    void an_impossible_step_is_refused_and_changes_nothing() {
        UUID unit = add("SN-1");

        assertRefused(() -> move(unit, DoorState.ACTIVE), Problem.DOOR_STATE_NOT_POSSIBLE);
        assertThat(in(doors -> doors.get(unit)).state()).isEqualTo(DoorState.STOCK);
    }

    @Test
    void a_serial_number_is_one_units() {
        add("SN-1");

        assertRefused(() -> add("SN-1"), Problem.SERIAL_NUMBER_TAKEN);
    }

    @Test
    void the_same_request_sent_twice_adds_one_unit() {
        CreationKey key = new CreationKey(UUID.randomUUID(), "request");

        UUID first = in(doors -> doors.add(site, "Door", "SN-1", key, BY));

        UUID second = in(doors -> doors.add(site, "Door", "SN-1", key, BY));
        assertThat(second).isEqualTo(first);
        List<DoorUnit> all = in(KeepDoors::all);
        assertThat(all).hasSize(1);
    }

    @Test
    void another_tenants_site_and_unit_do_not_exist() {
        TenantId other = database.newTenant();
        UUID unit = add("SN-1");

        assertRefused(
                () -> database.as(other, rows -> doors(rows).add(site, "Door", "SN-2", null, BY)),
                Problem.INVALID_INPUT);
        assertRefused(() -> database.as(other, rows -> doors(rows).get(unit)), Problem.NOT_FOUND);
    }

    @Test
    void a_step_based_on_an_old_version_is_refused() {
        UUID unit = add("SN-1");
        move(unit, DoorState.INSTALLED);

        assertRefused(
                () -> in(doors -> {
                    doors.move(unit, 1, DoorState.ACTIVE, BY);
                    return true;
                }),
                Problem.STALE_VERSION);
    }

    @Test
    void a_unit_opens_offline_only_where_that_is_switched_on_and_for_twelve_hours_at_most() {
        UUID unit = add("SN-1");

        assertThat(in(doors -> doors.get(unit)).offlineFor()).isEmpty();
        change(unit, new DoorUnit.Details("Door", 60, null, null));
        assertThat(in(doors -> doors.get(unit)).offlineFor()).contains(Duration.ofHours(1));
        assertRefused(() -> change(unit, new DoorUnit.Details("Door", 4, null, null)), Problem.INVALID_INPUT);
        assertRefused(() -> change(unit, new DoorUnit.Details("Door", 721, null, null)), Problem.INVALID_INPUT);
    }

    @Test
    void whoever_answers_for_a_unit_does_so_until_it_is_handed_over_or_dismounted() {
        UUID unit = add("SN-1");
        UUID first = employee();
        UUID second = employee();
        change(unit, new DoorUnit.Details("Door", null, first, null));
        assertThat(administeredBy(first)).isEqualTo(1);

        change(unit, new DoorUnit.Details("Door", null, second, null));
        assertThat(administeredBy(first)).isZero();
        move(unit, DoorState.DISMOUNTED);

        assertThat(administeredBy(second)).isZero();
    }

    @Test
    void nobody_who_has_left_answers_for_a_unit() {
        UUID unit = add("SN-1");
        UUID left = employee();
        database.as(tenant, rows -> {
            rows.find(Employee.class, left).orElseThrow().leave(clock.instant());
            return left;
        });

        assertRefused(() -> change(unit, new DoorUnit.Details("Door", null, left, null)), Problem.INVALID_INPUT);
        assertRefused(
                () -> change(unit, new DoorUnit.Details("Door", null, UUID.randomUUID(), null)), Problem.INVALID_INPUT);
    }

    private int administeredBy(UUID employee) {
        return in(doors -> doors.administeredBy(employee).size());
    }

    private UUID employee() {
        return database.as(tenant, rows -> {
            Person person = new Person(
                    new Person.Details(
                            "Kim",
                            "Bo",
                            Email.parse("email", "k" + UUID.randomUUID() + "@x.example"),
                            null,
                            null,
                            "da"),
                    clock.instant());
            rows.add(person);
            rows.add(new Employee(person, null));
            return person.id();
        });
    }

    private void change(UUID unit, DoorUnit.Details details) {
        long version = in(doors -> doors.get(unit)).version();
        in(doors -> {
            doors.change(unit, version, details, BY);
            return true;
        });
    }

    private UUID add(String serialNumber) {
        return in(doors -> doors.add(site, "Door", serialNumber, null, BY));
    }

    private void move(UUID unit, DoorState state) {
        long version = in(doors -> doors.get(unit)).version();
        in(doors -> {
            doors.move(unit, version, state, BY);
            return true;
        });
    }

    private <T> T in(Function<KeepDoors, T> work) {
        return database.as(tenant, rows -> work.apply(doors(rows)));
    }

    private KeepDoors doors(Rows rows) {
        return new KeepDoors(
                rows,
                new Sites(rows),
                new Contracts(rows, clock),
                new Creations(rows, clock),
                Journals.journal(rows, clock),
                clock);
    }

    private static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
