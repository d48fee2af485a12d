package fr.convergence.query.calendarfeed;

import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import java.sql.Connection;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a feed; the same event again changes nothing. */
final class CalendarFeedRows {

    private final JdbcClient sql;

    CalendarFeedRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(CalendarFeedEvent event, long position) {
        switch (event) {
            case CalendarFeedOpened it -> open(it, position);
            case CalendarFeedRevoked it ->
                sql.sql("update feed set revoked_on = ? where id = ?::uuid")
                        .param(it.revokedOn())
                        .param(it.feedId())
                        .update();
        }
    }

    private void open(CalendarFeedOpened event, long position) {
        sql.sql("""
                        insert into feed (id, position, readers, department, structure_id, place_id, opened_on)
                        values (?::uuid, ?, ?, ?, ?::uuid, ?::uuid, ?) on conflict do nothing""")
                .param(event.feedId())
                .param(position)
                .param(readers(event))
                .param(event.department())
                .param(event.structureId())
                .param(event.placeId())
                .param(event.openedOn())
                .update();
    }

    private static String[] readers(CalendarFeedOpened event) {
        return Stream.concat(
                        Stream.of("coordination=" + event.department(), "link=" + event.feedId()),
                        Stream.ofNullable(event.structureId()).map(structure -> "structure=" + structure))
                .toArray(String[]::new);
    }
}
