package org.gatehouse.access.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.UnitCertificate;
import org.gatehouse.access.units.UnitCalls.CallingUnit;
import org.gatehouse.access.units.Units.Machine;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolUnitDatabaseTest {
    private final Register register = new Register();
    private final Units units = new Units(register);
    private UUID door;

    @BeforeEach
    void a_door() {
        door = register.door(register.site(), "Front", null);
    }

    @Test
    void a_unit_is_enrolled_and_its_calls_are_known() throws Exception {
        Machine unit = units.enrolled(door);

        TenantKeys keys = TenantKeys.of(register.tenant, List.of(unit.enrolled().tenantKey()));
        UnitCertificate certificate =
                UnitCertificate.read(unit.enrolled().certificate(), keys, register.clock.instant());

        assertThat(certificate.unit()).isEqualTo(door);
        assertThat(units.call(byNow(unit))).isEqualTo(new CallingUnit(register.tenant, door));
    }

    @Test
    void a_tenant_has_one_key_for_all_its_doors_and_another_tenant_has_another() {
        UUID back = register.door(register.site(), "Back", null);
        Register elsewhere = new Register();
        UUID theirs = elsewhere.door(elsewhere.site(), "Front", null);

        OctetKeyPair first = units.enrolled(door).enrolled().tenantKey();
        OctetKeyPair second = units.enrolled(back).enrolled().tenantKey();
        OctetKeyPair other = new Units(elsewhere).enrolled(theirs).enrolled().tenantKey();

        assertThat(second.getX()).isEqualTo(first.getX());
        assertThat(other.getX()).isNotEqualTo(first.getX());
    }

    @Test
    void a_code_is_good_once() {
        Secret code = units.invite(door);
        units.enrol(code, Callers.ed25519(), Callers.p256());

        assertRefused(() -> units.enrol(code, Callers.ed25519(), Callers.p256()), Problem.CODE_NOT_VALID);
    }

    @Test
    void a_code_is_good_for_a_quarter_of_an_hour_and_the_last_one_counts() {
        Secret first = units.invite(door);
        Secret second = units.invite(door);
        assertRefused(() -> units.enrol(first, Callers.ed25519(), Callers.p256()), Problem.CODE_NOT_VALID);

        register.clock.advance(Duration.ofMinutes(15));

        assertRefused(() -> units.enrol(second, Callers.ed25519(), Callers.p256()), Problem.CODE_NOT_VALID);
    }

    @Test
    void whoever_has_not_the_key_does_not_enrol_with_it() {
        Secret code = units.invite(door);
        Proof others = Callers.proof(Callers.ed25519(), register.clock.instant());

        assertRefused(() -> units.enrol(code, Callers.ed25519(), Callers.p256(), others), Problem.CALL_NOT_PROVEN);
    }

    @Test
    void a_call_is_good_once_and_for_that_call_and_for_a_minute() {
        Machine unit = units.enrolled(door);
        Proof once = byNow(unit);
        Proof late = byNow(unit);
        units.call(once);

        assertRefused(() -> units.call(once), Problem.CALL_NOT_PROVEN);
        assertRefused(() -> units.call(Callers.ofOtherCall(late)), Problem.CALL_NOT_PROVEN);
        register.clock.advance(Duration.ofSeconds(61));
        assertRefused(() -> units.call(late), Problem.CALL_NOT_PROVEN);
        Proof strangers = Callers.proof(Callers.ed25519(), register.clock.instant());
        assertRefused(() -> units.call(strangers), Problem.CALL_NOT_PROVEN);
    }

    @Test
    void a_deactivated_door_has_no_unit_until_one_is_enrolled_anew() {
        Machine unit = units.enrolled(door);

        register.move(door, DoorState.DEACTIVATED);
        assertRefused(() -> units.call(byNow(unit)), Problem.DEVICE_REVOKED);

        register.move(door, DoorState.ACTIVE);
        assertRefused(() -> units.call(byNow(unit)), Problem.DEVICE_REVOKED);
        assertThat(units.call(byNow(units.enrolled(door))).door()).isEqualTo(door);
    }

    @Test
    void the_unit_in_its_place_replaces_it() {
        Machine first = units.enrolled(door);
        units.enrolled(door);

        assertRefused(() -> units.call(byNow(first)), Problem.CALL_NOT_PROVEN);
    }

    @Test
    void its_last_contact_and_its_clock_are_kept() {
        Machine unit = units.enrolled(door);
        register.clock.advance(Duration.ofMinutes(5));

        units.call(Callers.proof(unit.signing(), register.clock.instant().plusSeconds(20)));
        register.in(use -> {
            units.known(use.rows()).tell(door, new InstalledUnit.Status(80, "1.2", null));
            return door;
        });

        InstalledUnit kept = register.in(use -> units.known(use.rows()).of(door).orElseThrow());
        assertThat(kept.contactAt()).contains(register.clock.instant());
        assertThat(kept.clockOffset()).isEqualTo(20);
        assertThat(kept.battery()).contains(80);
        assertThat(kept.firmware()).contains("1.2");
    }

    @Test
    void a_door_out_of_use_and_one_of_another_tenant_get_no_unit() {
        register.move(door, DoorState.DEACTIVATED);

        assertRefused(() -> units.invite(door), Problem.STATE_NOT_POSSIBLE);
        assertRefused(() -> new Units(new Register()).invite(door), Problem.NOT_FOUND);
    }

    private Proof byNow(Machine unit) {
        return Callers.proof(unit.signing(), register.clock.instant());
    }

    private static void assertRefused(ThrowingCallable deed, Problem problem) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
