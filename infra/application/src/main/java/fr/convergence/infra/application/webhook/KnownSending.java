package fr.convergence.infra.application.webhook;

import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.WebhookOutcome;
import fr.convergence.query.WebhookSending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of how far webhooks have come, and of what was sent to them. */
final class KnownSending implements WebhookSending {

    private final JdbcClient sql;

    KnownSending(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Progress> progress(Collection<String> webhookIds) {
        Map<String, Progress> known = new HashMap<>();
        sql.sql("""
                        select id, cursor, failures, failing_since, next_at from webhook.endpoint
                        where id = any (cast(:ids as uuid[]))""").param("ids", webhookIds.toArray(String[]::new)).query(row -> {
            int failures = row.getInt("failures");
            known.put(
                    row.getString("id"),
                    new Progress(
                            row.getString("cursor"),
                            failures,
                            instant(row, "failing_since"),
                            failures == 0 ? null : instant(row, "next_at")));
        });
        return known;
    }

    @Override
    public Connection<Attempt> attempts(String webhookId, boolean failed, Page page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", webhookId));
        String which = "endpoint_id = cast(:id as uuid)"
                + (failed ? " and outcome <> '" + WebhookOutcome.DELIVERED.name() + "'" : "");
        int total = sql.sql("select count(*) from webhook.attempt where " + which)
                .params(parameters)
                .query(Integer.class)
                .single();
        Page.Cursor after = page.after();
        if (after != null) {
            which += " and (at, id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))";
            parameters.put("lastAt", instant(after.sortName()).toString());
            parameters.put("lastId", after.id());
        }
        parameters.put("most", page.size() + 1);
        List<Attempt> read = sql.sql("""
                        select id, event_id, type, cursor, attempt, at, outcome, status, milliseconds from webhook.attempt
                        where %s order by at desc, id desc limit :most""".formatted(which))
                .params(parameters)
                .query((row, _) -> attempt(row))
                .list();
        List<Attempt> shown = read.subList(0, Math.min(read.size(), page.size()));
        Progress progress = progress(List.of(webhookId)).get(webhookId);
        return Connection.of(
                shown,
                one -> new Page.Cursor(one.at().toString(), one.id()),
                after != null,
                read.size() > shown.size(),
                total,
                progress == null ? "" : progress.cursor());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("cursor"),
                row.getInt("attempt"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                WebhookOutcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getInt("milliseconds"));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException other) {
            throw new NotReadable("CURSOR_UNREADABLE", "Ce curseur n'est pas de cette liste.");
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
