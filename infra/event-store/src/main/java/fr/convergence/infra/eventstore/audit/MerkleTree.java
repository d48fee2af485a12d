package fr.convergence.infra.eventstore.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1, at any size it ever had.
 *
 * @param subtrees what is known of it
 */
public record MerkleTree(Subtrees subtrees) {

    /** The root when it had so many leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY_TREE : range(0, size);
    }

    /**
     * The audit path of a leaf, from the leaf upwards (section 2.1.1).
     *
     * @param index of the leaf, from 0
     * @param size of the tree the path is for
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long count, List<Hash> path) {
        if (count == 1) {
            return;
        }
        long left = leftOf(count);
        if (index < left) {
            include(index, from, left, path);
            path.add(range(from + left, count - left));
        } else {
            include(index - left, from + left, count - left, path);
            path.add(range(from, left));
        }
    }

    /**
     * The proof that the tree of one size begins with the tree of a smaller one (section 2.1.2).
     *
     * @param earlier from 1 up to the later size
     */
    public List<Hash> consistency(long earlier, long later) {
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("no proof from " + earlier + " to " + later);
        }
        List<Hash> proof = new ArrayList<>();
        prove(earlier, 0, later, true, proof);
        return proof;
    }

    /** @param known whether who checks knows the root of this part, being the earlier tree's */
    private void prove(long earlier, long from, long count, boolean known, List<Hash> proof) {
        if (earlier == count) {
            if (!known) {
                proof.add(range(from, count));
            }
            return;
        }
        long left = leftOf(count);
        if (earlier <= left) {
            prove(earlier, from, left, known, proof);
            proof.add(range(from + left, count - left));
        } else {
            prove(earlier - left, from + left, count - left, false, proof);
            proof.add(range(from, left));
        }
    }

    /** The largest power of two smaller than a count. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }

    private Hash range(long from, long count) {
        if (Long.bitCount(count) == 1) {
            return subtrees.at(Long.numberOfTrailingZeros(count), from / count);
        }
        long left = leftOf(count);
        return Hash.node(range(from, left), range(from + left, count - left));
    }
}
