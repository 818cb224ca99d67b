package org.gatehouse.core.secrets;

import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of one person's own. It is kept nowhere but sealed with the master key: whoever destroys that has destroyed
 * all that this one has sealed.
 */
public final class DataKey {
    private final SecretKeySpec key;

    private DataKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    public static DataKey random() {
        return new DataKey(Gcm.random(Gcm.KEY));
    }

    public byte[] wrap(MasterKey master, UUID owner, String purpose) {
        return master.seal(owner, purpose, key.getEncoded());
    }

    public static DataKey unwrap(MasterKey master, UUID owner, String purpose, byte[] wrapped) {
        return new DataKey(master.openBytes(owner, purpose, wrapped));
    }

    /** @param bound what it opens for, and for nothing else */
    public byte[] seal(byte[] bound, byte[] plain) {
        return Gcm.seal(key, bound, plain);
    }

    /** Throws {@link IllegalStateException} where this was not sealed with this key and for that. */
    public byte[] open(byte[] bound, byte[] whole) {
        return Gcm.open(key, bound, whole);
    }

    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
