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
     * Whether it begins after the last event recorded when it is first registered, instead of before the first: what it does
     * is not to be done for what happened earlier (a policy, a relay). Such a follower cannot be reset either.
     */
    default boolean beginsAtHead() {
        return false;
    }

    /**
     * Prepares its tables; called in the transaction that registers the follower, and again after {@link #uninstall}.
     *
     * @throws SQLException undoes the registration
     */
    void install(Connection transaction) throws SQLException;

    /**
     * Removes its tables: it begins again from the first event, or is not needed any more.
     *
     * @throws SQLException undoes the reset
     */
    void uninstall(Connection transaction) throws SQLException;

    /**
     * Whether it has anything to do with an event. A page none of whose events concerns it is not handed over, and its position
     * moves a quarter of a second later at most, with those of the pages after it.
     */
    default boolean concerns(RecordedEvent event) {
        return true;
    }

    /**
     * Whether an event that fails alone may be passed over until it is retried, parked with what follows in its sequence.
     * Otherwise nothing is taken in after it: the follower stands still, and the page comes again.
     */
    default boolean passesOver() {
        return true;
    }

    /**
     * What an event is in order with: when it cannot be handled, it is parked, and so is all that follows in its sequence,
     * while other sequences go on. Asked only when something is parked or fails.
     */
    default String sequence(RecordedEvent event) {
        return event.tags().isEmpty() ? "" : event.tags().getFirst();
    }

    /**
     * Makes its tables fit for queries, at the price of taking in more slowly: called before a new build first answers, and
     * when the follower begins otherwise. May be called again.
     *
     * @throws SQLException undoes the page, or the registration
     */
    default void complete(Connection transaction) throws SQLException {}

    /**
     * Tells which page is likely to be handed over next, on another thread, while the one before may still be handled: what can
     * be worked out beforehand may be worked out now. Nothing promises that either is ever committed. What fails here fails
     * again, and counts, in {@link #handle}.
     *
     * @param reader a transaction of its own, for reading only; shows nothing of a page that is not committed yet
     */
    default void expect(List<RecordedEvent> page, Connection reader) throws Exception {}

    /**
     * Takes in a page, within 5 seconds between one statement and the next.
     *
     * @param page events in order, none missing since the page before but those of parked sequences, and pages that do not
     *     concern it; never empty
     * @param transaction neither to be committed nor closed here
     * @throws UnreadableEvent when it cannot tell what an event says: it stands still, and the page comes again
     * @throws Exception rolls the page back. A fault of the moment (a lost connection, a deadlock) brings the page again;
     *     otherwise it comes again in parts, and the event that fails alone is parked
     */
    void handle(List<RecordedEvent> page, Connection transaction) throws Exception;
}
