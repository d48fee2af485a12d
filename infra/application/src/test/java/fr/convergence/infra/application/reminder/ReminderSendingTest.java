package fr.convergence.infra.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.message.MailServer;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.application.message.SmtpOn;
import fr.convergence.infra.application.vault.RemindedPersons.Means;
import fr.convergence.query.StructureCard;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders against a real gateway and a real mail server, which work, refuse, are down, and against a node that dies. */
@ApplicationTest
class ReminderSendingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String MOBILE = "06 12 34 56 78";
    private static final String ADDRESS = "claire@exemple.fr";

    private final DataSource database;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final SmsServer gateway = SmsServer.up();
    private final MailServer mail = MailServer.up();
    private final String booked = UUID.randomUUID().toString();
    private final String place = UUID.randomUUID().toString();
    private Instant now = Instant.parse("2026-11-29T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Optional<Means> means = Optional.of(new Means(MOBILE, ADDRESS));

    ReminderSendingTest(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
        this.sql = JdbcClient.create(database);
    }

    @BeforeEach
    @AfterEach
    void empty() {
        sql.sql("delete from outbox.reminder").update();
        sql.sql("delete from outbox.letter").update();
    }

    @AfterEach
    void end() {
        gateway.close();
        mail.close();
    }

    private UUID put() {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into outbox.reminder (id, appointment_id, beneficiary_id, department, booked_by, holder_ids, place_id,
                                                     title, day, starts_at, state, handed_in_at, next_at)
                        values (?, ?, ?, '49', ?::uuid, array[?]::uuid[], ?::uuid, 'Le mardi du numérique', ?, ?, 'WAITING', ?, ?)""")
                .params(
                        id,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        booked,
                        booked,
                        place,
                        DAY,
                        LocalTime.of(14, 0),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private StructureCard card() {
        return new StructureCard(
                booked,
                "Relais",
                "49",
                "Angers",
                "02 41 00 00 00",
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new StructureCard.Place(place, "Médiathèque", "3 rue du Port", null, "49000", "Angers")));
    }

    private ReminderSending node(@Nullable SmsGateway sms, boolean withMail) {
        return new ReminderSending(
                database,
                _ -> means,
                sms,
                withMail ? SmtpOn.port(mail.port()) : null,
                outbox,
                _ -> Map.of(booked, card()),
                clock);
    }

    private SmsGateway sms() {
        return new HttpSmsGateway(gateway.address(), null, "Convergence");
    }

    private void look() throws SQLException {
        node(sms(), true).look();
    }

    private String state(UUID reminder) {
        return sql.sql("select state || ' ' || attempts from outbox.reminder where id = ?")
                .param(reminder)
                .query(String.class)
                .single();
    }

    private List<String> lettersToStructure() {
        return sql.sql("select body from outbox.letter where structure_id = ?::uuid")
                .param(booked)
                .query(String.class)
                .list();
    }

    @Test
    void who_has_a_mobile_telephone_is_told_once_when_and_where_and_whom_to_call() throws SQLException {
        UUID reminder = put();
        look();
        now = now.plus(Duration.ofDays(1));
        look();
        assertThat(gateway.taken()).hasSize(1);
        assertThat(gateway.taken().getFirst().message().path("text").asString())
                .isEqualTo("Rappel : rendez-vous mardi 1er décembre 2026 à 14 h, Le mardi du numérique."
                        + " Lieu : Médiathèque, 3 rue du Port, 49000, Angers. Empêchement : 02 41 00 00 00.");
        assertThat(mail.taken()).isEmpty();
        assertThat(state(reminder)).isEqualTo("SENT_BY_SMS 1");
    }

    @Test
    void who_has_none_is_written_to_and_so_is_everybody_where_there_is_no_gateway() throws Exception {
        means = Optional.of(new Means("02 41 12 34 56", ADDRESS));
        UUID first = put();
        look();
        means = Optional.of(new Means(MOBILE, ADDRESS));
        UUID second = put();
        node(null, true).look();
        assertThat(gateway.taken()).isEmpty();
        assertThat(List.of(state(first), state(second))).containsOnly("SENT_BY_EMAIL 1");
        assertThat(mail.taken()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Rappel de votre rendez-vous");
            assertThat(letter.getContent().toString()).contains("mardi 1er décembre 2026 à 14 h");
        });
    }

    @Test
    void who_has_neither_is_told_by_the_structure_that_booked_which_reads_no_name() throws SQLException {
        means = Optional.of(new Means(null, null));
        UUID reminder = put();
        look();
        assertThat(state(reminder)).isEqualTo("HANDED_ON 1");
        assertThat(lettersToStructure()).singleElement().asString().contains("mardi 1er décembre 2026 à 14 h", "n° ");
    }

    @Test
    void what_is_refused_for_good_is_handed_on_at_once() throws SQLException {
        gateway.answer(400);
        UUID reminder = put();
        look();
        assertThat(state(reminder)).isEqualTo("HANDED_ON 1");
        assertThat(lettersToStructure()).hasSize(1);
    }

    @Test
    void what_is_not_taken_is_tried_again_after_growing_pauses_until_there_is_just_time_to_call() throws SQLException {
        gateway.answer(503);
        UUID reminder = put();
        look();
        assertThat(state(reminder)).isEqualTo("NOT_TAKEN 1");
        now = now.plusSeconds(59);
        look();
        assertThat(state(reminder)).isEqualTo("NOT_TAKEN 1");
        now = now.plusSeconds(1);
        look();
        assertThat(state(reminder)).isEqualTo("NOT_TAKEN 2");
        while (state(reminder).startsWith("NOT_TAKEN") && now.isBefore(Instant.parse("2026-12-01T13:00:00Z"))) {
            now = now.plus(Duration.ofHours(1));
            look();
        }
        assertThat(state(reminder)).startsWith("HANDED_ON");
        assertThat(now).isBefore(Instant.parse("2026-12-01T01:01:00Z"));
        assertThat(lettersToStructure()).hasSize(1);
    }

    @Test
    void who_was_erased_is_forgotten_and_nobody_is_reminded_of_what_has_begun() throws SQLException {
        means = Optional.empty();
        UUID erased = put();
        look();
        means = Optional.of(new Means(MOBILE, ADDRESS));
        UUID late = put();
        now = Instant.parse("2026-12-01T13:00:00Z");
        look();
        assertThat(state(erased)).isEqualTo("FORGOTTEN 1");
        assertThat(state(late)).isEqualTo("TOO_LATE 1");
        assertThat(gateway.taken()).isEmpty();
        assertThat(lettersToStructure()).isEmpty();
    }

    @Test
    void a_node_that_dies_between_sending_and_writing_it_down_sends_it_again_under_one_key() throws SQLException {
        UUID reminder = put();
        sql.sql("alter table outbox.reminder add constraint dies check (state <> 'SENT_BY_SMS')")
                .update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::look);
        } finally {
            sql.sql("alter table outbox.reminder drop constraint dies").update();
        }
        assertThat(state(reminder)).isEqualTo("WAITING 0");
        look();
        assertThat(state(reminder)).isEqualTo("SENT_BY_SMS 1");
        assertThat(gateway.taken()).hasSize(2).extracting(SmsServer.Taken::key).containsOnly(reminder.toString());
    }

    @Test
    void several_nodes_at_once_and_one_that_stops_in_the_middle_remind_each_once() throws Exception {
        List<UUID> reminders = Stream.generate(this::put).limit(20).toList();
        SmsGateway real = sms();
        SmsGateway stops = message -> {
            if (gateway.taken().size() == 7) {
                throw new IllegalStateException("the machine stops");
            }
            real.send(message);
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node(stops, true).look());
        assertThat(gateway.taken()).hasSize(7);
        Callable<String> look = () -> {
            node(sms(), true).look();
            return "looked";
        };
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(List.of(look, look, look, look))) {
                assertThat(node.get()).isEqualTo("looked");
            }
        }
        assertThat(gateway.taken())
                .extracting(SmsServer.Taken::key)
                .containsExactlyInAnyOrderElementsOf(
                        reminders.stream().map(UUID::toString).toList());
    }

    @Test
    void nothing_of_the_person_is_kept() throws SQLException {
        put();
        gateway.answer(503);
        look();
        gateway.answer(400);
        now = now.plus(Duration.ofMinutes(1));
        look();
        assertThat(sql.sql("select r::text from outbox.reminder r union all select l::text from outbox.letter l")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("12 34 56") || row.contains("+336") || row.contains(ADDRESS));
    }
}
