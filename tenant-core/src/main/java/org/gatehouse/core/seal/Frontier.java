package org.gatehouse.core.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a Merkle tree that is needed to go on with it: the roots of its full subtrees, the largest first. One for each
 * bit of the size that is set, so a leaf more costs the same in a tree of ten and of ten million.
 */
public final class Frontier {
    static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<TreeHash> peaks;

    private Frontier(long size, List<TreeHash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    static Frontier read(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.LENGTH) {
            throw new IllegalArgumentException("This is no frontier of " + size + " leaves.");
        }
        List<TreeHash> peaks = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            byte[] peak = new byte[TreeHash.LENGTH];
            rest.get(peak);
            peaks.add(TreeHash.of(peak));
        }
        return new Frontier(size, List.copyOf(peaks));
    }

    byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(peaks.size() * TreeHash.LENGTH);
        peaks.forEach(peak -> all.put(peak.bytes()));
        return all.array();
    }

    long size() {
        return size;
    }

    Frontier append(TreeHash leaf) {
        List<TreeHash> next = new ArrayList<>(peaks);
        TreeHash carried = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = TreeHash.node(next.remove(next.size() - 1), carried);
        }
        next.add(carried);
        return new Frontier(size + 1, next);
    }

    TreeHash root() {
        if (peaks.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = peaks.get(peaks.size() - 1);
        for (int index = peaks.size() - 2; index >= 0; index--) {
            root = TreeHash.node(peaks.get(index), root);
        }
        return root;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frontier frontier && size == frontier.size && peaks.equals(frontier.peaks);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + peaks.hashCode();
    }
}
