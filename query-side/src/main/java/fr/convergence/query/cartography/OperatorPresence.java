package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many structures of a carte mentale help with the procedures of an operator, and how deep. */
record OperatorPresence(Operator operator, int structureCount, List<AtLevel> levels) {

    /**
     * At one level of intervention.
     *
     * @param level null for offers that do not tell theirs
     */
    record AtLevel(@Nullable InterventionLevel level, int structureCount, int offerCount) {}

    /** Of every operator of the list, the absent ones included, in its order; the levels that are offered, in theirs. */
    static List<OperatorPresence> in(Collection<Structure> structures) {
        Map<String, Found> found = new HashMap<>();
        for (Structure structure : structures) {
            for (Offer offer : structure.offers()) {
                offer.operatorCodes()
                        .forEach(code ->
                                found.computeIfAbsent(code, _ -> new Found()).add(offer, structure));
            }
        }
        return Operators.current().all().stream()
                .map(operator ->
                        found.getOrDefault(operator.code(), new Found()).of(operator))
                .toList();
    }

    /** What is found of an operator in one walk: by level, the structure of each offer. */
    private static final class Found {
        private final Map<Optional<InterventionLevel>, List<String>> structures = new HashMap<>();

        void add(Offer offer, Structure structure) {
            structures
                    .computeIfAbsent(Optional.ofNullable(offer.interventionLevel()), _ -> new ArrayList<>())
                    .add(structure.id());
        }

        OperatorPresence of(Operator operator) {
            List<AtLevel> levels = Stream.concat(
                            Arrays.stream(InterventionLevel.values()).map(Optional::of),
                            Stream.of(Optional.<InterventionLevel>empty()))
                    .flatMap(level -> Stream.ofNullable(structures.get(level))
                            .map(offering -> new AtLevel(level.orElse(null), different(offering), offering.size())))
                    .toList();
            return new OperatorPresence(
                    operator,
                    different(structures.values().stream().flatMap(List::stream).toList()),
                    levels);
        }

        private static int different(List<String> ids) {
            return new HashSet<>(ids).size();
        }
    }
}
