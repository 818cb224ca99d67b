package org.gatehouse.core.registry;

import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.core.tenancy.AcrossTenants;

/** A new installation begins with the registry that the product comes with. */
@AcrossTenants
public class BeginRegistry {
    private final Registers registers;
    private final Clock clock;

    @Inject
    public BeginRegistry(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    public void beginAcrossTenants() {
        if (registers.newestNumber() == 0) {
            registers.add(new RegistryVersion(1, FirstCatalogue.read(), null, clock.instant()));
        }
    }
}
