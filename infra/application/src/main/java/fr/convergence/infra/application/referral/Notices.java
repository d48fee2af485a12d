package fr.convergence.infra.application.referral;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be told, and what was, as the policy's tables have it. */
final class Notices {

    private static final int AT_ONCE = 1_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate rows;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(DataSource database, Clock clock) {
        this.rows = new JdbcTemplate(database);
        this.sql = JdbcClient.create(rows);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
    }

    /** What is done in the transaction in which something counts as told. */
    @FunctionalInterface
    interface Handing {
        void in(Connection transaction) throws SQLException;
    }

    /** In the order in which it happened. */
    List<Notice> untold(boolean urgent) {
        return sql.sql("""
                        select id, structure_id, department, referral_id, other_id, kind, happened_at
                        from referral_telling.notice where told_at is null and urgent = ? order by position, id limit ?""")
                .param(urgent)
                .param(AT_ONCE)
                .query((row, _) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("structure_id"),
                        row.getString("department"),
                        row.getString("referral_id"),
                        row.getString("other_id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** When the last digest was written to somebody. */
    Optional<Instant> lastDigest(String recipient) {
        return sql.sql("select told_at from referral_telling.digest where recipient = ?")
                .param(recipient)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void told(List<Notice> notices, Handing handing) {
        transaction.executeWithoutResult(_ -> tell(notices, handing));
    }

    void toldTogether(String recipient, List<Notice> notices, Handing handing) {
        transaction.executeWithoutResult(_ -> {
            tell(notices, handing);
            sql.sql("""
                            insert into referral_telling.digest values (?, ?)
                            on conflict (recipient) do update set told_at = excluded.told_at""").param(recipient).param(now()).update();
        });
    }

    private void tell(List<Notice> notices, Handing handing) {
        rows.execute((ConnectionCallback<Boolean>) connection -> {
            handing.in(connection);
            return true;
        });
        sql.sql("update referral_telling.notice set told_at = ? where id = any (?)")
                .param(now())
                .param(notices.stream().map(Notice::id).toArray(UUID[]::new))
                .update();
    }

    /** What was told long ago. */
    void forget() {
        sql.sql("delete from referral_telling.notice where told_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
