package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.infra.eventstore.audit.AuditReport.SignedHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The events of one entity, and for each the proof that it is among those a checkpoint was signed for. It proves that each was
 * recorded as it stands there; not that there is no other.
 *
 * @param tag of the entity
 * @param signed the checkpoint
 * @param events those it covers, in order
 * @param uncovered positions of the entity's events after the checkpoint
 */
public record EntityProof(String tag, SignedHead signed, List<ProvedEvent> events, List<Long> uncovered) {

    /**
     * An event with its audit path.
     *
     * @param event as recorded
     * @param path from the leaf upwards
     */
    public record ProvedEvent(RecordedEvent event, List<Hash> path) {}

    static EntityProof of(Connection snapshot, String tag, SignedHead signed) throws SQLException {
        long size = signed.head().size();
        List<Long> positions = positions(snapshot, tag);
        List<Long> covered = positions.stream().filter(at -> at <= size).toList();
        Map<Node, Hash> nodes = hashed(snapshot, needed(covered, size), size);
        MerkleTree tree = new MerkleTree((level, index) -> Objects.requireNonNull(nodes.get(new Node(level, index))));
        List<ProvedEvent> proved = new ArrayList<>();
        try (Events events = new Events(snapshot)) {
            Set<Long> wanted = new HashSet<>(covered);
            for (RecordedEvent event = events.next();
                    event != null && event.position() <= size;
                    event = events.next()) {
                if (wanted.contains(event.position())) {
                    proved.add(new ProvedEvent(event, tree.inclusion(event.position() - 1, size)));
                }
            }
        }
        return new EntityProof(tag, signed, proved, positions.subList(covered.size(), positions.size()));
    }

    private record Node(int level, long index) {}

    private static List<Long> positions(Connection snapshot, String tag) throws SQLException {
        try (PreparedStatement select =
                snapshot.prepareStatement("select position from store.event where ? = any (tags) order by position")) {
            select.setString(1, tag);
            List<Long> positions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                }
            }
            return positions;
        }
    }

    /** What the paths will be made of: asking for them tells. */
    private static Set<Node> needed(List<Long> positions, long size) {
        Set<Node> needed = new HashSet<>();
        MerkleTree asked = new MerkleTree((level, index) -> {
            needed.add(new Node(level, index));
            return Hash.EMPTY_TREE;
        });
        positions.forEach(position -> asked.inclusion(position - 1, size));
        return needed;
    }

    private static Map<Node, Hash> hashed(Connection snapshot, Set<Node> needed, long size) throws SQLException {
        Map<Node, Hash> nodes = new HashMap<>();
        GrowingTree tree = new GrowingTree((level, index, hash) -> {
            Node node = new Node(level, index);
            if (needed.contains(node)) {
                nodes.put(node, hash);
            }
        });
        try (Events events = new Events(snapshot)) {
            for (RecordedEvent event = events.next(); event != null && tree.size() < size; event = events.next()) {
                tree.add(EventLeaf.hash(event));
            }
        }
        return nodes;
    }
}
