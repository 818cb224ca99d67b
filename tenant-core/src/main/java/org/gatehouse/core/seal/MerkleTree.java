package org.gatehouse.core.seal;

import java.util.ArrayList;
import java.util.List;

/** A whole tree of leaves (RFC 6962, 2.1), and what proves to somebody who has only its root what is in it. */
public final class MerkleTree {
    private final List<TreeHash> leaves;

    MerkleTree(List<TreeHash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The root when the tree had that many leaves. */
    TreeHash root(int size) {
        return root(leaves.subList(0, size));
    }

    /** That a leaf is in the tree of that size. */
    Proof inclusion(int index, int size) {
        List<TreeHash> path = new ArrayList<>();
        inclusion(index, leaves.subList(0, size), path);
        return new Proof(path);
    }

    /** That the newer tree begins with the older one. */
    Proof consistency(int older, int newer) {
        List<TreeHash> path = new ArrayList<>();
        if (older > 0) {
            consistency(older, leaves.subList(0, newer), true, path);
        }
        return new Proof(path);
    }

    private static TreeHash root(List<TreeHash> part) {
        if (part.size() < 2) {
            return part.isEmpty() ? TreeHash.EMPTY : part.get(0);
        }
        int split = split(part);
        return TreeHash.node(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    private static void inclusion(int index, List<TreeHash> part, List<TreeHash> path) {
        if (part.size() == 1) {
            return;
        }
        int split = split(part);
        List<TreeHash> left = part.subList(0, split);
        List<TreeHash> right = part.subList(split, part.size());
        if (index < split) {
            inclusion(index, left, path);
            path.add(root(right));
        } else {
            inclusion(index - split, right, path);
            path.add(root(left));
        }
    }

    /** @param known whoever verifies has the root of this part already: it is the older tree */
    private static void consistency(int older, List<TreeHash> part, boolean known, List<TreeHash> path) {
        if (older == part.size()) {
            if (!known) {
                path.add(root(part));
            }
            return;
        }
        int split = split(part);
        List<TreeHash> left = part.subList(0, split);
        List<TreeHash> right = part.subList(split, part.size());
        if (older <= split) {
            consistency(older, left, known, path);
            path.add(root(right));
        } else {
            consistency(older - split, right, false, path);
            path.add(root(left));
        }
    }

    /** The largest power of two below the size. */
    private static int split(List<TreeHash> part) {
        return Integer.highestOneBit(part.size() - 1);
    }
}
