package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
        return Operators.current().all().stream()
                .map(operator -> of(operator, structures))
                .toList();
    }

    private static OperatorPresence of(Operator operator, Collection<Structure> structures) {
        List<AtLevel> levels = Stream.concat(
                        Arrays.stream(InterventionLevel.values()), Stream.of((InterventionLevel) null))
                .map(level -> at(level, operator, structures))
                .filter(level -> level.offerCount() > 0)
                .toList();
        return new OperatorPresence(
                operator,
                count(structures.stream()
                        .filter(structure ->
                                offers(operator, structure).findAny().isPresent())),
                levels);
    }

    private static AtLevel at(@Nullable InterventionLevel level, Operator operator, Collection<Structure> structures) {
        List<Long> offers = structures.stream()
                .map(structure -> offers(operator, structure)
                        .filter(offer -> Objects.equals(offer.interventionLevel(), level))
                        .count())
                .filter(count -> count > 0)
                .toList();
        return new AtLevel(
                level,
                offers.size(),
                Math.toIntExact(offers.stream().mapToLong(Long::longValue).sum()));
    }

    private static Stream<Offer> offers(Operator operator, Structure structure) {
        return structure.offers().stream().filter(offer -> offer.operatorCodes().contains(operator.code()));
    }

    private static int count(Stream<?> all) {
        return Math.toIntExact(all.count());
    }
}
