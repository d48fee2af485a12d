package fr.convergence.query.webhook;

import fr.convergence.kernel.access.Actor;
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
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a webhook; the same event again changes nothing. */
final class WebhookRows {

    private final JdbcClient sql;

    WebhookRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(WebhookEvent event, long position) {
        switch (event) {
            case WebhookRegistered it -> register(it, position);
            case WebhookAmended it ->
                set(it, "label = ?, filter = ?::jsonb", it.label(), JsonRows.JSON.writeValueAsString(it.filter()));
            case WebhookAddressChanged it -> set(it, "address_changed_on = ?", it.changedOn());
            case WebhookSecretRotated it -> set(it, "former_secret_until = ?", it.formerUntil());
            case WebhookDisabled it ->
                set(it, "stopped_for = ?, stopped_on = ?", it.reason().name(), it.disabledOn());
            case WebhookEnabled it -> set(it, "stopped_for = null, stopped_on = null");
            case WebhookReplayAsked _ -> {}
            case WebhookRemoved it ->
                sql.sql("update webhook set removed = true where id = ?::uuid")
                        .param(it.webhookId())
                        .update();
        }
    }

    private void set(WebhookEvent event, String columns, Object... values) {
        JdbcClient.StatementSpec update = sql.sql("update webhook set " + columns + " where id = ?::uuid");
        for (Object value : values) {
            update = update.param(value);
        }
        update.param(event.webhookId()).update();
    }

    private void register(WebhookRegistered event, long position) {
        sql.sql("""
                        insert into webhook (id, sort_name, readers, client_id, label, filter, registered_on)
                        values (?::uuid, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""")
                .param(event.webhookId())
                .param(String.format(Locale.ROOT, "%019d", position))
                .param(new String[] {Actor.clientScope(event.clientId()), "operation"})
                .param(event.clientId())
                .param(event.label())
                .param(JsonRows.JSON.writeValueAsString(event.filter()))
                .param(event.registeredOn())
                .update();
    }
}
