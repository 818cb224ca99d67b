package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree that everybody who implements RFC 6962 tries, and then trees of chance. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<TreeHash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(content -> TreeHash.leaf(HEX.parseHex(content)))
            .toList();
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final int SIZE = 70;

    private final MerkleTree known = new MerkleTree(KNOWN);
    private final Random random = new Random(6962);

    @Test
    void the_known_tree_has_the_known_root_at_each_size() {
        for (int size = 0; size <= 8; size++) {
            assertThat(known.root(size)).as("of " + size).hasToString(ROOTS.get(size));
        }
    }

    @Test
    void a_leaf_of_the_known_tree_has_the_known_path() {
        assertPath(known.inclusion(0, 1));
        assertPath(known.inclusion(0, 8), "96a296d2", "5f083f0a", "6b47aaf2");
        assertPath(known.inclusion(5, 8), "bc1a0643", "ca854ea1", "d37ee418");
        assertPath(known.inclusion(2, 3), "fac54203");
        assertPath(known.inclusion(1, 5), "6e340b9c", "5f083f0a", "bc1a0643");
    }

    @Test
    void sizes_of_the_known_tree_have_the_known_path_between_them() {
        assertPath(known.consistency(1, 1));
        assertPath(known.consistency(1, 8), "96a296d2", "5f083f0a", "6b47aaf2");
        assertPath(known.consistency(6, 8), "0ebc5d34", "ca854ea1", "d37ee418");
        assertPath(known.consistency(2, 5), "5f083f0a", "bc1a0643");
    }

    private static void assertPath(Proof proof, String... beginnings) {
        assertThat(proof.path())
                .extracting(hash -> hash.toString().substring(0, 8))
                .containsExactly(beginnings);
    }

    @Test
    void a_frontier_has_the_root_of_the_whole_tree_also_after_it_was_stored() {
        MerkleTree tree = new MerkleTree(leaves(SIZE));
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size < SIZE; size++) {
            assertThat(frontier.root()).isEqualTo(tree.root(size));
            frontier = Frontier.read(size, frontier.bytes()).append(leaf(size));
        }
        assertThat(frontier.root()).isEqualTo(tree.root(SIZE));
    }

    @Test
    void every_leaf_is_proved_and_no_other_is() {
        MerkleTree tree = new MerkleTree(leaves(SIZE));
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                Proof proof = tree.inclusion(index, size);
                TreeHash root = tree.root(size);

                assertThat(proof.includes(leaf(index), index, size, root)).isTrue();
                assertThat(proof.includes(leaf(index + 1), index, size, root)).isFalse();
                assertThat(proof.includes(leaf(index), index + 1, size, root)).isFalse();
                assertThat(proof.includes(leaf(index), index, size, tree.root(size - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_consistent_with_each_that_it_was_before() {
        MerkleTree tree = new MerkleTree(leaves(SIZE));
        for (int newer = 0; newer <= SIZE; newer++) {
            for (int older = 0; older <= newer; older++) {
                assertThat(tree.consistency(older, newer).connects(older, tree.root(older), newer, tree.root(newer)))
                        .as(older + " of " + newer)
                        .isTrue();
            }
        }
    }

    @Test
    void a_proof_that_was_touched_proves_nothing() {
        MerkleTree tree = new MerkleTree(leaves(SIZE));
        for (int newer = 2; newer <= SIZE; newer++) {
            for (int older = 1; older < newer; older++) {
                int before = older;
                int after = newer;
                assertThat(spoilt(tree.consistency(older, newer)))
                        .noneMatch(bad -> bad.connects(before, tree.root(before), after, tree.root(after)));
                int index = older;
                assertThat(spoilt(tree.inclusion(older, newer)))
                        .noneMatch(bad -> bad.includes(leaf(index), index, after, tree.root(after)));
            }
        }
    }

    private List<Proof> spoilt(Proof proof) {
        List<Proof> all = new ArrayList<>();
        List<TreeHash> longer = new ArrayList<>(proof.path());
        longer.add(leaf(-1));
        all.add(new Proof(longer));
        if (!proof.path().isEmpty()) {
            all.add(new Proof(proof.path().subList(1, proof.path().size())));
            List<TreeHash> changed = new ArrayList<>(proof.path());
            changed.set(random.nextInt(changed.size()), leaf(-2));
            all.add(new Proof(changed));
        }
        return all;
    }

    @Test
    void a_tree_whose_past_was_changed_is_consistent_with_nothing_it_was() {
        List<TreeHash> before = leaves(SIZE);
        TreeHash seen = new MerkleTree(before).root(40);
        for (int round = 0; round < 400; round++) {
            List<TreeHash> after = new ArrayList<>(before);
            switch (round % 4) {
                case 0 -> after.set(random.nextInt(40), leaf(1_000 + round));
                case 1 -> after.remove(random.nextInt(40));
                case 2 -> after.add(random.nextInt(40), leaf(1_000 + round));
                default -> Collections.swap(after, random.nextInt(20), 20 + random.nextInt(50));
            }
            MerkleTree rewritten = new MerkleTree(after);
            int size = after.size();

            assertThat(rewritten.root(40)).isNotEqualTo(seen);
            assertThat(rewritten.consistency(40, size).connects(40, seen, size, rewritten.root(size)))
                    .isFalse();
        }
    }

    private static List<TreeHash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(MerkleTreeTest::leaf).toList();
    }

    private static TreeHash leaf(int number) {
        return TreeHash.leaf(Integer.toString(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
