package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.infra.eventstore.audit.AuditReport.SignedHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all events, growing their tree anew: compares its root with every checkpoint at the checkpoint's size, and
 * every leaf with the one that was kept.
 */
final class EventPass {

    /** Stands for an event that is not there: no event has this leaf. */
    private static final Hash NO_EVENT = Hash.EMPTY_TREE;

    private final NavigableMap<Long, List<SignedHead>> due = new TreeMap<>();
    private final GrowingTree tree = new GrowingTree((_, _, _) -> {});
    private final Ranges missing = new Ranges();
    private final Ranges surplus = new Ranges();
    private final Ranges changed = new Ranges();
    private final Ranges unlike = new Ranges();
    private final TreeMap<Long, SignedHead> fitting = new TreeMap<>();
    private final List<Long> unfit = new ArrayList<>();
    private long head;
    private long leaves;

    /** @param signed what is to be compared with */
    EventPass(List<SignedHead> signed) {
        signed.forEach(one ->
                due.computeIfAbsent(one.head().size(), _ -> new ArrayList<>()).add(one));
    }

    /** @param snapshot a transaction */
    EventPass over(Connection snapshot) throws SQLException {
        long genuine = genuineLeaves(snapshot);
        compareRoot();
        try (Events events = new Events(snapshot);
                StoredLeaves kept = new StoredLeaves(snapshot)) {
            for (RecordedEvent event = events.next(); event != null; event = events.next()) {
                take(event, kept, genuine);
            }
            leaves = kept.last();
        }
        return this;
    }

    /** How many of the leaves that were kept are those of a checkpoint: its root is theirs. */
    private long genuineLeaves(Connection snapshot) throws SQLException {
        GrowingTree grown = new GrowingTree((_, _, _) -> {});
        long genuine = 0;
        try (StoredLeaves kept = new StoredLeaves(snapshot)) {
            for (long size : due.keySet()) {
                Hash leaf = NO_EVENT;
                while (grown.size() < size && leaf != null) {
                    leaf = kept.at(grown.size());
                    if (leaf != null) {
                        grown.add(leaf);
                    }
                }
                if (leaf == null) {
                    return genuine;
                }
                if (fits(size, grown.root()) != null) {
                    genuine = size;
                }
            }
        }
        return genuine;
    }

    private void take(RecordedEvent event, StoredLeaves kept, long genuine) throws SQLException {
        long position = event.position();
        if (position <= head) {
            surplus.add(position);
            return;
        }
        if (position > head + 1) {
            missing.add(head + 1, position - 1);
            fillUpTo(position - 1);
        }
        Hash leaf = EventLeaf.hash(event);
        Hash before = kept.at(position - 1);
        if (before != null && !before.equals(leaf)) {
            (position <= genuine ? changed : unlike).add(position);
        }
        add(leaf);
        head = position;
    }

    private void fillUpTo(long position) {
        for (long size = tree.size(); size < position && isDue(); size++) {
            add(NO_EVENT);
        }
    }

    private void add(Hash leaf) {
        if (isDue()) {
            tree.add(leaf);
            compareRoot();
        }
    }

    /** Whether a checkpoint of more events than so far is still to be compared with. */
    private boolean isDue() {
        return !due.isEmpty() && tree.size() < due.lastKey();
    }

    private void compareRoot() {
        long size = tree.size();
        List<SignedHead> now = due.get(size);
        if (now == null) {
            return;
        }
        Hash root = tree.root();
        SignedHead fits = fits(size, root);
        if (fits != null) {
            fitting.put(size, fits);
        }
        if (now.stream().anyMatch(one -> !one.head().root().equals(root))) {
            unfit.add(size);
        }
    }

    private @Nullable SignedHead fits(long size, Hash root) {
        return due.getOrDefault(size, List.of()).stream()
                .filter(one -> one.head().root().equals(root))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    long head() {
        return head;
    }

    /** The checkpoint of the most events that fits; null when none does. */
    @Nullable SignedHead covered() {
        return fitting.isEmpty() ? null : fitting.lastEntry().getValue();
    }

    List<AuditFinding> findings() {
        List<AuditFinding> findings = new ArrayList<>();
        long signed = due.isEmpty() ? 0 : due.lastKey();
        long covered = fitting.isEmpty() ? 0 : fitting.lastKey();
        if (signed > head) {
            findings.add(new AuditFinding.Truncated(head, signed));
        } else if (leaves > head) {
            findings.add(new AuditFinding.TreeBeyond(head, leaves));
        }
        unfit.stream()
                .filter(size -> size <= covered)
                .map(AuditFinding.Contradicted::new)
                .forEach(findings::add);
        unfit.stream()
                .filter(size -> size > covered)
                .findFirst()
                .ifPresent(size -> findings.add(new AuditFinding.Differs(covered, size)));
        addUnlessEmpty(findings, missing, new AuditFinding.Missing(missing));
        addUnlessEmpty(findings, surplus, new AuditFinding.Surplus(surplus));
        addUnlessEmpty(findings, changed, new AuditFinding.Changed(changed));
        addUnlessEmpty(findings, unlike, new AuditFinding.Unlike(unlike));
        return findings;
    }

    private static void addUnlessEmpty(List<AuditFinding> findings, Ranges positions, AuditFinding finding) {
        if (!positions.isEmpty()) {
            findings.add(finding);
        }
    }
}
