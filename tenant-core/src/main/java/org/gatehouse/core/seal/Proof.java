package org.gatehouse.core.seal;

import java.util.ArrayList;
import java.util.List;

/** Hashes from a tree that lead from what somebody has to a root they know (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public record Proof(List<TreeHash> path) {
    public Proof {
        path = List.copyOf(path);
    }

    boolean includes(TreeHash leaf, long index, long size, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Walk walk = new Walk(index, size - 1);
        TreeHash hash = leaf;
        for (TreeHash next : path) {
            if (walk.isOver()) {
                return false;
            }
            hash = walk.isRight() ? TreeHash.node(next, hash) : TreeHash.node(hash, next);
            walk.up();
        }
        return walk.isOver() && hash.equals(root);
    }

    boolean connects(long older, TreeHash olderRoot, long newer, TreeHash newerRoot) {
        if (older <= 0 || older >= newer) {
            boolean nothing = older == 0 && newer >= 0 && olderRoot.equals(TreeHash.EMPTY);
            return path.isEmpty() && (nothing || (older == newer && olderRoot.equals(newerRoot)));
        }
        List<TreeHash> all = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            all.add(0, olderRoot);
        }
        if (all.isEmpty()) {
            return false;
        }
        Walk walk = new Walk(older - 1, newer - 1);
        walk.skipFull();
        TreeHash before = all.get(0);
        TreeHash after = all.get(0);
        for (TreeHash next : all.subList(1, all.size())) {
            if (walk.isOver()) {
                return false;
            }
            boolean right = walk.isRight();
            before = right ? TreeHash.node(next, before) : before;
            after = right ? TreeHash.node(next, after) : TreeHash.node(after, next);
            walk.up();
        }
        return walk.isOver() && before.equals(olderRoot) && after.equals(newerRoot);
    }

    /** From a place in the tree up to the root, beside the last place. */
    private static final class Walk {
        private long place;
        private long last;

        Walk(long place, long last) {
            this.place = place;
            this.last = last;
        }

        boolean isOver() {
            return last == 0;
        }

        boolean isRight() {
            return (place & 1) == 1 || place == last;
        }

        void skipFull() {
            while ((place & 1) == 1) {
                shift();
            }
        }

        void up() {
            if (isRight()) {
                while ((place & 1) == 0 && place != 0) {
                    shift();
                }
            }
            shift();
        }

        private void shift() {
            place >>= 1;
            last >>= 1;
        }
    }
}
