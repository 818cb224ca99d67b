package org.gatehouse.visitor.visits;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;

/**
 * What opens the way for one guest: a random secret for the QR code and the link, and a code of eight digits for those
 * whose phone is dead. Only hashes are looked up; a sealed copy serves later mails of the same invitation and is
 * dropped when the guest arrives. Nothing in it says who the guest is.
 */
public record Pass(Secret secret, String code, byte[] hash, byte[] sealed, byte[] codeHash) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Pass random(UUID tenant, MasterKey masterKey) {
        Secret secret = Secret.random();
        String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(100_000_000));
        byte[] sealed = masterKey.seal(tenant, secret.text() + " " + code);
        return new Pass(secret, code, secret.hash(), sealed, masterKey.hash(tenant, code));
    }

    /** The pass again, for whoever may send it. */
    public static Pass open(UUID tenant, MasterKey masterKey, byte[] sealed) {
        String[] parts = masterKey.open(tenant, sealed).split(" ", 2);
        Secret secret = new Secret(parts[0]);
        return new Pass(secret, parts[1], secret.hash(), sealed, masterKey.hash(tenant, parts[1]));
    }

    @Override
    public String toString() {
        return "Pass[…]";
    }
}
