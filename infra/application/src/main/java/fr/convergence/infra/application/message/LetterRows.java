package fr.convergence.infra.application.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters as their table has them. */
final class LetterRows {

    private static final String LETTER = "id, department, structure_id, address, subject, body";

    private final JdbcClient sql;

    LetterRows(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** A letter that is to be sent now. */
    record Due(Letter letter, int attempts, Instant handedInAt) {}

    /** A letter that no e-mail carried, or not yet. */
    record Unsent(Letter letter, LetterState state, Instant handedInAt) {}

    /** How many letters there are of each state, and since when the oldest waits that the server does not take. */
    record Tally(Map<LetterState, Integer> counts, @Nullable Instant notTakenSince) {}

    List<Due> due(Instant now, int most) {
        return sql.sql("select " + LETTER + ", attempts, handed_in_at from outbox.letter"
                        + " where settled_at is null and next_at <= ? order by next_at, id limit ?")
                .param(utc(now))
                .param(most)
                .query((row, _) -> new Due(letter(row), row.getInt("attempts"), instant(row, "handed_in_at")))
                .list();
    }

    /** What no e-mail carried, the newest first. */
    List<Unsent> unsent(String department, int most) {
        return sql.sql(
                        "select " + LETTER + ", state, handed_in_at from outbox.letter"
                                + " where department = ? and state not in ('SENT', 'WAITING') order by handed_in_at desc, id limit ?")
                .param(department)
                .param(most)
                .query((row, _) -> new Unsent(
                        letter(row), LetterState.valueOf(row.getString("state")), instant(row, "handed_in_at")))
                .list();
    }

    /** Writes down that it will not be tried again. */
    void settle(UUID letter, LetterState state, @Nullable String fault, Instant now) {
        sql.sql("""
                        update outbox.letter set state = ?, fault = ?, attempts = attempts + 1, settled_at = ?
                        where id = ? and settled_at is null""")
                .param(state.name())
                .param(fault)
                .param(utc(now))
                .param(letter)
                .update();
    }

    /** Writes down when it is tried again. */
    void postpone(UUID letter, LetterState state, @Nullable String fault, Instant next) {
        sql.sql("""
                        update outbox.letter set state = ?, fault = ?, attempts = attempts + 1, next_at = ?
                        where id = ? and settled_at is null""")
                .param(state.name())
                .param(fault)
                .param(utc(next))
                .param(letter)
                .update();
    }

    /** Forgets what was settled before. */
    void forget(Instant before) {
        sql.sql("delete from outbox.letter where settled_at < ?")
                .param(utc(before))
                .update();
    }

    Tally tally() {
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        sql.sql("select state, count(*)::int as letters from outbox.letter group by state")
                .query(row -> {
                    counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
                });
        return new Tally(
                counts,
                sql.sql("select handed_in_at from outbox.letter where settled_at is null and state = 'NOT_TAKEN'"
                                + " order by handed_in_at limit 1")
                        .query((row, _) -> instant(row, "handed_in_at"))
                        .optional()
                        .orElse(null));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("structure_id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
