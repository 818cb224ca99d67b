package org.gatehouse.core.machines;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A machine shows its credential. */
@UseCase
public class ShowCredential {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public ShowCredential(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Nobody's where it is of a machine that has ended, or has got another since. */
    Optional<Machine> show(Secret credential) {
        Optional<Machine> found = rows.where(Machine.class, "x.credentialHash = :hash")
                .setParameter("hash", credential.hash())
                .getResultStream()
                .findFirst()
                .flatMap(machine -> rows.lock(Machine.class, machine.id()))
                .filter(machine -> machine.holds(credential));
        found.ifPresent(machine -> machine.see(clock.instant()));
        return found;
    }
}
