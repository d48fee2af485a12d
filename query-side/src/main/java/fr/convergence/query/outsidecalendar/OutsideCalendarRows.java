package fr.convergence.query.outsidecalendar;

import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a calendar kept elsewhere; the same event again changes nothing. */
final class OutsideCalendarRows {

    private final JdbcClient sql;

    OutsideCalendarRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(OutsideCalendarEvent event, long position) {
        switch (event) {
            case OutsideCalendarConnected it -> connect(it, position);
            case OutsideCalendarAddressChanged it ->
                sql.sql("update calendar set address_changed_on = ? where id = ?::uuid")
                        .param(it.changedOn())
                        .param(it.calendarId())
                        .update();
            case OutsideCalendarDisconnected it ->
                sql.sql("update calendar set disconnected_on = ? where id = ?::uuid")
                        .param(it.disconnectedOn())
                        .param(it.calendarId())
                        .update();
        }
    }

    private void connect(OutsideCalendarConnected event, long position) {
        sql.sql("""
                        insert into calendar (id, position, readers, department, structure_id, post_id, label, connected_on)
                        values (?::uuid, ?, ?, ?, ?::uuid, ?::uuid, ?, ?) on conflict do nothing""")
                .param(event.calendarId())
                .param(position)
                .param(new String[] {"coordination=" + event.department(), "structure=" + event.structureId()})
                .param(event.department())
                .param(event.structureId())
                .param(event.postId())
                .param(event.label())
                .param(event.connectedOn())
                .update();
    }
}
