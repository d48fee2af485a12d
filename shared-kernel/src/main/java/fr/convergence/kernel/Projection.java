package fr.convergence.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps one read model from the events. Its rows and its position move in one transaction, so each event counts once.
 *
 * <p>A projection owns one schema, {@code <name>_v<version>}, and can always be dropped and rebuilt from the events. It
 * reads no clock: time comes from the events.
 */
public interface Projection {

    /** The read model's name, lower case letters and underscores; stable for ever. */
    String name();

    /** Counts from 1; raised whenever the tables or their meaning change, which builds the read model anew. */
    int version();

    /**
     * The statements that create its tables; run once, in its own empty schema. What {@code tables.sql} beside its class says, unless
     * it says otherwise.
     */
    default String tables() {
        return TextBeside.of(getClass(), "tables.sql");
    }

    /**
     * The statements that create what only queries need, and what would slow down taking in history: run in its schema before
     * the read model first answers. They may be run again, and then do nothing ({@code create index if not exists}).
     */
    default List<String> indices() {
        return List.of();
    }

    /** Whether events of a type matter to it; a page of others is not handed over. */
    default boolean concerns(Class<? extends DomainEvent> type) {
        return true;
    }

    /**
     * What keeps one build of the read model on this node. A projection that remembers something between two pages gives each
     * build its own; one that remembers nothing serves all of them.
     */
    default Projection forOneBuild() {
        return this;
    }

    /**
     * Tells which page is likely to be handed over next, on another thread, while the one before may still be written: what can
     * be worked out beforehand may be worked out now. Pages come in their order; nothing promises that this one, or the one
     * before it, is ever committed, nor that no other node writes meanwhile. What fails here fails again in {@link #project}.
     *
     * @param reader a connection inside a transaction of its own, for reading only, whose search path is the projection's
     *     schema; shows nothing of a page that is not committed yet
     * @throws SQLException when the database fails
     */
    default void expect(List<StoredEvent> page, Connection reader) throws SQLException {}

    /**
     * Takes in one page of events.
     *
     * @param page events in the store's order; never empty, none missing between two pages but those kept back after a
     *     failure. The same object as was {@linkplain #expect expected}, if it was
     * @param transaction a connection inside the page's transaction, whose search path is the projection's schema; the
     *     projection neither commits nor closes it
     * @throws SQLException when the database fails; the page is rolled back and comes again
     */
    void project(List<StoredEvent> page, Connection transaction) throws SQLException;
}
