package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a structure stands for itself, for others too, or another one stands for it. Immutable.
 *
 * @param into the structure that stands for it; null when it stands for itself
 * @param others those it stands for
 * @param settled the fields that somebody corrected since the last of them came, knowing what each says
 */
record Merging(@Nullable String into, SortedSet<String> others, SortedSet<String> settled) {

    static final Merging NONE = new Merging(null, new TreeSet<>(), new TreeSet<>());

    Merging into(@Nullable String survivor) {
        return new Merging(survivor, others, settled);
    }

    Merging with(StructureMerged merged) {
        SortedSet<String> after = new TreeSet<>(others);
        after.add(merged.structureId());
        return new Merging(into, after, new TreeSet<>());
    }

    Merging without(StructureMergeUndone undone) {
        SortedSet<String> after = new TreeSet<>(others);
        after.remove(undone.structureId());
        return new Merging(into, after, settled);
    }

    Merging corrected(Collection<String> fields, Collection<String> released) {
        SortedSet<String> after = new TreeSet<>(settled);
        after.addAll(fields);
        after.removeAll(released);
        return new Merging(into, others, after);
    }

    /**
     * The corrections that say something else than what is shown. Where it stands for others, their values are shown in empty
     * fields and beside its own: saying its own value again says that theirs are wrong, until that is settled.
     */
    SortedMap<String, List<String>> corrections(Sheet sheet, Map<String, List<String>> details) {
        SortedMap<String, List<String>> corrections = sheet.corrections(details);
        if (!others.isEmpty()) {
            details.forEach((field, values) -> {
                boolean others =
                        values.isEmpty() || StructureField.valueOf(field).several();
                if (others && !settled.contains(field)) {
                    corrections.put(field, values);
                }
            });
        }
        return new TreeMap<>(corrections);
    }
}
