package org.gatehouse.core.machines;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Whether a system may still call. Most calls do not ask: a token is good for its five minutes. */
@UseCase
public class CheckMachine {
    private final Rows rows;

    @Inject
    public CheckMachine(Rows rows) {
        this.rows = rows;
    }

    public boolean isLive(UUID machine) {
        return rows.find(Machine.class, machine)
                .filter(found -> found.endedAt().isEmpty())
                .isPresent();
    }
}
