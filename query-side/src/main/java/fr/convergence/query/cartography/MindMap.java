package fr.convergence.query.cartography;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DrawnStructures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does what across a territory, as a tree: groups, structures and their roles, offers by level, operators.
 *
 * @param position the last event it includes, as a cursor
 * @param structures distinct, ordered by name; each is drawn in at least one group
 */
record MindMap(
        Extent extent,
        @Nullable Department department,
        Grouping groupBy,
        OffsetDateTime asOf,
        String position,
        List<Structure> structures,
        List<Group> groups)
        implements DrawnStructures {

    /** What the first branches are. */
    enum Grouping {
        DEPARTMENT,
        EPCI,
        NETWORK,
        THEME,
        OPERATOR
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

    /** What one first branch draws; its structures ordered by name. */
    record Group(String code, String label, List<MindMapStructure> structures) {

        /** As many as it draws. */
        public int structureCount() {
            return structures.size();
        }

        /** As many as it draws. */
        public int offerCount() {
            return structures.stream().mapToInt(it -> it.offers().size()).sum();
        }

        /** Where it is an operator: whom the departments of its structures may reach there for level 2. */
        public List<OperatorReferent> operatorReferents() {
            return structures.stream()
                    .flatMap(it -> it.structure().operatorReferents().stream())
                    .filter(referent -> referent.operatorCode().equals(code))
                    .distinct()
                    .sorted(OperatorReferent.ORDER)
                    .toList();
        }

        /** Of its structures. */
        public FreshnessCounts freshness() {
            return FreshnessCounts.of(
                    structures.stream().map(MindMapStructure::structure).toList());
        }
    }

    /**
     * What binds a structure that is drawn to another one, or to an operator.
     *
     * @param structureId a structure that is drawn
     */
    record Edge(String structureId, Partnership partnership) {

        private boolean fromWhoTold() {
            return structureId.equals(partnership.toldBy());
        }
    }

    @Override
    public List<String> structureIds() {
        return structures.stream().map(Structure::id).toList();
    }

    /** Each structure once. */
    public int structureCount() {
        return structures.size();
    }

    /** Each offer once. */
    public int offerCount() {
        return structures.stream().mapToInt(it -> it.offers().size()).sum();
    }

    /** Of its structures. */
    public FreshnessCounts freshness() {
        return FreshnessCounts.of(structures);
    }

    /** Which operators they help with. */
    public List<OperatorPresence> operators() {
        return OperatorPresence.in(structures);
    }

    /** Each partnership of the structures that are drawn once, from the one that told of it if that is drawn. */
    public List<Edge> partnerships() {
        SequencedMap<String, Edge> edges = new LinkedHashMap<>();
        structures.stream()
                .flatMap(structure -> structure.partnerships().stream().map(it -> new Edge(structure.id(), it)))
                .forEach(edge -> edges.merge(
                        edge.partnership().id(), edge, (first, other) -> other.fromWhoTold() ? other : first));
        return List.copyOf(edges.values());
    }

    /** @param structures distinct, ordered by name */
    static MindMap of(
            Extent extent,
            Grouping groupBy,
            Instant asOf,
            String position,
            List<Structure> structures,
            Territory territory) {
        return new MindMap(
                extent,
                extent.department(territory),
                groupBy,
                asOf.atOffset(ZoneOffset.UTC),
                position,
                structures,
                MindMapBranch.groups(groupBy, structures, territory));
    }

    /** The same tree, flat. */
    public List<MindMapNode> nodes() {
        return MindMapNode.of(this);
    }
}
