package fr.convergence.query.cartography;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A first branch of the carte mentale; those that are the rest come last. */
record MindMapBranch(String code, String label, boolean isRest) implements Comparable<MindMapBranch> {

    /** A branch and what it draws of a structure. */
    private record Drawn(MindMapBranch branch, MindMapStructure structure) {}

    private static MindMapBranch rest(String label) {
        return new MindMapBranch("NONE", label, true);
    }

    private static MindMapBranch of(String code, String label) {
        return new MindMapBranch(code, label, false);
    }

    /** The groups of structures, which keep their order in each. */
    static List<MindMap.Group> groups(MindMap.Grouping groupBy, List<Structure> structures, Territory territory) {
        return structures.stream()
                .flatMap(structure -> drawn(groupBy, structure, territory))
                .collect(Collectors.groupingBy(
                        Drawn::branch, TreeMap::new, Collectors.mapping(Drawn::structure, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group ->
                        new MindMap.Group(group.getKey().code(), group.getKey().label(), group.getValue()))
                .toList();
    }

    private static Stream<Drawn> drawn(MindMap.Grouping groupBy, Structure structure, Territory territory) {
        return switch (groupBy) {
            case DEPARTMENT -> whole(structure, department(structure, territory));
            case EPCI ->
                whole(
                        structure,
                        structure.epci() == null || structure.epciName() == null
                                ? rest("Hors intercommunalité")
                                : of(structure.epci(), structure.epciName()));
            case NETWORK ->
                structure.networks().isEmpty()
                        ? whole(structure, rest("Hors réseau national"))
                        : structure.networks().stream()
                                .distinct()
                                .flatMap(network -> whole(structure, of(network.name(), network.label())));
            case THEME ->
                byOffer(
                        structure,
                        rest("Sans service décrit"),
                        offer -> List.of(of(offer.theme().name(), offer.theme().label())));
            case OPERATOR ->
                byOffer(
                        structure,
                        rest("Sans opérateur"),
                        offer -> offer.operators().stream()
                                .map(operator -> of(operator.code(), operator.name()))
                                .toList());
        };
    }

    private static MindMapBranch department(Structure structure, Territory territory) {
        String code = structure.department();
        return of(code, territory.department(code).map(Department::name).orElse(code));
    }

    private static Stream<Drawn> whole(Structure structure, MindMapBranch branch) {
        return Stream.of(new Drawn(branch, MindMapStructure.whole(structure)));
    }

    /** Each branch draws the offers that belong to it; the rest those of no branch, and the structures without any. */
    private static Stream<Drawn> byOffer(
            Structure structure, MindMapBranch rest, Function<Offer, List<MindMapBranch>> branches) {
        if (structure.offers().isEmpty()) {
            return whole(structure, rest);
        }
        Map<MindMapBranch, List<Offer>> offers = new TreeMap<>();
        for (Offer offer : structure.offers()) {
            List<MindMapBranch> of = branches.apply(offer);
            (of.isEmpty() ? List.of(rest) : of)
                    .forEach(branch -> offers.computeIfAbsent(branch, _ -> new ArrayList<>())
                            .add(offer));
        }
        return offers.entrySet().stream()
                .map(part -> new Drawn(part.getKey(), new MindMapStructure(structure, part.getValue())));
    }

    @Override
    public int compareTo(MindMapBranch other) {
        if (isRest != other.isRest) {
            return isRest ? 1 : -1;
        }
        int byLabel = Normal.form(label).compareTo(Normal.form(other.label));
        return byLabel != 0 ? byLabel : code.compareTo(other.code);
    }
}
