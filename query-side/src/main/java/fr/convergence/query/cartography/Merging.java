package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Resemblance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a structure stands for itself, for others too, or another one stands for it.
 *
 * @param into the structure that stands for it; null when it stands for itself
 * @param others those it stands for, in the order in which they came
 * @param settled the fields that somebody corrected since the last of them came, knowing what each says
 */
record Merging(@Nullable String into, List<Other> others, SortedSet<String> settled) {

    static final Merging NONE = new Merging(null, List.of(), new TreeSet<>());

    /** A structure that turned out to be this one: when that was recorded, asked for by whom, and why. */
    record Other(String id, Instant on, Role by, List<Resemblance> reasons) {}

    Merging into(@Nullable String survivor) {
        return new Merging(survivor, others, settled);
    }

    Merging with(Other other) {
        List<Other> after = new ArrayList<>(others);
        after.add(other);
        return new Merging(into, after, new TreeSet<>());
    }

    Merging without(String other) {
        return new Merging(
                into, others.stream().filter(one -> !one.id().equals(other)).toList(), settled);
    }

    Merging corrected(Collection<String> fields, Collection<String> released) {
        SortedSet<String> after = new TreeSet<>(settled);
        after.addAll(fields);
        after.removeAll(released);
        return new Merging(into, others, after);
    }

    /** The structures whose changes it shows, or which shows its own. */
    Stream<String> related() {
        return Stream.concat(Stream.ofNullable(into), others.stream().map(Other::id));
    }
}
