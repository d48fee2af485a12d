package fr.convergence.query.cartography;

import java.sql.Connection;
import java.sql.SQLException;

/** Something worked out, that only has to be written. */
@FunctionalInterface
interface Writing {
    void into(Connection transaction) throws SQLException;
}
