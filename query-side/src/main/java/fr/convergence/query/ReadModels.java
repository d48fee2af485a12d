package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens read models to queries: one read-only transaction on one snapshot, under a database role that owns nothing, with
 * the actor's reader scopes set, so that row-level security shows each actor its own rows.
 */
public interface ReadModels {

    /**
     * Runs a query over one read model.
     *
     * @param name the projection's name; its active version is read
     * @param actor who asks
     * @param consistentWith a cursor the answer must include, or null
     * <p>When the query itself throws {@code NOT_YET_VISIBLE}, it is run again on a newer snapshot within the same time.
     *
     * @throws NotReadable when the cursor is not of this store, or not visible within the time allowed
     */
    <T> T read(String name, Actor actor, @Nullable String consistentWith, Function<Snapshot, T> query);

    /** One consistent view of a read model. */
    interface Snapshot {

        /** Plain SQL inside the transaction; the search path is the read model's schema. */
        JdbcClient sql();

        /** The position up to which the read model has taken in events. */
        long position();

        /** The position as a cursor clients may give back. */
        default String cursor() {
            return cursorAt(position());
        }

        /** Any position of the store as a cursor. */
        String cursorAt(long position);

        /**
         * The position that a cursor of a client stands for, which the read model need not have reached.
         *
         * @throws NotReadable {@code CURSOR_UNREADABLE}, or {@code CURSOR_EPOCH_CHANGED} when history may have been lost since
         */
        long positionOf(String cursor);

        /** Which store this is of. */
        UUID store();

        /** The moment this answer speaks of: now, by the application's clock. */
        Instant now();

        /** The position of the last event recorded at or before the instant; 0 when there is none. */
        long positionAt(Instant instant);
    }

    /** A query that cannot be answered as asked; has a code and a text in French. */
    final class NotReadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Map<String, Object> details;

        /** A stable code in capitals and the French text. */
        public NotReadable(String code, String message) {
            this(code, message, Map.of());
        }

        /** The same, with what a program needs to go on. */
        public NotReadable(String code, String message, Map<String, Object> details) {
            super(message, null, false, false);
            this.code = code;
            this.details = Map.copyOf(details);
        }

        /**
         * {@code NOT_YET_VISIBLE}, {@code CURSOR_UNREADABLE} or {@code CURSOR_EPOCH_CHANGED}; a query adds its own, such as
         * {@code UNKNOWN_DEPARTMENT} or {@code PAGE_SIZE_OUT_OF_RANGE}.
         */
        public String code() {
            return code;
        }

        /** By name; with {@code CURSOR_EPOCH_CHANGED}, {@code lastCommonPosition} is a cursor to give instead. */
        public Map<String, Object> details() {
            return details;
        }
    }
}
