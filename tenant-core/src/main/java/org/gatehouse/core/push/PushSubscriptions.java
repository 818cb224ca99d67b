package org.gatehouse.core.push;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The devices of the tenant's people, each for its owner alone. */
@UseCase
public class PushSubscriptions {
    /** A telephone, a computer at work, one at home, and room for a new one. */
    public static final int MOST = 5;

    private final Rows rows;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    public PushSubscriptions(Rows rows, MasterKey masterKey, Clock clock) {
        this.rows = rows;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /**
     * What a browser gives whoever may tell it something. Public for JSON.
     *
     * @param endpoint where it rings
     * @param p256dh the public key of that browser, in base 64 for URLs
     * @param auth what the two of us share, likewise
     */
    public record Keys(String endpoint, String p256dh, String auth) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /**
     * What a browser has given, and by which of our keys it takes messages.
     *
     * @param keyGeneration {@link PushKey#generation}
     */
    public record Opened(Keys keys, int keyGeneration) {}

    /**
     * Twice is once. What somebody else has is not replaced: a browser forgets before it subscribes for another, and
     * then has another address. The employee's row is locked: of two at once, or of one who leaves, each sees what the
     * other did.
     */
    public UUID add(Owner owner, PushCarrier service, int keyGeneration, Keys keys) {
        boolean works = rows.lock(Employee.class, owner.personId())
                .filter(employee -> !employee.hasLeft())
                .isPresent();
        if (!works) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        byte[] hash = hash(keys.endpoint());
        at(hash).ifPresent(known -> {
            if (!known.isOf(owner)) {
                throw Refusal.of(Problem.CHANGED_MEANWHILE);
            }
            rows.remove(known);
        });
        rows.flush();
        if (of(owner.personId()).size() >= MOST) {
            throw Refusal.of(Problem.TOO_MANY_DEVICES, MOST);
        }
        byte[] sealed = masterKey.seal(CurrentTenant.get().value(), Json.write(keys));
        PushSubscription added = new PushSubscription(owner, service, keyGeneration, hash, sealed, clock.instant());
        rows.add(added);
        return added.id();
    }

    /** The same browser, in another session of the same person. */
    public PushSubscription see(Owner owner, String endpoint) {
        PushSubscription seen =
                at(hash(endpoint)).filter(known -> known.isOf(owner)).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        seen.see(owner, clock.instant());
        return seen;
    }

    /** The one seen last comes first. */
    public List<PushSubscription> of(UUID personId) {
        return rows.where(PushSubscription.class, "x.personId = :person order by x.seenAt desc, x.id desc")
                .setParameter("person", personId)
                .getResultList();
    }

    public void remove(UUID personId, UUID id) {
        rows.remove(rows.lock(PushSubscription.class, id)
                .filter(known -> known.isOf(personId))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }

    /** By what a device is told; empty where it is not to be told any more. */
    public Optional<Opened> open(UUID id) {
        return rows.find(PushSubscription.class, id)
                .map(known -> new Opened(
                        Json.read(masterKey.open(CurrentTenant.get().value(), known.sealed()), Keys.class),
                        known.keyGeneration()));
    }

    /** Its service says that it is gone, or may not be told anything any more. */
    public void forget(UUID id) {
        rows.lock(PushSubscription.class, id).ifPresent(rows::remove);
    }

    /** Somebody has left. */
    public void forgetAll(UUID personId) {
        of(personId).forEach(rows::remove);
    }

    private Optional<PushSubscription> at(byte[] endpointHash) {
        return rows.where(PushSubscription.class, "x.endpointHash = :hash")
                .setParameter("hash", endpointHash)
                .getResultStream()
                .findFirst();
    }

    private byte[] hash(String endpoint) {
        return masterKey.hash(CurrentTenant.get().value(), "push:" + endpoint);
    }
}
