package fr.convergence.infra.application.webhook;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.infra.application.vault.SealedTexts;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.infra.eventstore.StoreIdentity;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAddressChanged;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookAmended;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookDisabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookEnabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRegistered;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRemoved;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookReplayAsked;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookSecretRotated;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Has events sent to a webhook as soon as it is registered, and forgets its addresses and secrets when they do not count any more. Whoever
 * sends with what counted before is not let write down how far it came.
 */
final class WhenWebhookChangesThenFollow implements Policy {

    private static final String NOBODY_SENDS = ", lease = null, leased_until = null";
    private static final String AT_ONCE = ", failures = 0, failing_since = null, next_at = :now" + NOBODY_SENDS;
    private static final String FROM = "cursor = :cursor, position = :position";

    private final SealedSecrets secrets;
    private final StoreIdentity store;
    private final Clock clock;

    /** @param clock that by which it is sent */
    WhenWebhookChangesThenFollow(SealedSecrets secrets, StoreIdentity store, Clock clock) {
        this.secrets = secrets;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook_sending";
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return WebhookEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (stored.event() instanceof WebhookEvent event) {
            SealedTexts.orAgain(() -> follow(
                    event, stored.position(), JdbcClient.create(new SingleConnectionDataSource(transaction, true))));
        }
    }

    private void follow(WebhookEvent event, long position, JdbcClient sql) {
        switch (event) {
            case WebhookRegistered it -> register(it, position, sql);
            case WebhookAmended it ->
                on(it, "filter = cast(:filter as jsonb)" + NOBODY_SENDS, sql)
                        .param("filter", JsonRows.JSON.writeValueAsString(it.filter()))
                        .update();
            case WebhookAddressChanged it -> {
                on(it, "address_id = cast(:address as uuid)" + AT_ONCE, sql)
                        .param("address", it.addressId())
                        .param("now", now())
                        .update();
                secrets.forget(it.formerAddressId());
            }
            case WebhookSecretRotated it -> rotate(it, sql);
            case WebhookReplayAsked it ->
                from(it.fromPosition(), on(it, FROM + AT_ONCE, sql)).update();
            case WebhookDisabled it ->
                on(it, "enabled = false" + NOBODY_SENDS, sql).update();
            case WebhookEnabled it -> {
                String from = it.fromPosition();
                if (from == null) {
                    on(it, "enabled = true" + AT_ONCE, sql).param("now", now()).update();
                } else {
                    from(from, on(it, "enabled = true, " + FROM + AT_ONCE, sql)).update();
                }
            }
            case WebhookRemoved it -> remove(it, sql);
        }
    }

    private void register(WebhookRegistered event, long position, JdbcClient sql) {
        String from = event.fromPosition();
        Cursor cursor = from == null ? store.cursor(position) : Cursor.decode(from);
        sql.sql("""
                        insert into webhook.endpoint (id, client_id, address_id, secret_id, filter, cursor, position, next_at)
                        values (?::uuid, ?, ?::uuid, ?::uuid, ?::jsonb, ?, ?, ?) on conflict do nothing""")
                .param(event.webhookId())
                .param(event.clientId())
                .param(event.addressId())
                .param(event.secretId())
                .param(JsonRows.JSON.writeValueAsString(event.filter()))
                .param(cursor.encode())
                .param(cursor.position())
                .param(now())
                .update();
    }

    private void rotate(WebhookSecretRotated event, JdbcClient sql) {
        List<UUID> before = kept(event, "former_secret_id", sql);
        on(
                        event,
                        "secret_id = cast(:secret as uuid), former_secret_id = cast(:former as uuid), former_until = :until"
                                + NOBODY_SENDS,
                        sql)
                .param("secret", event.secretId())
                .param("former", event.formerSecretId())
                .param("until", event.formerUntil())
                .update();
        before.stream()
                .map(UUID::toString)
                .filter(one -> !one.equals(event.formerSecretId()))
                .forEach(secrets::forget);
    }

    private void remove(WebhookRemoved event, JdbcClient sql) {
        List<UUID> all = Stream.of("address_id", "secret_id", "former_secret_id")
                .flatMap(column -> kept(event, column, sql).stream())
                .toList();
        sql.sql("delete from webhook.endpoint where id = ?::uuid")
                .param(event.webhookId())
                .update();
        all.forEach(one -> secrets.forget(one.toString()));
    }

    private static List<UUID> kept(WebhookEvent event, String column, JdbcClient sql) {
        return sql.sql("select %1$s from webhook.endpoint where id = ?::uuid and %1$s is not null".formatted(column))
                .param(event.webhookId())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static JdbcClient.StatementSpec on(WebhookEvent event, String columns, JdbcClient sql) {
        return sql.sql("update webhook.endpoint set " + columns + " where id = cast(:id as uuid)")
                .param("id", event.webhookId());
    }

    private JdbcClient.StatementSpec from(String cursor, JdbcClient.StatementSpec update) {
        return update.param("cursor", cursor)
                .param("position", Cursor.decode(cursor).position())
                .param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
