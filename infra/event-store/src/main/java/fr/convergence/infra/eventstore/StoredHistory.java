package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a database has come.
 *
 * @param eventThere the id of the event at a position that was asked for; null when there is none
 */
record StoredHistory(
        UUID store, Epochs epochs, long head, @Nullable UUID eventThere) {

    /**
     * Reads it from one snapshot; null when there is no store.
     *
     * @param checkpoint at whose position the event is looked up
     */
    static @Nullable StoredHistory read(Connection snapshot, @Nullable Checkpoint checkpoint) throws SQLException {
        if (!exists(snapshot, "store.identity")) {
            return null;
        }
        String sql =
                "select i.id, (select max(position) from store.event), (select id from store.event where position = ?),"
                        + " i.created_at from store.identity i";
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            select.setLong(1, checkpoint == null ? 0 : checkpoint.position());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Epochs epochs = exists(snapshot, "store.epoch")
                        ? Epochs.read(snapshot)
                        : onlyOne(row.getObject(4, OffsetDateTime.class));
                return new StoredHistory(
                        row.getObject(1, UUID.class), epochs, row.getLong(2), row.getObject(3, UUID.class));
            }
        }
    }

    /** A store made before epochs were kept. */
    private static Epochs onlyOne(OffsetDateTime created) {
        return new Epochs(List.of(new Epoch(1, 0, 0, "created", created.toInstant())));
    }

    private static boolean exists(Connection snapshot, String table) throws SQLException {
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Whether this goes on from a checkpoint. */
    Finding compare(Checkpoint checkpoint) {
        int present = epochs.present().number();
        if (!checkpoint.store().equals(store)) {
            return new Finding.OtherStore(checkpoint, store);
        }
        if (contradicts(checkpoint)) {
            return new Finding.Diverged(checkpoint, present, head);
        }
        // Never empty below: what does not contradict and is not later is known here.
        if (checkpoint.epoch() > present) {
            return new Finding.Behind(checkpoint, present, head);
        }
        long common =
                epochs.lastCommon(checkpoint.epoch(), checkpoint.position()).orElseThrow();
        if (common == checkpoint.position()) {
            return compareEvents(checkpoint);
        }
        return new Finding.Accepted(checkpoint, epochs.present());
    }

    private Finding compareEvents(Checkpoint checkpoint) {
        int present = epochs.present().number();
        if (head < checkpoint.position()) {
            return new Finding.Behind(checkpoint, present, head);
        }
        if (!Objects.equals(eventThere, checkpoint.event())) {
            return new Finding.Diverged(checkpoint, present, head);
        }
        return checkpoint.epoch() == present ? new Finding.Whole() : new Finding.Accepted(checkpoint, epochs.present());
    }

    /** Whether it knows an epoch by a number that is another's here, or is nobody's although a later one is here. */
    private boolean contradicts(Checkpoint checkpoint) {
        int present = epochs.present().number();
        return checkpoint.epochs().all().stream()
                .filter(epoch -> epoch.number() <= present)
                .anyMatch(epoch ->
                        epochs.of(epoch.number()).filter(epoch::isForkOf).isEmpty());
    }
}
