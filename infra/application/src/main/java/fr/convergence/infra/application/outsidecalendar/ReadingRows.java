package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.outsidecalendar.Reading.Failed;
import fr.convergence.infra.application.outsidecalendar.Reading.Unchanged;
import fr.convergence.infra.application.outsidecalendar.Reading.Whole;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.OutsideReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which calendars are read when, and what was read of them. */
final class ReadingRows {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ReadingRows(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Some that are due, which no other node reads for two minutes, longer than a reading can last; should this one die meanwhile,
     * another takes them over then.
     */
    List<Claimed> claim(Instant now, int most) {
        return sql.sql("""
                        update outside.calendar c
                        set lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '2 minutes'
                        from (select id from outside.calendar
                              where next_at <= :now and (leased_until is null or leased_until < clock_timestamp())
                              order by next_at, id limit :most for update skip locked) due
                        where c.id = due.id
                        returning c.id, c.lease, c.department, c.address_id, c.etag, c.last_modified, c.whole_at, c.failures""")
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("lease", UUID.class),
                        row.getString("department"),
                        row.getObject("address_id", UUID.class),
                        row.getString("etag"),
                        row.getString("last_modified"),
                        instant(row, "whole_at"),
                        row.getInt("failures")))
                .list();
    }

    /** Writes down how a reading ended, unless the calendar is not this one's to read any more. */
    void settle(Claimed calendar, Reading reading, Instant now, Instant next) {
        transaction.executeWithoutResult(_ -> {
            switch (reading) {
                case Whole it -> {
                    if (succeeded(calendar, it.etag(), it.lastModified(), now, now, next)) {
                        replace(calendar.id(), it.busy());
                    }
                }
                case Unchanged _ ->
                    succeeded(calendar, calendar.etag(), calendar.lastModified(), calendar.wholeAt(), now, next);
                case Failed it ->
                    sql.sql("""
                                    update outside.calendar set tried_at = :now, outcome = :outcome, failures = failures + 1,
                                      next_at = :next, lease = null, leased_until = null where id = :id and lease = :lease""")
                            .param("now", utc(now))
                            .param("outcome", it.why().name())
                            .param("next", utc(next))
                            .param("id", calendar.id())
                            .param("lease", calendar.lease())
                            .update();
            }
        });
    }

    private boolean succeeded(
            Claimed calendar,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant wholeAt,
            Instant now,
            Instant next) {
        return sql.sql("""
                                update outside.calendar set tried_at = :now, succeeded_at = :now, outcome = :outcome, failures = 0,
                                  etag = :etag, last_modified = :modified, whole_at = :whole, next_at = :next,
                                  lease = null, leased_until = null where id = :id and lease = :lease""")
                        .param("now", utc(now))
                        .param("outcome", OutsideReading.READ.name())
                        .param("etag", etag)
                        .param("modified", lastModified)
                        .param("whole", wholeAt == null ? null : utc(wholeAt))
                        .param("next", utc(next))
                        .param("id", calendar.id())
                        .param("lease", calendar.lease())
                        .update()
                == 1;
    }

    private void replace(UUID calendar, List<Span> busy) {
        sql.sql("delete from outside.busy where calendar_id = ?")
                .param(calendar)
                .update();
        sql.sql("""
                        insert into outside.busy (calendar_id, starts_at, ends_at)
                        select :id, * from unnest(cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))""")
                .param("id", calendar)
                .param(
                        "starts",
                        busy.stream().map(span -> span.start().toString()).toArray(String[]::new))
                .param("ends", busy.stream().map(span -> span.end().toString()).toArray(String[]::new))
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
