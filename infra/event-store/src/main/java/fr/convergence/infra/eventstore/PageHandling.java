package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a page to a follower in the page's transaction, keeping the events of parked sequences back. */
final class PageHandling {

    private static final Logger LOG = LoggerFactory.getLogger(PageHandling.class);

    private final Follower follower;
    private final Parking parking;

    PageHandling(Follower follower, Parking parking) {
        this.follower = follower;
        this.parking = parking;
    }

    /** The usual way: all at once. */
    void whole(List<RecordedEvent> page, Connection transaction) throws Exception {
        Set<String> parked = parking.begin(transaction);
        List<RecordedEvent> wanted = keepBack(page, parked, transaction);
        if (!wanted.isEmpty()) {
            follower.handle(wanted, transaction);
        }
    }

    /**
     * After the page failed: an event that fails alone is parked with what follows in its sequence, the others are handled.
     * Halves under savepoints find it in a few steps, and in order.
     */
    void parkingWhatFails(List<RecordedEvent> page, Connection transaction) throws Exception {
        narrow(page, parking.begin(transaction), transaction);
    }

    private void narrow(List<RecordedEvent> part, Set<String> parked, Connection transaction) throws Exception {
        List<RecordedEvent> wanted = keepBack(part, parked, transaction);
        if (wanted.isEmpty()) {
            return;
        }
        Savepoint savepoint = transaction.setSavepoint();
        try {
            follower.handle(wanted, transaction);
            checkConstraints(transaction);
            transaction.releaseSavepoint(savepoint);
        } catch (Exception failure) {
            if (!Faults.mayBeOfTheEvent(failure)) {
                throw failure;
            }
            transaction.rollback(savepoint);
            divide(wanted, parked, transaction, failure);
        }
    }

    private void divide(List<RecordedEvent> failed, Set<String> parked, Connection transaction, Exception failure)
            throws Exception {
        if (failed.size() == 1) {
            RecordedEvent event = failed.getFirst();
            String sequence = follower.sequence(event);
            LOG.error("follower {} parks {} from {} on", follower.name(), sequence, event.position(), failure);
            parking.park(transaction, event, sequence, failure);
            parked.add(sequence);
            return;
        }
        int middle = failed.size() / 2;
        narrow(failed.subList(0, middle), parked, transaction);
        narrow(failed.subList(middle, failed.size()), parked, transaction);
    }

    /** Otherwise a deferred one would fail at the commit, when it is too late to know whose fault it was. */
    private static void checkConstraints(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("set constraints all immediate");
        }
    }

    private List<RecordedEvent> keepBack(List<RecordedEvent> events, Set<String> parked, Connection transaction)
            throws SQLException {
        if (parked.isEmpty()) {
            return events;
        }
        List<RecordedEvent> wanted = new ArrayList<>();
        List<RecordedEvent> behind = new ArrayList<>();
        List<String> sequences = new ArrayList<>();
        for (RecordedEvent event : events) {
            String sequence = follower.sequence(event);
            if (parked.contains(sequence)) {
                behind.add(event);
                sequences.add(sequence);
            } else {
                wanted.add(event);
            }
        }
        parking.parkBehind(transaction, behind, sequences);
        return wanted;
    }
}
