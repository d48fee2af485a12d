package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.OutsideReading;
import fr.convergence.query.OutsideTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read of calendars kept elsewhere; what was last read well too long ago does not count. */
final class KnownBusyTime implements OutsideTime {

    static final Duration LASTS = Duration.ofHours(48);

    private final JdbcClient sql;
    private final Clock clock;

    KnownBusyTime(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Busy> busy(Collection<String> structureIds, Collection<String> postIds, Span within) {
        return sql.sql("""
                        select b.calendar_id, c.structure_id, c.post_id, b.starts_at, b.ends_at
                        from outside.busy b join outside.calendar c on c.id = b.calendar_id
                        where (c.structure_id = any (cast(:structures as uuid[])) or c.post_id = any (cast(:posts as uuid[])))
                          and c.succeeded_at > :since and b.starts_at < :until and b.ends_at > :from
                        order by b.starts_at, b.calendar_id""")
                .param("structures", structureIds.toArray(String[]::new))
                .param("posts", postIds.toArray(String[]::new))
                .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .param("until", within.end().atOffset(ZoneOffset.UTC))
                .param("from", within.start().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Busy(
                        row.getString("calendar_id"),
                        row.getString("structure_id"),
                        row.getString("post_id"),
                        new Span(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    @Override
    public Map<String, LastRead> lastReads(Collection<String> calendarIds) {
        Map<String, LastRead> reads = new HashMap<>();
        Instant since = clock.instant().minus(LASTS);
        sql.sql("""
                        select c.id, c.tried_at, c.outcome, c.succeeded_at,
                               (select count(*)::int from outside.busy where calendar_id = c.id) as periods
                        from outside.calendar c where c.id = any (cast(:ids as uuid[])) and c.tried_at is not null""").param("ids", calendarIds.toArray(String[]::new)).query(row -> {
            Instant success = instant(row, "succeeded_at");
            reads.put(
                    row.getString("id"),
                    new LastRead(
                            row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                            OutsideReading.valueOf(row.getString("outcome")),
                            success,
                            row.getInt("periods"),
                            success != null && success.isAfter(since)));
        });
        return reads;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
