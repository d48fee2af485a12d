package fr.convergence.infra.application.store;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done once for every event that happens from its first start on, and never for what happened before: its rows and its
 * position move in one transaction, so that whatever stops in between, nothing is done twice. It cannot be reset.
 */
public interface Policy {

    /** Unique and stable, lower case letters and underscores; also the schema that its rows are in. */
    String name();

    /** The statements that create its tables; run once, in its own empty schema. None when what it leaves is elsewhere. */
    default String tables() {
        return "";
    }

    /** Whether events of a type matter to it; a page of others is not handed over. */
    default boolean concerns(Class<? extends DomainEvent> type) {
        return true;
    }

    /**
     * Does what an event calls for; nothing for most of them.
     *
     * @param transaction whose search path is the policy's schema; neither to be committed nor closed here
     * @throws SQLException when the database fails; the event comes again
     */
    void on(StoredEvent event, Connection transaction) throws SQLException;
}
