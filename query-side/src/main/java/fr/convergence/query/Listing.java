package fr.convergence.query;

import fr.convergence.query.ReadModels.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list that is read page by page: in the order of a text of each row, by code point, then of its identifier.
 *
 * @param select what is read of a row
 * @param from the table, under the name r; it has the columns sort_name and id
 * @param row makes an element of it
 * @param cursor the element's place, by the same text and identifier
 */
public record Listing<T>(String select, String from, Order order, RowMapper<T> row, Function<T, Page.Cursor> cursor) {

    /** Which comes first. */
    public enum Order {
        LEAST_FIRST(">", ""),
        GREATEST_FIRST("<", " desc");

        private final String beyond;
        private final String direction;

        Order(String beyond, String direction) {
            this.beyond = beyond;
            this.direction = direction;
        }
    }

    /** A part of it, read in one snapshot with the count of the whole. */
    public Connection<T> part(Snapshot snapshot, Which which, Page page) {
        Map<String, Object> parameters = new HashMap<>(which.parameters());
        int total = snapshot.sql()
                .sql("select count(*) from %s where %s".formatted(from, which.sql()))
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        String beyond = "";
        if (after != null) {
            beyond = " and (r.sort_name, r.id) %s (:lastName, cast(:lastId as uuid))".formatted(order.beyond);
            parameters.put("lastName", after.sortName());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<T> read = snapshot.sql()
                .sql("select %1$s from %2$s where %3$s%4$s order by r.sort_name%5$s, r.id%5$s limit :most"
                        .formatted(select, from, which.sql(), beyond, order.direction))
                .params(parameters)
                .query(row)
                .list();
        List<T> shown = read.subList(0, Math.min(read.size(), page.size()));
        return Connection.of(shown, cursor, after != null, read.size() > shown.size(), total, snapshot.cursor());
    }

    /** All that are asked for, in no order. */
    public List<T> all(Snapshot snapshot, Which which) {
        return snapshot.sql()
                .sql("select %s from %s where %s".formatted(select, from, which.sql()))
                .params(which.parameters())
                .query(row)
                .list();
    }
}
