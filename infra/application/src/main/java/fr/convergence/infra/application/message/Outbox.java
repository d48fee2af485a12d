package fr.convergence.infra.application.message;

import fr.convergence.infra.application.OwnSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Where letters are handed in. What was handed in is sent at least once, unless it is given up, and told as such; where no mail server
 * is named, it is kept for the coordination of the department to hand on.
 */
public final class Outbox {

    private static final String SIMULATED = "[Simulation] ";
    private static final String NOTHING_HAPPENED = "Données simulées : rien de ce qui suit n'a eu lieu.\n\n";

    private final boolean simulated;
    private final boolean sends;
    private final Clock clock;

    private Outbox(boolean simulated, boolean sends, Clock clock) {
        this.simulated = simulated;
        this.sends = sends && !simulated;
        this.clock = clock;
    }

    /**
     * Creates its table when it is not there.
     *
     * @param simulated whether letters say that nothing of them took place, and are kept, whatever server is named
     * @param sends whether a mail server is named
     */
    static Outbox in(DataSource database, boolean simulated, boolean sends, Clock clock) {
        OwnSchema.migrate(database, "outbox");
        return new Outbox(simulated, sends, clock);
    }

    /** Whether its letters were made up. */
    public boolean simulated() {
        return simulated;
    }

    /**
     * Takes a letter in; the same again changes nothing.
     *
     * @param transaction the letter counts as handed in when it commits
     * @throws SQLException when it cannot be taken in
     */
    public void put(Letter letter, Connection transaction) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into outbox.letter (id, department, structure_id, address, subject, body, state,
                                           handed_in_at, next_at, settled_at)
                values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, letter.id());
            insert.setString(2, letter.department());
            insert.setString(3, letter.structureId());
            insert.setString(4, letter.address());
            insert.setString(5, simulated ? SIMULATED + letter.subject() : letter.subject());
            insert.setString(6, simulated ? NOTHING_HAPPENED + letter.body() : letter.body());
            insert.setString(7, (sends ? LetterState.WAITING : LetterState.KEPT).name());
            insert.setObject(8, now);
            insert.setObject(9, now);
            insert.setObject(10, sends ? null : now);
            insert.executeUpdate();
        }
    }
}
