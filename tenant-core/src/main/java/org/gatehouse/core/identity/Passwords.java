package org.gatehouse.core.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes). As many at a time as there are processors, so that a flood of
 * sign-ins takes neither the memory nor the time of the others; who would wait behind {@link #MOST_WAITING} others, or
 * waits longer than {@link #PATIENCE_SECONDS}, is turned away. Never called inside a transaction.
 */
@Singleton
public class Passwords {
    static final int PATIENCE_SECONDS = 10;
    static final int MOST_WAITING = 32;
    static final int LONGEST_BYTES = 256;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_KIB = 19 * 1024;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);

    private final Semaphore turns;
    private final Argon2Function argon2;

    /** Of a password nobody knows: who has none is checked against it, and so takes as long. */
    private final String nobodys;

    public Passwords() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Passwords(int atATime) {
        this(atATime, ARGON2);
    }

    Passwords(int atATime, Argon2Function argon2) {
        this.turns = new Semaphore(atATime, true);
        this.argon2 = argon2;
        this.nobodys = hash(salt());
    }

    /** The right to hash, held while {@link #inTurn} runs. */
    public final class Turn {
        private Turn() {}

        /** Compares; without a hash, or with too long a password, it takes as long and says no. */
        public boolean matches(Optional<String> hash, String typed) {
            byte[] password = bytes(typed);
            boolean possible = hash.isPresent() && password.length <= LONGEST_BYTES;
            String against = possible ? hash.orElse(nobodys) : nobodys;
            boolean same = Argon2Function.getInstanceFromHash(against)
                    .check(possible ? password : new byte[1], against.getBytes(StandardCharsets.US_ASCII));
            return same && possible;
        }

        public String hash(String chosen) {
            return Passwords.this.hash(bytes(chosen));
        }
    }

    /** Waits for a turn, runs, and gives the turn back. */
    public <T> T inTurn(Function<Turn, T> work) {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.of(Problem.TOO_MANY_REQUESTS, PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, PATIENCE_SECONDS);
        }
        try {
            return work.apply(new Turn());
        } finally {
            turns.release();
        }
    }

    public String hash(String chosen) {
        return inTurn(turn -> turn.hash(chosen));
    }

    private String hash(byte[] password) {
        return argon2.hash(password, salt()).getResult();
    }

    private static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** One form for what looks the same, whichever keyboard wrote it. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static byte[] bytes(String password) {
        return normalised(password).getBytes(StandardCharsets.UTF_8);
    }
}
