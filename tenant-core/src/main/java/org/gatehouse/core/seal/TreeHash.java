package org.gatehouse.core.seal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.core.secrets.Sha256;
import org.jspecify.annotations.Nullable;

/** A hash in a Merkle tree (RFC 6962): what stands for a leaf can never stand for a node. */
public final class TreeHash {
    static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    static final TreeHash EMPTY = new TreeHash(Sha256.digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    static TreeHash leaf(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes.");
        }
        return new TreeHash(bytes.clone());
    }

    /** Nothing where the text is not exactly what {@link #base64()} writes. */
    static Optional<TreeHash> read(String base64) {
        return Base64s.read(base64).filter(bytes -> bytes.length == LENGTH).map(TreeHash::new);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
