package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A knot of the carte mentale drawn flat.
 *
 * @param id the path from the territory: unique, and the same for the same knot of another answer
 * @param parentId null for the territory only
 */
record MindMapNode(
        String id,
        @Nullable String parentId,
        Kind kind,
        String label,
        int count,
        @Nullable String structureId) {

    /** What a knot is. */
    enum Kind {
        DEPARTMENT,
        EPCI,
        REGION,
        GROUP,
        STRUCTURE,
        ROLE,
        LEVEL,
        OFFER,
        OPERATOR
    }

    /** Parents before children, in the order of the tree. */
    static List<MindMapNode> of(MindMap map) {
        List<MindMapNode> nodes = new ArrayList<>();
        Extent extent = map.extent();
        MindMapNode root = new MindMapNode(
                extent.code(), null, Kind.valueOf(extent.kind().name()), extent.name(), map.structureCount(), null);
        nodes.add(root);
        for (MindMap.Group group : map.groups()) {
            MindMapNode branch = root.child(Kind.GROUP, group.code(), group.label(), group.structureCount(), null);
            nodes.add(branch);
            group.structures().forEach(structure -> add(nodes, branch, structure));
        }
        return nodes;
    }

    private static void add(List<MindMapNode> nodes, MindMapNode group, MindMapStructure structure) {
        String id = structure.id();
        int offers = structure.offers().size();
        MindMapNode node = group.child(Kind.STRUCTURE, id, structure.name(), offers, id);
        MindMapNode role = node.child(Kind.ROLE, "role", structure.role(), offers, id);
        nodes.add(node);
        nodes.add(role);
        for (MindMapStructure.Level level : structure.levels()) {
            MindMapNode branch = role.child(
                    Kind.LEVEL,
                    level.level().name(),
                    level.level().label(),
                    level.offers().size(),
                    id);
            nodes.add(branch);
            level.offers().forEach(offer -> add(nodes, branch, offer));
        }
    }

    private static void add(List<MindMapNode> nodes, MindMapNode level, Offer offer) {
        List<Operator> operators = offer.operators();
        String label = offer.name() == null ? offer.theme().label() : offer.name();
        MindMapNode node = level.child(Kind.OFFER, offer.id(), label, operators.size(), level.structureId);
        nodes.add(node);
        for (Operator operator : operators) {
            nodes.add(node.child(Kind.OPERATOR, operator.code(), operator.name(), 0, level.structureId));
        }
    }

    private MindMapNode child(Kind childKind, String key, String childLabel, int below, @Nullable String structure) {
        return new MindMapNode(id + "/" + key, id, childKind, childLabel, below, structure);
    }
}
