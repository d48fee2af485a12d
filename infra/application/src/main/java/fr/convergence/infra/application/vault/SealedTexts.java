package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.command.CommandRejection;
import fr.convergence.command.Deposits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is deposited in the database, each text sealed under a key of its own that is not there. */
public class SealedTexts implements Deposits {

    private final JdbcClient sql;
    private final String table;
    private final Secrets secrets;
    private final Clock clock;

    /** @param table with its schema; has the columns id, sealed and deposited_at */
    protected SealedTexts(JdbcClient sql, String table, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public final boolean deposit(String id, String text) {
        UUID key = UUID.fromString(id);
        try {
            Optional<String> before = find(key);
            boolean fresh = before.isEmpty()
                    && sql.sql("insert into %s (id, sealed, deposited_at) values (?, ?, ?) on conflict do nothing"
                                            .formatted(table))
                                    .param(key)
                                    .param(secrets.seal(key, text.getBytes(UTF_8)))
                                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                                    .update()
                            == 1;
            String kept = fresh ? text : find(key).orElse(text);
            CommandRejection.COMMAND_ID_REUSED.when(!kept.equals(text));
            return fresh;
        } catch (IOException unreachable) {
            throw unusable(unreachable);
        }
    }

    /** Empty when it was forgotten. */
    public final Optional<String> find(UUID id) throws IOException {
        Optional<byte[]> sealed = sql.sql("select sealed from %s where id = ?".formatted(table))
                .param(id)
                .query(byte[].class)
                .optional();
        return sealed.isEmpty()
                ? Optional.empty()
                : secrets.open(id, sealed.get()).map(plain -> new String(plain, UTF_8));
    }

    @Override
    public final void forget(String id) {
        UUID key = UUID.fromString(id);
        try {
            secrets.destroy(key);
        } catch (IOException unreachable) {
            throw unusable(unreachable);
        }
        sql.sql("delete from %s where id = ?".formatted(table)).param(key).update();
    }

    /**
     * Does what needs the keys, for a follower.
     *
     * @throws SQLException when the keys cannot be reached: what was to be done is tried again until they can, and never parked
     */
    public static void orAgain(Runnable work) throws SQLException {
        try {
            work.run();
        } catch (UncheckedIOException unreachable) {
            throw new SQLTransientException("the keys of the vault cannot be reached", unreachable);
        }
    }

    /** What a caller that cannot go on without the keys is told. */
    protected static UncheckedIOException unusable(IOException unreachable) {
        return new UncheckedIOException("the keys of the vault cannot be used", unreachable);
    }
}
