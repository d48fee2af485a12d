package fr.convergence.infra.application.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.convergence.command.Boundary;
import fr.convergence.command.Decider;
import org.jspecify.annotations.Nullable;

/**
 * The states that the last decisions were taken on, so that the next need not read the same events again. A state may be behind
 * the store, by what others recorded: what is decided on it is recorded only where the store has nothing newer, and is taken
 * for nothing else. Safe for concurrent use.
 */
final class KnownStates {

    /** A state takes some kilobytes; a region has fewer structures. */
    private static final int MOST = 10_000;

    private final Cache<Key, Known<?>> states =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(Decider<?, ?> decider, Boundary boundary) {}

    /** The state after all that matches a boundary up to a position. */
    record Known<S>(S state, long position) {}

    /** What was kept for that decider and boundary, if anything still is. */
    @SuppressWarnings("unchecked")
    <S> @Nullable Known<S> of(Decider<?, S> decider, Boundary boundary) {
        return (Known<S>) states.getIfPresent(new Key(decider, boundary));
    }

    /** Keeps a state, unless a later one is kept already. */
    <S> void keep(Decider<?, S> decider, Boundary boundary, Known<S> known) {
        states.asMap()
                .merge(
                        new Key(decider, boundary),
                        known,
                        (before, now) -> before.position() > now.position() ? before : now);
    }
}
