package fr.convergence.infra.application.message;

import fr.convergence.infra.application.message.LetterRows.Due;
import fr.convergence.infra.application.store.OneNode;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/**
 * Sends what is due, one node at a time: each letter once, unless this node dies after the server took it and before that is
 * written down, for then it is sent again rather than lost. What is not taken is tried again after 1, 2, 4… minutes, at most six hours,
 * and given up after five days, as RFC 5321 (4.5.4.1) advises.
 */
final class LetterSending {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    static final Duration PATIENCE = Duration.ofDays(5);
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(LetterSending.class);
    private static final int AT_ONCE = 100;
    /** So many that are not taken, and the server is left alone until the next look. */
    private static final int ENOUGH = 3;

    private static final int LONGEST_FAULT = 500;

    private final OneNode node;
    private final LetterRows rows;
    private final Smtp smtp;
    private final StructureCards cards;
    private final Clock clock;

    LetterSending(DataSource database, Smtp smtp, StructureCards cards, Clock clock) {
        this.node = new OneNode(database, "letters");
        this.rows = new LetterRows(database);
        this.smtp = smtp;
        this.cards = cards;
        this.clock = clock;
    }

    /** Looks for what is due, unless another node does. */
    void look() throws SQLException {
        node.unlessAnother(() -> {
            rows.forget(clock.instant().minus(KEPT));
            try {
                send(rows.due(clock.instant(), AT_ONCE));
            } catch (NotReadable later) {
                log.info("Letters are sent later, for no address can be read: {}", later.code());
            }
        });
    }

    private void send(List<Due> due) {
        Map<String, StructureCard> records = cards.of(
                due.stream().map(one -> one.letter().structureId()).distinct().toList());
        int notTaken = 0;
        for (Due one : due) {
            String address = address(one.letter(), records);
            if (address == null) {
                postpone(one, LetterState.NO_ADDRESS, null);
            } else if (!sent(one, address) && ++notTaken == ENOUGH) {
                return;
            }
        }
    }

    private static @Nullable String address(Letter letter, Map<String, StructureCard> records) {
        StructureCard record = records.get(letter.structureId());
        return letter.address() != null || record == null
                ? letter.address()
                : record.emails().stream().findFirst().orElse(null);
    }

    private boolean sent(Due due, String address) {
        try {
            Letter letter = due.letter();
            smtp.send(letter.id(), address, letter.subject(), letter.body());
        } catch (MailException notTaken) {
            String fault = fault(notTaken);
            log.warn(
                    "The mail server does not take the letter {}: {}",
                    due.letter().id(),
                    fault);
            postpone(due, LetterState.NOT_TAKEN, fault);
            return false;
        }
        rows.settle(due.letter().id(), LetterState.SENT, null, clock.instant());
        return true;
    }

    private void postpone(Due due, LetterState state, @Nullable String fault) {
        Instant now = clock.instant();
        if (now.isBefore(due.handedInAt().plus(PATIENCE))) {
            rows.postpone(due.letter().id(), state, fault, now.plus(pause(due.attempts())));
        } else {
            log.error(
                    "The letter {} is given up: it could not be sent for {}",
                    due.letter().id(),
                    PATIENCE);
            rows.settle(due.letter().id(), LetterState.GIVEN_UP, fault, now);
        }
    }

    private static Duration pause(int attempts) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private static String fault(MailException notTaken) {
        String message = String.valueOf(notTaken.getMessage());
        return message.substring(0, Math.min(message.length(), LONGEST_FAULT));
    }
}
