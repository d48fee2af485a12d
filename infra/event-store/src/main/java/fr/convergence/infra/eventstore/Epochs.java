package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The epochs of a store, those whose history was lost included. Immutable. */
public final class Epochs {

    private final TreeMap<Integer, Epoch> byNumber;

    /**
     * Takes them as they are.
     *
     * @throws IllegalArgumentException unless they are at least one, all different, and each one's parent is among them
     */
    public Epochs(Collection<Epoch> epochs) {
        byNumber = epochs.stream()
                .collect(Collectors.toMap(
                        Epoch::number, Function.identity(), (one, _) -> twice(one), () -> new TreeMap<>()));
        if (byNumber.isEmpty()
                || epochs.stream().anyMatch(epoch -> epoch.parent() > 0 && !byNumber.containsKey(epoch.parent()))) {
            throw new IllegalArgumentException("not the epochs of a store: " + epochs);
        }
    }

    private static Epoch twice(Epoch epoch) {
        throw new IllegalArgumentException("twice: " + epoch);
    }

    /**
     * Reads them, on the connection's snapshot.
     *
     * @throws SQLException when PostgreSQL does not answer
     */
    public static Epochs read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select epoch, coalesce(parent, 0), forked_at, reason, opened_at from store.epoch")) {
            List<Epoch> epochs = new ArrayList<>();
            while (row.next()) {
                epochs.add(new Epoch(
                        row.getInt(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return new Epochs(epochs);
        }
    }

    /** In order of their numbers. */
    public List<Epoch> all() {
        return List.copyOf(byNumber.values());
    }

    /** The one that events are recorded in. */
    public Epoch present() {
        return byNumber.lastEntry().getValue();
    }

    Optional<Epoch> of(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The last position at or before one of any epoch up to which that epoch and the present one tell of the same events.
     *
     * @return empty when the store never was in that epoch
     */
    public OptionalLong lastCommon(int epoch, long position) {
        Map<Integer, Long> trunk = commonWithPresent();
        long common = position;
        for (Epoch branch = byNumber.get(epoch); branch != null; branch = byNumber.get(branch.parent())) {
            Long here = trunk.get(branch.number());
            if (here != null) {
                return OptionalLong.of(Math.min(common, here));
            }
            common = Math.min(common, branch.forkedAt());
        }
        return OptionalLong.empty();
    }

    /** For the present epoch and those it comes from: up to where their events are its own. */
    private Map<Integer, Long> commonWithPresent() {
        Map<Integer, Long> common = new TreeMap<>();
        long upTo = Long.MAX_VALUE;
        for (Epoch epoch = present(); epoch != null; epoch = byNumber.get(epoch.parent())) {
            common.put(epoch.number(), upTo);
            upTo = Math.min(upTo, epoch.forkedAt());
        }
        return common;
    }

    /** Those of others that are not among these, which must come from a store that went on from this one. */
    List<Epoch> unknownOf(Epochs others) {
        return others.byNumber.values().stream()
                .filter(epoch -> !byNumber.containsKey(epoch.number()))
                .sorted(Comparator.comparingInt(Epoch::number))
                .toList();
    }
}
