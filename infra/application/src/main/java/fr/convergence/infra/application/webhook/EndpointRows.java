package fr.convergence.infra.application.webhook;

import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.query.JsonRows;
import fr.convergence.query.PublicEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each webhook has come, and who sends to it. */
final class EndpointRows {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    EndpointRows(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Some that are due, which no other node sends to for two minutes after the last event it sent, longer than one can take; should this
     * one die meanwhile, another takes them over then.
     *
     * @param head how far the feed is
     */
    List<Endpoint> claim(Instant now, long head, int most) {
        return sql.sql("""
                        update webhook.endpoint e
                        set lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '2 minutes'
                        from (select id from webhook.endpoint
                              where enabled and next_at <= :now and position < :head
                                and (leased_until is null or leased_until < clock_timestamp())
                              order by next_at, id limit :most for update skip locked) due
                        where e.id = due.id
                        returning e.id, e.lease, e.client_id, e.address_id, e.secret_id, e.former_secret_id, e.former_until,
                          e.filter, e.cursor, e.failures""")
                .param("now", utc(now))
                .param("head", head)
                .param("most", most)
                .query((row, _) -> new Endpoint(
                        row.getObject("id", UUID.class),
                        row.getObject("lease", UUID.class),
                        row.getString("client_id"),
                        row.getObject("address_id", UUID.class),
                        row.getObject("secret_id", UUID.class),
                        row.getObject("former_secret_id", UUID.class),
                        row.getObject("former_until", LocalDate.class),
                        JsonRows.JSON.readValue(row.getString("filter"), WebhookFilter.class),
                        row.getString("cursor"),
                        row.getInt("failures")))
                .list();
    }

    /**
     * Writes down that an event was taken.
     *
     * @return whether the webhook is still this one's to send to
     */
    boolean delivered(Endpoint endpoint, PublicEvent event, String type, int attempt, Sent sent) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            log(endpoint, event, type, attempt, sent);
            return sql.sql("""
                                    update webhook.endpoint set cursor = :cursor, position = :position, failures = 0,
                                      failing_since = null, leased_until = clock_timestamp() + interval '2 minutes'
                                    where id = :id and lease = :lease""")
                            .param("cursor", event.cursor())
                            .param("position", Cursor.decode(event.cursor()).position())
                            .param("id", endpoint.id())
                            .param("lease", endpoint.lease())
                            .update()
                    == 1;
        }));
    }

    /** Writes down that an event was not taken, and lets go of the webhook. */
    void failed(Endpoint endpoint, PublicEvent event, String type, int attempt, Sent sent, Instant next) {
        transaction.executeWithoutResult(_ -> {
            log(endpoint, event, type, attempt, sent);
            sql.sql("""
                            update webhook.endpoint set failures = :failures, failing_since = coalesce(failing_since, :at),
                              next_at = :next, lease = null, leased_until = null
                            where id = :id and lease = :lease""")
                    .param("failures", attempt)
                    .param("at", utc(sent.at()))
                    .param("next", utc(next))
                    .param("id", endpoint.id())
                    .param("lease", endpoint.lease())
                    .update();
        });
    }

    /** Lets go of a webhook that has everything up to a cursor. */
    void release(Endpoint endpoint, String cursor, Instant next) {
        sql.sql("""
                        update webhook.endpoint set cursor = :cursor, position = :position, next_at = :next,
                          lease = null, leased_until = null
                        where id = :id and lease = :lease""")
                .param("cursor", cursor)
                .param("position", Cursor.decode(cursor).position())
                .param("next", utc(next))
                .param("id", endpoint.id())
                .param("lease", endpoint.lease())
                .update();
    }

    private void log(Endpoint endpoint, PublicEvent event, String type, int attempt, Sent sent) {
        // A webhook may be removed while it is sent to.
        sql.sql("""
                        insert into webhook.attempt (endpoint_id, event_id, type, cursor, attempt, at, outcome, status, milliseconds)
                        select id, :event, :type, :cursor, :attempt, :at, :outcome, :status, :milliseconds
                        from webhook.endpoint where id = :id for key share""")
                .param("event", event.id())
                .param("type", type)
                .param("cursor", event.cursor())
                .param("attempt", attempt)
                .param("at", utc(sent.at()))
                .param("outcome", sent.outcome().name())
                .param("status", sent.status())
                .param("milliseconds", Math.toIntExact(sent.took().toMillis()))
                .param("id", endpoint.id())
                .update();
    }

    /** How many stand so. */
    int count(EndpointState state) {
        return sql.sql("select count(*) from webhook.endpoint where " + state.condition())
                .query(Integer.class)
                .single();
    }

    /** Forgets what was sent too long ago. */
    void forget(Instant now, Duration kept) {
        sql.sql("delete from webhook.attempt where at < ?")
                .param(utc(now.minus(kept)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
