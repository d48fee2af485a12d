package fr.convergence.query.cartography;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page the tables have taken in last, as the table {@code last_page} names it. Every transaction, or part of one, that
 * changes the tables gives it a name that never was before: what one node knows is true as long as the name is the same.
 *
 * @param before the name it had
 * @param page the name it has now, or may get
 */
record LastPage(UUID before, UUID page) {

    /** Without changing anything: the name it has, and one that it may get. */
    static LastPage look(Connection reader) throws SQLException {
        try (PreparedStatement select = reader.prepareStatement("select id, gen_random_uuid() from last_page");
                ResultSet row = select.executeQuery()) {
            row.next();
            return read(row);
        }
    }

    /**
     * Names the page that is about to be written. From here to the end nobody else can.
     *
     * @param page null for a name that never was before
     */
    static LastPage becomes(@Nullable UUID page, Connection transaction) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update last_page set id = coalesce(?, gen_random_uuid()) from (select id from last_page for update) as before
                returning before.id, last_page.id""")) {
            update.setObject(1, page, Types.OTHER);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return read(row);
            }
        }
    }

    private static LastPage read(ResultSet row) throws SQLException {
        return new LastPage(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
