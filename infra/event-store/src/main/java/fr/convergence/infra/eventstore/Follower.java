package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that follows the store: a projection, a policy, a relay. Its rows and its position move in one transaction, so
 * that every event counts once, whatever stops in between.
 */
public interface Follower {

    /** Unique and stable: the position is kept under it. */
    String name();

    /**
     * Prepares its tables; called in the transaction that registers the follower, and again after {@link #uninstall}.
     *
     * @throws SQLException undoes the registration
     */
    void install(Connection transaction) throws SQLException;

    /**
     * Removes its tables, to be rebuilt from the first event.
     *
     * @throws SQLException undoes the reset
     * @throws UnsupportedOperationException when it must never see an event again (a policy)
     */
    void uninstall(Connection transaction) throws SQLException;

    /**
     * Takes in a page.
     *
     * @param page events in order, none missing since the page before; never empty
     * @param transaction neither to be committed nor closed here
     * @throws Exception rolls the page back; it comes again
     */
    void handle(List<RecordedEvent> page, Connection transaction) throws Exception;
}
