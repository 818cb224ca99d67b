package org.gatehouse.core.machines;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator says which systems call by themselves, and what each may do. */
@UseCase
public class KeepMachines {
    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepMachines(Rows rows, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    /** A machine, and what it shows to get its tokens: known this once. */
    public record Equipped(Machine machine, Secret credential) {}

    /** Asked again under the same key, it is the same machine with another credential. */
    public Equipped add(String name, Set<Scope> scopes, @Nullable CreationKey key, Actor by) {
        UUID id = creations.once(key, () -> {
            Machine machine = new Machine(name, scopes, clock.instant());
            rows.add(machine);
            rows.flush();
            journal.note(by, Deed.MACHINE_ADDED, About.of(machine.id()));
            return machine.id();
        });
        return equip(id, by);
    }

    /** With a new credential; the one before is good no more. */
    public Equipped equip(UUID id, Actor by) {
        Machine machine = lock(id);
        Secret credential = Secret.random();
        machine.take(credential);
        journal.note(by, Deed.MACHINE_EQUIPPED, About.of(id));
        return new Equipped(machine, credential);
    }

    /** It gets no more tokens; the last one ends within five minutes. */
    public void end(UUID id, Actor by) {
        Machine machine = lock(id);
        if (machine.endedAt().isEmpty()) {
            machine.end(clock.instant());
            journal.note(by, Deed.MACHINE_ENDED, About.of(id));
        }
    }

    private Machine lock(UUID id) {
        return rows.lock(Machine.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** By name; those that have ended among them. */
    public List<Machine> all() {
        return rows.where(Machine.class, "1 = 1 order by x.name, x.id").getResultList();
    }
}
