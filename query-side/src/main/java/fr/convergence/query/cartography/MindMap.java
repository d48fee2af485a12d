package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.territory.Department;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who does what across a department, as a tree: groups, structures and their roles, offers by level, operators.
 *
 * @param position the last event it includes, as a cursor
 */
record MindMap(
        Department department,
        Grouping groupBy,
        OffsetDateTime asOf,
        String position,
        int structureCount,
        int offerCount,
        FreshnessCounts freshness,
        List<Group> groups) {

    /** What the first branches are. */
    enum Grouping {
        EPCI,
        NETWORK
    }

    /** How many structures are fresh, ageing, stale. */
    record FreshnessCounts(int fresh, int ageing, int stale) {

        static FreshnessCounts of(Collection<Structure> structures) {
            Map<Freshness, Long> counts = structures.stream()
                    .collect(Collectors.groupingBy(
                            structure -> structure.freshness().level(), Collectors.counting()));
            return new FreshnessCounts(
                    count(counts, Freshness.FRESH), count(counts, Freshness.AGEING), count(counts, Freshness.STALE));
        }

        private static int count(Map<Freshness, Long> counts, Freshness level) {
            return Math.toIntExact(counts.getOrDefault(level, 0L));
        }
    }

    /** An EPCI or a network; its structures ordered by name. */
    record Group(String code, String label, List<Structure> structures) {

        /** As many as it draws. */
        public int structureCount() {
            return structures.size();
        }

        /** Of all its structures. */
        public int offerCount() {
            return offers(structures);
        }

        /** Of its structures. */
        public FreshnessCounts freshness() {
            return FreshnessCounts.of(structures);
        }
    }

    /** The offers of a structure at one level. */
    record Level(OfferLevel level, List<Offer> offers) {

        static List<Level> of(Structure structure) {
            return structure.offers().stream()
                    .collect(Collectors.groupingBy(Offer::level, TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(level -> new Level(level.getKey(), level.getValue()))
                    .toList();
        }
    }

    /**
     * What binds a structure that is drawn to another one, or to an operator.
     *
     * @param structureId a structure that is drawn
     */
    record Edge(String structureId, Partnership partnership) {

        private boolean fromWhoTold() {
            return structureId.equals(partnership.structureId());
        }
    }

    /** Each partnership of the structures that are drawn once, from the one that told of it if that is drawn. */
    public List<Edge> partnerships() {
        SequencedMap<String, Edge> edges = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.structures().stream())
                .flatMap(structure -> structure.partnerships().stream().map(it -> new Edge(structure.id(), it)))
                .forEach(edge -> edges.merge(
                        edge.partnership().id(), edge, (first, other) -> other.fromWhoTold() ? other : first));
        return List.copyOf(edges.values());
    }

    /** @param structures distinct, ordered by name */
    static MindMap of(
            Department department, Grouping groupBy, Instant asOf, String position, List<Structure> structures) {
        return new MindMap(
                department,
                groupBy,
                asOf.atOffset(ZoneOffset.UTC),
                position,
                structures.size(),
                offers(structures),
                FreshnessCounts.of(structures),
                groups(groupBy, structures));
    }

    /** The same tree, flat. */
    public List<MindMapNode> nodes() {
        return MindMapNode.of(this);
    }

    private static int offers(Collection<Structure> structures) {
        return structures.stream()
                .mapToInt(structure -> structure.offers().size())
                .sum();
    }

    private static List<Group> groups(Grouping groupBy, List<Structure> structures) {
        return structures.stream()
                .flatMap(structure -> branches(groupBy, structure).map(branch -> Map.entry(branch, structure)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey().code(), group.getKey().label(), group.getValue()))
                .toList();
    }

    private static Stream<Branch> branches(Grouping groupBy, Structure structure) {
        return switch (groupBy) {
            case EPCI ->
                Stream.of(
                        structure.epci() == null || structure.epciName() == null
                                ? Branch.rest("Hors intercommunalité")
                                : new Branch(structure.epci(), structure.epciName(), false));
            case NETWORK ->
                structure.networks().isEmpty()
                        ? Stream.of(Branch.rest("Hors réseau national"))
                        : structure.networks().stream()
                                .distinct()
                                .map(network -> new Branch(network.name(), network.label(), false));
        };
    }

    /** Where a structure is drawn; the rest comes last. */
    private record Branch(String code, String label, boolean isRest) implements Comparable<Branch> {

        static Branch rest(String label) {
            return new Branch("NONE", label, true);
        }

        @Override
        public int compareTo(Branch other) {
            if (isRest != other.isRest) {
                return isRest ? 1 : -1;
            }
            int byLabel = Normal.form(label).compareTo(Normal.form(other.label));
            return byLabel != 0 ? byLabel : code.compareTo(other.code);
        }
    }
}
