package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that finds the events of some criteria through the tag index, with the head and the command of the same
 * snapshot on every row, and at least one row.
 */
record SourcingQuery(String sql, List<Set<String>> arrays) {

    static SourcingQuery of(List<Criterion> criteria, String columns) {
        List<Set<String>> arrays = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        // One array for all that choose by a single tag, an event's type being one: there may be any number of them.
        Set<String> alone = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            if (criterion.tags().isEmpty()) {
                criterion.types().forEach(type -> alone.add("type=" + type));
            }
            if (criterion.tags().size() == 1 && criterion.types().isEmpty()) {
                alone.addAll(criterion.tags());
            } else if (!criterion.tags().isEmpty() || criterion.types().isEmpty()) {
                positions.add(positionsOf(criterion, arrays));
            }
        }
        if (!alone.isEmpty()) {
            arrays.add(alone);
            positions.add("select distinct position from store.tag where tag = any (?)");
        }
        String matching = positions.isEmpty()
                ? "select null::bigint as position where false"
                : positions.stream().collect(Collectors.joining(" union "));
        String sql = "select " + columns + ", h.head, c.position, c.actor, c.fingerprint"
                + " from (select coalesce(max(position), 0) as head from store.event) h"
                + " left join store.command c on c.id = ?"
                + " left join (select event.* from (" + matching
                + ") m join store.event event using (position)) e on true"
                + " order by e.position";
        return new SourcingQuery(sql, arrays);
    }

    private static String positionsOf(Criterion criterion, List<Set<String>> arrays) {
        if (criterion.tags().isEmpty()) {
            return "select position from store.event";
        }
        arrays.add(criterion.tags());
        String positions = "select t.position from store.tag t where t.tag = any (?)";
        if (!criterion.types().isEmpty()) {
            // Looks at the entity's own events only, never at all events of the type.
            arrays.add(criterion.types());
            positions += " and (select x.type from store.event x where x.position = t.position) = any (?)";
        }
        if (criterion.tags().size() > 1) {
            positions +=
                    " group by t.position having count(*) = " + criterion.tags().size();
        }
        return positions;
    }

    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < arrays.size(); i++) {
            statement.setArray(
                    first + i, connection.createArrayOf("text", arrays.get(i).toArray()));
        }
    }
}
