package org.gatehouse.core.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidsTest {

    @Test
    void an_id_knows_when_it_was_made() {
        Instant made = Instant.parse("2026-11-21T08:55:00.123Z");

        assertThat(Uuids.createdAt(UuidCreator.getTimeOrderedEpoch(made))).isEqualTo(made);
    }

    @Test
    void a_random_id_does_not() {
        assertThatIllegalArgumentException().isThrownBy(() -> Uuids.createdAt(UUID.randomUUID()));
    }

    @Test
    void an_id_survives_its_sixteen_bytes() {
        UUID id = Uuids.next();

        assertThat(Uuids.of(Uuids.bytes(id))).isEqualTo(id);
    }
}
