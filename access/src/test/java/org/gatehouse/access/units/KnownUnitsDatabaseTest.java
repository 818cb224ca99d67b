package org.gatehouse.access.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.openings.TellUnit;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.units.Units.Machine;
import org.gatehouse.core.sites.Sites;
import org.junit.jupiter.api.Test;

class KnownUnitsDatabaseTest {
    private final Register register = new Register();
    private final Units units = new Units(register);
    private final UUID door = register.door(register.site(), "Front", 60);
    private final Machine unit = units.enrolled(door);

    @Test
    void what_a_unit_is_told_is_so_when_it_is_locked_and_not_when_it_began_to_ask() throws Exception {
        assertThat(told(() -> {}).offlineMinutes()).contains(60);

        assertThat(told(() -> register.move(door, DoorState.DEACTIVATED)).offlineMinutes())
                .isEmpty();
    }

    /** @param meanwhile once its call is believed, and before it is told */
    private Notice told(Runnable meanwhile) throws Exception {
        OctetKeyPair key = unit.signing();
        String notice = register.database.as(
                register.tenant,
                rows -> units.known(rows).take(Callers.proof(key, register.clock.instant()), asking -> {
                    meanwhile.run();
                    return new TellUnit(rows, new Sites(rows), units.signing(rows), register.clock).notice(asking);
                }));
        return Notice.read(
                notice,
                door,
                TenantKeys.of(register.tenant, List.of(unit.enrolled().tenantKey())));
    }
}
