package fr.convergence.infra.application.calendar;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.query.CalendarUses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which day each feed was last read: written once a day and feed, however often it is read. */
final class LastUses implements CalendarUses {

    private final JdbcClient sql;

    private LastUses(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** Creates its table when it is not there. */
    static LastUses in(DataSource database) {
        OwnSchema.migrate(database, "calendar");
        return new LastUses(database);
    }

    void used(String feedId, LocalDate day) {
        sql.sql("""
                        insert into calendar.use as known (feed_id, last_used_on) values (?::uuid, ?)
                        on conflict (feed_id) do update set last_used_on = excluded.last_used_on
                        where known.last_used_on < excluded.last_used_on""").param(feedId).param(day).update();
    }

    @Override
    public Map<String, LocalDate> lastDays(Collection<String> feedIds) {
        record Use(String feed, LocalDate day) {}
        return sql
                .sql("select feed_id, last_used_on from calendar.use where feed_id = any (cast(? as uuid[]))")
                .param(feedIds.toArray(String[]::new))
                .query((row, _) -> new Use(row.getString("feed_id"), row.getObject("last_used_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Use::feed, Use::day));
    }
}
