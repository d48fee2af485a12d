package fr.convergence.query.cartography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds pairs of structures that may be one. Compares those of one commune, and those that share a telephone number, an e-mail
 * address, a SIRET or the name of a record: never each with each.
 */
final class Duplicates {

    private Duplicates() {}

    /** The likely ones, the likeliest first. */
    static List<Duplicate> among(List<Structure> structures) {
        List<Structure> sorted =
                structures.stream().sorted(Comparator.comparing(Structure::id)).toList();
        Set<List<String>> compared = new HashSet<>();
        List<Duplicate> found = new ArrayList<>();
        for (Collection<Structure> alike : together(sorted)) {
            List<Structure> group = List.copyOf(alike);
            for (int i = 0; i < group.size(); i++) {
                for (Structure other : group.subList(i + 1, group.size())) {
                    Structure one = group.get(i);
                    if (compared.add(List.of(one.id(), other.id()))) {
                        found.add(Duplicate.of(one, other));
                    }
                }
            }
        }
        return found.stream()
                .filter(pair -> pair.score() >= Duplicate.LIKELY)
                .sorted(Duplicate.ORDER)
                .toList();
    }

    private static List<Collection<Structure>> together(List<Structure> structures) {
        List<Function<Structure, Stream<@Nullable String>>> shared = List.of(
                structure -> Stream.of(structure.commune()),
                structure -> Stream.of(structure.phone()),
                structure -> Stream.of(structure.siret()),
                structure -> structure.emails().stream().map(email -> email),
                structure -> structure.sources().stream().map(Structure.SourceRecord::id));
        List<Collection<Structure>> groups = new ArrayList<>();
        for (Function<Structure, Stream<@Nullable String>> key : shared) {
            Map<String, Set<Structure>> byKey = new HashMap<>();
            structures.forEach(structure -> key.apply(structure).forEach(value -> {
                if (value != null) {
                    byKey.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(structure);
                }
            }));
            groups.addAll(byKey.values());
        }
        return groups;
    }
}
