package org.gatehouse.core.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps, in the transaction that creates, which key it was done for. */
@Singleton
public class Creations {
    /** How long a key is remembered. */
    public static final Duration MEMORY = Duration.ofHours(72);

    private final Rows rows;
    private final Clock clock;

    @Inject
    public Creations(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Creates, or names what the same key has created before.
     *
     * @param key null: the caller wants no protection
     * @return the id of what was created
     */
    public UUID once(@Nullable CreationKey key, Supplier<UUID> create) {
        if (key == null) {
            return create.get();
        }
        Optional<Creation> earlier = rows.find(Creation.class, key.id());
        if (earlier.isPresent()) {
            if (!earlier.get().isOf(key)) {
                throw Refusal.of(Problem.IDEMPOTENCY_KEY_REUSED);
            }
            return earlier.get().createdId();
        }
        Creation creation = new Creation(key, clock.instant());
        rows.add(creation);
        rows.flush(); // whoever comes with the same key now waits here, and begins again
        UUID created = create.get();
        creation.made(created);
        return created;
    }
}
