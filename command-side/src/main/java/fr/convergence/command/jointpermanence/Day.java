package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one session. Immutable.
 *
 * @param held what was told of it afterwards; null before
 * @param asked whether that was asked for
 * @param confirmed the holders that said they would be there
 * @param absent the holders that said they would not, with who takes their part
 */
record Day(
        boolean cancelled,
        @Nullable SessionHeld held,
        boolean asked,
        Set<String> confirmed,
        Map<String, Optional<Presence>> absent) {

    static final Day NONE = new Day(false, null, false, Set.of(), Map.of());

    Day cancel() {
        return new Day(true, held, asked, confirmed, absent);
    }

    Day held(SessionHeld told) {
        return new Day(cancelled, told, asked, confirmed, absent);
    }

    Day ask() {
        return new Day(cancelled, held, true, confirmed, absent);
    }

    Day confirmed(String holder) {
        Set<String> after = new TreeSet<>(confirmed);
        after.add(holder);
        return new Day(cancelled, held, asked, after, absent);
    }

    Day absent(String holder) {
        return with(holder, Optional.empty());
    }

    Day substituted(String holder, Presence substitute) {
        return with(holder, Optional.of(substitute));
    }

    private Day with(String holder, Optional<Presence> instead) {
        Map<String, Optional<Presence>> after = new TreeMap<>(absent);
        after.put(holder, instead);
        return new Day(cancelled, held, asked, confirmed, after);
    }

    /** The one that was to be there, who takes its part, or nobody. */
    Stream<Presence> inPlaceOf(Presence expected) {
        Optional<Presence> instead = absent.get(expected.holderId());
        return instead == null ? Stream.of(expected) : instead.stream();
    }
}
