package fr.convergence.infra.eventstore.audit;

/** The right edge of a tree, to which leaves are added; keeps one hash a level. For one thread. */
final class GrowingTree {

    private final Hash[] edge = new Hash[Long.SIZE];
    private final Subtrees.Listener listener;
    private long size;

    /** Without leaves. */
    GrowingTree(Subtrees.Listener listener) {
        this.listener = listener;
    }

    /** Goes on from so many leaves. */
    GrowingTree(long size, Subtrees subtrees, Subtrees.Listener listener) {
        this(listener);
        for (int level = 0; level < Long.SIZE; level++) {
            if (isOnEdge(level, size)) {
                edge[level] = subtrees.at(level, (size >>> level) - 1);
            }
        }
        this.size = size;
    }

    private static boolean isOnEdge(int level, long size) {
        return (size >>> level & 1) == 1;
    }

    long size() {
        return size;
    }

    void add(Hash leaf) {
        int level = 0;
        Hash hash = leaf;
        listener.complete(level, size, hash);
        while (isOnEdge(level, size)) {
            hash = Hash.node(edge[level], hash);
            level++;
            listener.complete(level, size >>> level, hash);
        }
        edge[level] = hash;
        size++;
    }

    /** Of all leaves so far. */
    Hash root() {
        Hash root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if (isOnEdge(level, size)) {
                root = root == null ? edge[level] : Hash.node(edge[level], root);
            }
        }
        return root == null ? Hash.EMPTY_TREE : root;
    }
}
