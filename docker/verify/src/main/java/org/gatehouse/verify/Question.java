package org.gatehouse.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.seal.SignedCheckpoint;
import org.gatehouse.core.seal.VerifierKey;
import org.gatehouse.core.tenancy.TenantId;

/**
 * Which log, and by what it is judged.
 *
 * @param tenant as the key names it
 * @param witness a checkpoint that was kept elsewhere
 */
record Question(TenantId tenant, VerifierKey key, Optional<SignedCheckpoint> witness) {
    private static final Set<String> NAMES = Set.of("--key", "--checkpoint", "--language");

    static Question read(String... arguments) throws Unanswered, IOException {
        for (int place = 0; place < arguments.length; place += 2) {
            if (!NAMES.contains(arguments[place]) || place + 1 == arguments.length) {
                throw new Unanswered("usage");
            }
        }
        String given = value(arguments, "--key").orElseThrow(() -> new Unanswered("usage"));
        VerifierKey key = VerifierKey.read(isFile(given) ? Files.readString(Path.of(given)) : given)
                .orElseThrow(() -> new Unanswered("no-key"));
        Optional<String> kept = value(arguments, "--checkpoint");
        return new Question(
                tenant(key),
                key,
                kept.isEmpty() ? Optional.empty() : Optional.of(checkpoint(Files.readString(Path.of(kept.get())))));
    }

    static Optional<String> value(String[] arguments, String name) {
        for (int place = 0; place + 1 < arguments.length; place += 2) {
            if (arguments[place].equals(name)) {
                return Optional.of(arguments[place + 1]);
            }
        }
        return Optional.empty();
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static TenantId tenant(VerifierKey key) throws Unanswered {
        try {
            return new TenantId(UUID.fromString(key.name().substring(key.name().lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException noTenant) {
            throw new Unanswered("no-key");
        }
    }

    private static SignedCheckpoint checkpoint(String text) throws Unanswered {
        return SignedCheckpoint.read(text.replace("\r\n", "\n").strip() + "\n")
                .orElseThrow(() -> new Unanswered("no-checkpoint"));
    }
}
