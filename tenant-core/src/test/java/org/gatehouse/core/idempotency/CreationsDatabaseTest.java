package org.gatehouse.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.platform.SweepIdentity;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class CreationsDatabaseTest {
    private final TestDatabase database = TestDatabase.shared();
    private final TestContainer container = new TestContainer(database);
    private final MovableClock clock = MovableClock.at("2026-11-23T08:00:00Z");
    private final SweepIdentity sweep = container.useCase(SweepIdentity.class, container.entityManager(), clock);
    private final TenantId tenant = database.newTenant();
    private final CreationKey key = new CreationKey(UUID.randomUUID(), "request");

    @Test
    void a_key_is_remembered_for_three_days() {
        UUID first = create();

        clock.advance(Duration.ofHours(71));
        sweep.sweepAcrossTenants();
        assertThat(create()).isEqualTo(first);

        clock.advance(Duration.ofHours(2));
        sweep.sweepAcrossTenants();
        assertThat(create()).isNotEqualTo(first);
    }

    private UUID create() {
        return database.as(tenant, rows -> new Creations(rows, clock).once(key, UUID::randomUUID));
    }
}
