package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Has a calendar read as soon as it is connected, and forgets its address and its busy time when it is not any more. */
final class WhenOutsideCalendarChangesThenFollow implements Policy {

    private final SealedAddresses addresses;
    private final Clock clock;

    WhenOutsideCalendarChangesThenFollow(SealedAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outside_reading";
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return OutsideCalendarEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (stored.event() instanceof OutsideCalendarEvent event) {
            SealedTexts.orAgain(
                    () -> follow(event, JdbcClient.create(new SingleConnectionDataSource(transaction, true))));
        }
    }

    private void follow(OutsideCalendarEvent event, JdbcClient sql) {
        switch (event) {
            case OutsideCalendarConnected it ->
                sql.sql("""
                                insert into outside.calendar (id, department, structure_id, post_id, address_id, next_at)
                                values (?::uuid, ?, ?::uuid, ?::uuid, ?::uuid, ?) on conflict do nothing""")
                        .param(it.calendarId())
                        .param(it.department())
                        .param(it.structureId())
                        .param(it.postId())
                        .param(it.addressId())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            case OutsideCalendarAddressChanged it -> {
                sql.sql("""
                                update outside.calendar set address_id = ?::uuid, next_at = ?, lease = null, leased_until = null,
                                  etag = null, last_modified = null, whole_at = null, failures = 0 where id = ?::uuid""")
                        .param(it.addressId())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(it.calendarId())
                        .update();
                addresses.forget(it.formerAddressId());
            }
            case OutsideCalendarDisconnected it -> {
                sql.sql("delete from outside.calendar where id = ?::uuid")
                        .param(it.calendarId())
                        .update();
                addresses.forget(it.addressId());
            }
        }
    }
}
