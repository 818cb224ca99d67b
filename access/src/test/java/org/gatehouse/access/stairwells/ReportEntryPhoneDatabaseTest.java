package org.gatehouse.access.stairwells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.stairwells.House.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.mine.OwnKeys;
import org.gatehouse.access.mine.OwnKeys.Own;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.sites.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportEntryPhoneDatabaseTest {
    private static final LocalDate PLANNED = LocalDate.parse("2026-12-04");

    private final Register register = new Register();
    private final UUID site = register.site();
    private final House house = new House(register, site);

    @Test
    void whoever_has_a_key_there_is_warned_until_the_unit_is_installed_anew() {
        UUID door = register.door(site, "Front", null);
        house.hang(door);
        UUID report = house.report(PLANNED);
        assertThat(house.warnings(door)).extracting(EntryPhoneReport::id).containsExactly(report);

        plan(report, "2026-12-07T08:00");
        assertThat(house.warnings(door)).hasSize(1);
        assertThat(house.see().reports().get(0).reinstallAt()).contains(Instant.parse("2026-12-07T07:00:00Z"));

        register.clock.set(Instant.parse("2026-12-07T07:00:00Z"));
        assertThat(house.warnings(door)).isEmpty();
    }

    @Test
    void the_phone_of_whoever_has_a_key_there_is_told() {
        UUID door = register.door(site, "Front", null);
        house.hang(door);
        UUID holder = register.holder(null);
        UUID phone = new Phones(register).bound(holder).id();
        register.keyOf(holder, door);
        UUID report = house.report(PLANNED);

        Own own = house.in(use -> new OwnKeys(use.rows(), new Sites(use.rows()), use.reports()).of(phone));

        assertThat(own.doors())
                .extracting(one -> one.warning().map(EntryPhoneReport::id))
                .containsExactly(Optional.of(report));
    }

    @Test
    void a_door_elsewhere_is_not_warned_of() {
        house.report(PLANNED);

        assertThat(house.warnings(register.door(site, "Elsewhere", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-07T07:59", "2026-12-07T16:00", "2026-12-05T10:00", "2026-12-25T10:00"})
    void a_unit_is_installed_on_working_days_from_eight_to_four(String at) {
        UUID report = house.report(PLANNED);

        assertRefused(() -> plan(report, at), Problem.NOT_WORKING_HOURS);
    }

    @Test
    void not_before_the_entry_phone_is_replaced() {
        UUID report = house.report(PLANNED);

        assertRefused(() -> plan(report, "2026-12-03T10:00"), Problem.INVALID_INPUT);
    }

    @Test
    void another_owners_stairwell_is_not_there() {
        UUID other = house.owner();

        assertRefused(
                () -> house.run(use -> use.reports().report(other, house.stairwell, PLANNED, "", null, Register.BY)),
                Problem.NOT_FOUND);
    }

    private void plan(UUID report, String at) {
        house.run(use -> use.reports().plan(report, 1, LocalDateTime.parse(at), Register.BY));
    }
}
