package org.gatehouse.core.tokens;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;
import org.jspecify.annotations.Nullable;

/**
 * Which key signs now, and which keys verify. A new key is published {@link #AHEAD} before it signs, so that whoever
 * verifies has seen it; the one before stays published until the last token it can have signed has expired, and ten
 * minutes more. What is read from the database is believed for {@link #MEMORY}.
 */
@Singleton
public class KeyRing {
    static final Duration MEMORY = Duration.ofSeconds(60);
    static final Duration AHEAD = Duration.ofMinutes(5);
    static final Duration RENEWAL = Duration.ofDays(30);
    static final Duration LAST_USE_TO_END = MEMORY.plus(TokenIssuer.LONGEST).plus(Duration.ofMinutes(10));

    private final SigningKeys stored;
    private final MasterKey master;
    private final Clock clock;
    private final Function<UUID, RSAKey> mint;
    private final Map<UUID, RSAKey> opened = new ConcurrentHashMap<>();
    private volatile @Nullable Reading reading;

    private record Reading(List<SigningKey> keys, Instant at) {}

    @Inject
    public KeyRing(SigningKeys stored, MasterKey master, Clock clock) {
        this(stored, master, clock, SigningKey::fresh);
    }

    /** @param mint makes a key of that id */
    KeyRing(SigningKeys stored, MasterKey master, Clock clock, Function<UUID, RSAKey> mint) {
        this.stored = stored;
        this.master = master;
        this.clock = clock;
        this.mint = mint;
    }

    /** The newest key that signs already. */
    RSAKey signing() {
        Instant now = clock.instant();
        List<SigningKey> keys = keys(now);
        SigningKey newest = keys.get(0);
        for (SigningKey key : keys) {
            if (!key.signsFrom().isAfter(now)) {
                newest = key;
            }
        }
        return open(newest);
    }

    /** Every key that may have signed a token which still lives, and the one that signs next. */
    List<RSAKey> published() {
        Instant now = clock.instant();
        List<SigningKey> keys = keys(now);
        return keys.stream()
                .filter(key -> !isOver(keys, key, now))
                .map(this::open)
                .map(RSAKey::toPublicJWK)
                .toList();
    }

    /** Makes a new key, which takes over in five minutes; for the operator, and every thirty days by itself. */
    public void rotate() {
        Instant now = clock.instant();
        add(read(now).keys(), now);
    }

    /** Deletes the keys that verify nothing any more. */
    public void forgetOld() {
        Instant now = clock.instant();
        List<SigningKey> keys = read(now).keys();
        keys.stream().filter(key -> isOver(keys, key, now)).forEach(stored::removeAcrossTenants);
        reading = null;
    }

    private static boolean isOver(List<SigningKey> keys, SigningKey key, Instant now) {
        int next = keys.indexOf(key) + 1;
        return next < keys.size()
                && !keys.get(next).signsFrom().plus(LAST_USE_TO_END).isAfter(now);
    }

    private List<SigningKey> keys(Instant now) {
        Reading known = reading;
        return known != null && known.at().plus(MEMORY).isAfter(now) ? known.keys() : readAndRenew(now);
    }

    private synchronized List<SigningKey> readAndRenew(Instant now) {
        List<SigningKey> keys = read(now).keys();
        boolean due = keys.isEmpty()
                || !keys.get(keys.size() - 1).createdAt().plus(RENEWAL).isAfter(now);
        return due ? add(keys, now) : keys;
    }

    private List<SigningKey> add(List<SigningKey> before, Instant now) {
        boolean first = before.isEmpty();
        int generation = first ? 1 : before.get(before.size() - 1).generation() + 1;
        SigningKey next =
                SigningKey.of(mint.apply(Uuids.next()), generation, master, now, first ? now : now.plus(AHEAD));
        try {
            stored.addAcrossTenants(next);
        } catch (PersistenceException | TransactionalException taken) {
            // another instance made this generation at the same moment; its key is as good
            if (read(now).keys().size() == before.size()) {
                throw taken;
            }
        }
        return read(now).keys();
    }

    private Reading read(Instant now) {
        Reading fresh = new Reading(stored.allAcrossTenants(), now);
        reading = fresh.keys().isEmpty() ? null : fresh;
        return fresh;
    }

    private RSAKey open(SigningKey key) {
        return opened.computeIfAbsent(key.id(), id -> key.open(master));
    }
}
