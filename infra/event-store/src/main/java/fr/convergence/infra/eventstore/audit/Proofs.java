package fr.convergence.infra.eventstore.audit;

import java.util.List;

/** Checks proofs without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** Whether a leaf is the one at an index, from 0, of the tree that has this size and root. */
    public static boolean includes(Hash leaf, long index, List<Hash> path, long size, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.node(step, hash);
                int up = isRight(node) ? 0 : levelsUp(node);
                node >>>= up;
                last >>>= up;
            } else {
                hash = Hash.node(hash, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the later size and root begins with that of the earlier. */
    public static boolean consistent(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0 || earlier == later) {
            Hash expected = earlier == later ? laterRoot : Hash.EMPTY_TREE;
            return proof.isEmpty() && earlierRoot.equals(expected);
        }
        boolean known = Long.bitCount(earlier) == 1;
        if (!known && proof.isEmpty()) {
            return false;
        }
        return climb(
                earlier,
                earlierRoot,
                later,
                laterRoot,
                known ? earlierRoot : proof.getFirst(),
                known ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climb(
            long earlier, Hash earlierRoot, long later, Hash laterRoot, Hash start, List<Hash> steps) {
        int up = Long.numberOfTrailingZeros(~(earlier - 1));
        long node = earlier - 1 >>> up;
        long last = later - 1 >>> up;
        Hash first = start;
        Hash second = start;
        for (Hash step : steps) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                first = Hash.node(step, first);
                second = Hash.node(step, second);
                int more = isRight(node) ? 0 : levelsUp(node);
                node >>>= more;
                last >>>= more;
            } else {
                second = Hash.node(second, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(laterRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** How often a left node at the right edge moves up before it is a right one; to the top when it never is. */
    private static int levelsUp(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
