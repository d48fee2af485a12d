package fr.convergence.infra.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The known answers are those of Certificate Transparency's reference implementations, for leaves of their choice. */
class MerkleTreeTest {

    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> REFERENCE_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** A tree of some leaves, and the roots it had on its way. */
    private static final class Grown {

        private final Map<String, Hash> subtrees = new HashMap<>();
        private final List<Hash> roots = new ArrayList<>();
        private final List<Hash> leaves;
        private final MerkleTree tree = new MerkleTree((level, index) -> subtrees.get(level + " " + index));

        Grown(List<Hash> leaves) {
            this.leaves = leaves;
            GrowingTree growing = new GrowingTree((level, index, hash) -> subtrees.put(level + " " + index, hash));
            roots.add(growing.root());
            for (Hash leaf : leaves) {
                growing.add(leaf);
                roots.add(growing.root());
            }
        }

        static Grown reference() {
            return new Grown(REFERENCE_LEAVES.stream()
                    .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                    .toList());
        }

        static Grown of(int size) {
            List<Hash> leaves = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                leaves.add(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
            }
            return new Grown(leaves);
        }
    }

    private static List<Hash> hashes(String... hex) {
        return List.of(hex).stream()
                .map(one -> Hash.of(HexFormat.of().parseHex(one)))
                .toList();
    }

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        assertThat(Grown.reference().roots).extracting(Hash::toString).isEqualTo(REFERENCE_ROOTS);
    }

    @Test
    void the_inclusion_proofs_are_those_of_certificate_transparency() {
        MerkleTree tree = Grown.reference().tree;

        assertThat(tree.inclusion(0, 1)).isEmpty();
        assertThat(tree.inclusion(0, 8))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(tree.inclusion(5, 8))
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(tree.inclusion(2, 3))
                .isEqualTo(hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(tree.inclusion(1, 5))
                .isEqualTo(hashes(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void the_consistency_proofs_are_those_of_certificate_transparency() {
        MerkleTree tree = Grown.reference().tree;

        assertThat(tree.consistency(1, 1)).isEmpty();
        assertThat(tree.consistency(1, 8))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(tree.consistency(6, 8))
                .isEqualTo(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(tree.consistency(2, 5))
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Property
    void a_tree_that_is_taken_up_again_has_the_root_it_would_have_had(
            @ForAll @IntRange(max = 300) int before, @ForAll @IntRange(max = 70) int after) {
        Grown all = Grown.of(before + after);
        GrowingTree again = new GrowingTree(before, all.tree.subtrees(), (_, _, _) -> {});
        all.leaves.subList(before, before + after).forEach(again::add);

        assertThat(again.root()).isEqualTo(all.roots.getLast()).isEqualTo(all.tree.root(before + after));
    }

    @Property
    void every_leaf_is_proved_in_every_tree_and_in_no_other_place(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        Grown grown = Grown.of(size);
        int index = any % size;
        int other = (index + 1) % size;
        List<Hash> path = grown.tree.inclusion(index, size);
        Hash leaf = grown.leaves.get(index);
        Hash root = grown.roots.get(size);

        assertThat(Proofs.includes(leaf, index, path, size, root)).isTrue();
        assertThat(Proofs.includes(leaf, other, path, size, root)).isEqualTo(other == index);
        assertThat(Proofs.includes(leaf, size, path, size, root)).isFalse();
        assertThat(Proofs.includes(leaf, index, path, size, Hash.EMPTY_TREE)).isFalse();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(leaf);
        assertThat(Proofs.includes(leaf, index, longer, size, root)).isFalse();
    }

    @Property
    void every_tree_is_proved_to_begin_with_every_smaller_one_and_with_nothing_else(
            @ForAll @IntRange(min = 1, max = 300) int later, @ForAll @IntRange(max = 299) int any) {
        Grown grown = Grown.of(later);
        int earlier = any % later + 1;
        List<Hash> proof = grown.tree.consistency(earlier, later);
        Hash first = grown.roots.get(earlier);
        Hash second = grown.roots.get(later);

        assertThat(Proofs.consistent(earlier, first, later, second, proof)).isTrue();
        assertThat(Proofs.consistent(earlier, Hash.EMPTY_TREE, later, second, proof))
                .isFalse();
        assertThat(Proofs.consistent(earlier, first, later, Hash.EMPTY_TREE, proof))
                .isFalse();
        assertThat(Proofs.consistent(earlier, first, earlier - 1, second, proof))
                .isFalse();
    }

    @Property
    void a_proof_with_one_bit_changed_proves_nothing(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int any,
            @ForAll @IntRange(max = 100_000) int bit) {
        Grown grown = Grown.of(size);
        int index = any % size;
        Hash leaf = grown.leaves.get(index);
        Hash root = grown.roots.get(size);
        List<Hash> path = grown.tree.inclusion(index, size);

        assertThat(Proofs.includes(leaf, index, changed(path, bit), size, root)).isFalse();
        assertThat(Proofs.includes(changed(List.of(leaf), bit).getFirst(), index, path, size, root))
                .isFalse();
        int earlier = any % (size - 1) + 1;
        List<Hash> proof = changed(grown.tree.consistency(earlier, size), bit);
        assertThat(Proofs.consistent(earlier, grown.roots.get(earlier), size, root, proof))
                .isFalse();
    }

    private static List<Hash> changed(List<Hash> hashes, int bit) {
        List<Hash> changed = new ArrayList<>(hashes);
        int at = bit % (hashes.size() * Hash.LENGTH * 8);
        byte[] bytes = hashes.get(at / (Hash.LENGTH * 8)).bytes();
        bytes[at / 8 % Hash.LENGTH] ^= (byte) (1 << at % 8);
        changed.set(at / (Hash.LENGTH * 8), Hash.of(bytes));
        return changed;
    }

    @Test
    void nothing_is_proved_that_cannot_be() {
        MerkleTree tree = Grown.of(4).tree;

        assertThatThrownBy(() -> tree.inclusion(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proofs.consistent(3, tree.root(3), 4, tree.root(4), List.of()))
                .isFalse();
        assertThat(Proofs.consistent(0, Hash.EMPTY_TREE, 4, tree.root(4), List.of()))
                .isTrue();
    }
}
