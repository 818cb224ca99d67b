package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Operators;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;

/** Two operators and the registry they keep. */
abstract class RegistryBench {
    static final UUID ONE = Uuids.next();
    static final UUID TWO = Uuids.next();

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T08:00:00Z"));
    final TestContainer container = new TestContainer(TestDatabase.shared());
    final EntityManager entities = container.entityManager();
    final Registers registers = new Registers(entities);
    final Set<Service> told = new HashSet<>();
    final KeepRegistry keep = new KeepRegistry(registers, new Operators(entities, clock), told::contains, clock);

    static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void inVain(Runnable work) {
        assertThatThrownBy(() -> container.run(() -> {
                    work.run();
                    throw new TakenBack();
                }))
                .isInstanceOf(TakenBack.class);
    }
}
