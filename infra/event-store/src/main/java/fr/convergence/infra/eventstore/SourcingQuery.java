package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events of criteria. A few criteria, as decisions have them, are one statement with a branch each, whose text
 * depends on their form alone, so that a connection plans it once; an event that several choose comes several times, one after
 * the other. Any number of criteria goes to {@code store.source}, which costs more for each event.
 */
final class SourcingQuery {

    private static final int FEW_TAGS = 8;

    private final List<Criterion> criteria;

    SourcingQuery(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    /** Ready to be run: the event's eight columns, the head, and the command's position, actor and fingerprint. */
    PreparedStatement prepared(Connection connection, @Nullable CommandMark command) throws SQLException {
        return areFew() ? few(connection, command) : many(connection, command);
    }

    private boolean areFew() {
        int tags =
                criteria.stream().mapToInt(criterion -> criterion.tags().size()).sum();
        return tags > 0
                && tags <= FEW_TAGS
                && criteria.stream().noneMatch(criterion -> criterion.tags().isEmpty());
    }

    private PreparedStatement few(Connection connection, @Nullable CommandMark command) throws SQLException {
        String branches = criteria.stream().map(SourcingQuery::branch).collect(Collectors.joining(" union all "));
        PreparedStatement statement =
                connection.prepareStatement("select e.*, h.head, k.position, k.actor, k.fingerprint"
                        + " from (select coalesce(max(l.position), 0) as head from store.event l) h"
                        + " left join store.command k on k.id = ? left join (" + branches
                        + ") e on true order by e.position");
        int next = 1;
        statement.setObject(next++, id(command), Types.OTHER);
        for (Criterion criterion : criteria) {
            for (String tag : criterion.tags().stream().sorted().toList()) {
                statement.setString(next++, tag);
            }
            if (!criterion.types().isEmpty()) {
                statement.setArray(
                        next++,
                        connection.createArrayOf("text", criterion.types().toArray()));
            }
        }
        return statement;
    }

    /** From the first tag's own events to those that match; the offset keeps the planner from reading all events instead. */
    private static String branch(Criterion criterion) {
        String others = " and exists (select from store.tag o where o.tag = ? and o.position = t.position)"
                .repeat(criterion.tags().size() - 1);
        return "select " + PostgresEventStore.COLUMNS + " from store.tag t cross join lateral"
                + " (select * from store.event x where x.position = t.position offset 0) e where t.tag = ?" + others
                + (criterion.types().isEmpty() ? "" : " and e.type = any (?)");
    }

    private PreparedStatement many(Connection connection, @Nullable CommandMark command) throws SQLException {
        CriterionRows chosen = new CriterionRows();
        criteria.forEach(chosen::add);
        PreparedStatement statement = connection.prepareStatement("select * from store.source(?,?,?,?)");
        statement.setArray(1, connection.createArrayOf("text", chosen.first.toArray()));
        statement.setArray(2, connection.createArrayOf("text", chosen.tags.toArray()));
        statement.setArray(3, connection.createArrayOf("text", chosen.types.toArray()));
        statement.setObject(4, id(command), Types.OTHER);
        return statement;
    }

    private static @Nullable Object id(@Nullable CommandMark command) {
        return command == null ? null : command.id();
    }
}
