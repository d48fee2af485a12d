package fr.convergence.infra.application.store;

import fr.convergence.command.Boundary;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Keeps commands of this node that conflicted from conflicting again: those whose boundaries fall in the same lane go one
 * after the other. Correctness does not rest on it, only the number of tries.
 */
final class Contention {

    private final ReentrantLock[] lanes =
            IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    ReentrantLock lane(Boundary boundary) {
        return lanes[Math.floorMod(boundary.criteria().getFirst().tags().hashCode(), lanes.length)];
    }
}
