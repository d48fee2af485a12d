package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code store.event} in order of their positions, however they came to be; reads them as they are asked for. */
final class Events implements AutoCloseable {

    private static final int FETCHED = 2_000;

    private final PreparedStatement select;
    private final ResultSet rows;

    /** @param snapshot a transaction */
    Events(Connection snapshot) throws SQLException {
        select = snapshot.prepareStatement("select position, id, type, version, payload, metadata, tags, recorded_at"
                + " from store.event order by position");
        select.setFetchSize(FETCHED);
        rows = select.executeQuery();
    }

    @Nullable RecordedEvent next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        return new RecordedEvent(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getInt(4),
                rows.getString(5),
                rows.getString(6),
                tags(),
                recordedAt());
    }

    private Instant recordedAt() throws SQLException {
        OffsetDateTime at = rows.getObject(8, OffsetDateTime.class);
        return at == null ? Instant.MIN : at.toInstant();
    }

    /** None, or an array of arrays, which the store never writes, stands as one tag: a leaf like no other. */
    private List<String> tags() throws SQLException {
        Array array = rows.getArray(7);
        return array != null && array.getArray() instanceof String[] tags
                ? Arrays.asList(tags)
                : Collections.singletonList(rows.getString(7));
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
