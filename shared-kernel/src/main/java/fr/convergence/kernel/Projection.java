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

    /** The statements that create its tables; run once, in its own empty schema. */
    String tables();

    /**
     * Takes in one page of events.
     *
     * @param page events in the store's order; never empty, none missing between two pages
     * @param transaction a connection inside the page's transaction, whose search path is the projection's schema; the
     *     projection neither commits nor closes it
     * @throws SQLException when the database fails; the page is rolled back and comes again
     */
    void project(List<StoredEvent> page, Connection transaction) throws SQLException;
}
