package fr.convergence.infra.application.reminder;

import fr.convergence.infra.application.message.Letter;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.application.message.Smtp;
import fr.convergence.infra.application.reminder.ReminderRows.Due;
import fr.convergence.infra.application.store.OneNode;
import fr.convergence.infra.application.vault.RemindedPersons.Means;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;

/**
 * Reminds who is due, one node at a time: by SMS where there is a gateway and a mobile number, else by e-mail where there is a server and
 * an address, else through the structure that booked. Each once, unless this node dies after a message was taken and before that is
 * written down: then it is handed over again under the same id. What is not taken is tried again after 1, 2, 4… minutes, until half a day
 * before the appointment, when the structure is asked to call.
 */
final class ReminderSending {

    static final Duration KEPT = Duration.ofDays(30);
    static final Duration TIME_TO_CALL = Duration.ofHours(12);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(ReminderSending.class);
    private static final int AT_ONCE = 100;

    private final OneNode node;
    private final JdbcTemplate sql;
    private final ReminderRows rows;
    private final Function<UUID, Optional<Means>> persons;
    private final @Nullable SmsGateway gateway;
    private final @Nullable Smtp smtp;
    private final Outbox outbox;
    private final StructureCards cards;
    private final Clock clock;

    /**
     * @param persons how to reach a person; nothing when the person was erased
     * @param gateway null where none is named
     * @param smtp null where no mail server is named
     */
    ReminderSending(
            DataSource database,
            Function<UUID, Optional<Means>> persons,
            @Nullable SmsGateway gateway,
            @Nullable Smtp smtp,
            Outbox outbox,
            StructureCards cards,
            Clock clock) {
        this.node = new OneNode(database, "reminders");
        this.sql = new JdbcTemplate(database);
        this.rows = new ReminderRows(database);
        this.persons = persons;
        this.gateway = gateway;
        this.smtp = smtp;
        this.outbox = outbox;
        this.cards = cards;
        this.clock = clock;
    }

    /** Looks for who is due, unless another node does. */
    void look() throws SQLException {
        node.unlessAnother(() -> {
            rows.forget(clock.instant().minus(KEPT));
            try {
                for (Due due : rows.due(clock.instant(), AT_ONCE)) {
                    remind(due);
                }
            } catch (NotReadable later) {
                log.info("Reminders are sent later, for no place can be read: {}", later.code());
            }
        });
    }

    private void remind(Due due) {
        Reminder reminder = due.reminder();
        Instant now = clock.instant();
        if (!now.isBefore(reminder.begins())) {
            rows.settle(reminder.id(), ReminderState.TOO_LATE, null, now);
            return;
        }
        Optional<Means> means = persons.apply(reminder.beneficiaryId());
        if (means.isEmpty()) {
            rows.settle(reminder.id(), ReminderState.FORGOTTEN, null, now);
            return;
        }
        ReminderText text = new ReminderText(reminder, shown(reminder));
        try {
            Optional<ReminderState> sent = send(reminder, means.get(), text);
            if (sent.isPresent()) {
                rows.settle(reminder.id(), sent.get(), null, now);
            } else {
                handOn(reminder, text, null);
            }
        } catch (SmsGateway.NotTaken refused) {
            notTaken(due, text, String.valueOf(refused.getMessage()), refused.forGood());
        } catch (MailException refused) {
            // what a mail server says may hold the address
            notTaken(due, text, refused.getClass().getSimpleName(), false);
        }
    }

    private Map<String, StructureCard> shown(Reminder reminder) {
        TreeSet<String> structures = new TreeSet<>(reminder.holderIds());
        structures.add(reminder.bookedBy());
        return cards.of(structures);
    }

    private Optional<ReminderState> send(Reminder reminder, Means means, ReminderText text) {
        Optional<String> mobile = Mobile.number(means.phone(), reminder.department());
        if (gateway != null && mobile.isPresent()) {
            gateway.send(new Sms(reminder.id(), mobile.get(), text.sms()));
            return Optional.of(ReminderState.SENT_BY_SMS);
        }
        String address = means.email();
        if (smtp != null && address != null) {
            smtp.send(reminder.id(), address, ReminderText.SUBJECT, text.email());
            return Optional.of(ReminderState.SENT_BY_EMAIL);
        }
        return Optional.empty();
    }

    private void notTaken(Due due, ReminderText text, String fault, boolean forGood) {
        Reminder reminder = due.reminder();
        log.warn("The reminder {} is not taken: {}", reminder.id(), fault);
        Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), 10)));
        if (forGood || next.isAfter(reminder.begins().minus(TIME_TO_CALL))) {
            handOn(reminder, text, fault);
        } else {
            rows.postpone(reminder.id(), fault, next);
        }
    }

    /** The letter is the same however often it is handed in. */
    private void handOn(Reminder reminder, ReminderText text, @Nullable String fault) {
        Letter letter = new Letter(
                NameBasedId.of(reminder.id(), "letter"),
                reminder.department(),
                reminder.bookedBy(),
                null,
                ReminderText.SUBJECT_TO_STRUCTURE,
                text.toStructure());
        sql.execute((Connection connection) -> {
            outbox.put(letter, connection);
            return letter;
        });
        rows.settle(reminder.id(), ReminderState.HANDED_ON, fault, clock.instant());
    }
}
