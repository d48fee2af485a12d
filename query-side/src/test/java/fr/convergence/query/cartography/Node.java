package fr.convergence.query.cartography;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.territory.Territory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** A node that takes in pages of one build, or tries to. */
final class Node {

    private final Cartography cartography;
    private final Folding folding;

    Node(Cartography cartography) {
        this(cartography, new Folding(new Rows(Territory.current())));
    }

    Node(Cartography cartography, Folding folding) {
        this.cartography = cartography;
        this.folding = folding;
    }

    List<StoredEvent> expect(List<StoredEvent> page) {
        cartography.inTransaction(reader -> folding.expect(page, reader));
        return page;
    }

    void takeIn(List<StoredEvent> page) {
        cartography.inTransaction(transaction -> folding.write(page, transaction));
    }

    /** The page is written, and its transaction fails. */
    void rollBack(List<StoredEvent> page) {
        cartography.inTransaction(transaction -> {
            folding.write(page, transaction);
            transaction.rollback();
        });
    }

    /** In one transaction: a part, one that is rolled back to its savepoint, and then its parts. */
    @SafeVarargs
    final void takeInBut(List<StoredEvent> part, List<StoredEvent> failing, List<StoredEvent>... itsParts) {
        cartography.inTransaction(transaction -> {
            folding.write(part, transaction);
            undone(failing, transaction);
            for (List<StoredEvent> one : itsParts) {
                folding.write(one, transaction);
            }
        });
    }

    private void undone(List<StoredEvent> part, Connection transaction) throws SQLException {
        Savepoint savepoint = transaction.setSavepoint();
        folding.write(part, transaction);
        transaction.rollback(savepoint);
    }
}
