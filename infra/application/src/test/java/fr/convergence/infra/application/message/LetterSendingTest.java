package fr.convergence.infra.application.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;

/** Letters against a real mail server, which works, refuses, is slow, is down, and against a node that dies. */
@ApplicationTest
class LetterSendingTest {

    private static final String ADDRESS = "accueil@relais.fr";

    private final RunningApplication application;
    private final DataSource database;
    private final JdbcClient sql;
    private final LetterRows rows;
    private final MailServer server = MailServer.up();
    private final Set<String> put = new HashSet<>();
    private final Map<String, StructureCard> records = new HashMap<>();
    private final String structure = UUID.randomUUID().toString();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    LetterSendingTest(RunningApplication application, DataSource database) {
        this.application = application;
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.rows = new LetterRows(database);
    }

    @BeforeEach
    void registered() {
        sql.sql("delete from outbox.letter").update();
        record(ADDRESS);
    }

    @AfterEach
    void end() {
        server.close();
        sql.sql("delete from outbox.letter").update();
    }

    private void record(String... emails) {
        records.put(
                structure,
                new StructureCard(
                        structure,
                        "Relais",
                        "49",
                        "Angers",
                        null,
                        List.of(emails),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of()));
    }

    private Letter letter() {
        return new Letter(UUID.randomUUID(), "49", structure, null, "Votre réponse est attendue", "Bonjour à tous,\n");
    }

    private Letter put(boolean sends, Letter letter) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Outbox.in(database, false, sends, clock).put(letter, connection);
            put.add(letter.id().toString());
        }
        return letter;
    }

    private LetterSending node() {
        StructureCards cards = _ -> records;
        return new LetterSending(database, SmtpOn.port(server.port()), cards, clock);
    }

    private void lookAfter(Duration pause) throws SQLException {
        now = now.plus(pause);
        node().look();
    }

    private String state(Letter letter) {
        return sql.sql("select state || ' ' || attempts from outbox.letter where id = ?")
                .param(letter.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_letter_is_sent_once_and_says_that_no_person_wrote_it() throws Exception {
        Letter letter = put(true, letter());
        put(true, letter);
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofDays(1));
        assertThat(server.taken()).hasSize(1);
        MimeMessage taken = server.taken().getFirst();
        assertThat(taken.getSubject()).isEqualTo(letter.subject());
        assertThat(taken.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("Bonjour à tous,");
        assertThat(taken.getRecipients(RecipientType.TO)[0]).hasToString(ADDRESS);
        assertThat(taken.getFrom()[0]).hasToString("coordination@convergence.fr");
        assertThat(taken.getMessageID()).isEqualTo("<" + letter.id() + "@convergence.fr>");
        assertThat(taken.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state(letter)).isEqualTo("SENT 1");
    }

    @Test
    void what_is_refused_is_tried_again_after_growing_pauses_and_given_up_after_five_days() throws SQLException {
        server.refuse(true);
        Letter letter = put(true, letter());
        lookAfter(Duration.ZERO);
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 1");
        lookAfter(Duration.ofSeconds(59));
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 1");
        lookAfter(Duration.ofSeconds(1));
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 2");
        lookAfter(Duration.ofSeconds(119));
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 2");
        lookAfter(Duration.ofSeconds(1));
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 3");
        Instant end = now.plus(LetterSending.PATIENCE);
        int looks = 3;
        while (state(letter).startsWith("NOT_TAKEN") && now.isBefore(end.plus(LetterSending.LONGEST_PAUSE))) {
            lookAfter(Duration.ofHours(1));
            looks++;
        }
        assertThat(state(letter)).startsWith("GIVEN_UP");
        assertThat(server.asked()).isBetween(20, 40).isLessThan(looks);
        server.refuse(false);
        lookAfter(Duration.ofDays(1));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void health_is_down_while_the_server_has_not_taken_a_letter_for_an_hour() throws SQLException {
        LettersHealth health = new LettersHealth(rows, clock);
        server.refuse(true);
        put(true, letter());
        lookAfter(Duration.ofMinutes(59));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("NOT_TAKEN", 1).containsEntry("SENT", 0);
        server.refuse(false);
        lookAfter(Duration.ZERO);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("NOT_TAKEN", 0).containsEntry("SENT", 1);
    }

    @Test
    void a_server_that_takes_nothing_is_left_alone_until_the_next_look() throws SQLException {
        server.refuse(true);
        for (int i = 0; i < 10; i++) {
            put(true, letter());
        }
        lookAfter(Duration.ZERO);
        assertThat(server.asked()).isEqualTo(3);
        lookAfter(Duration.ZERO);
        assertThat(server.asked()).isEqualTo(6);
    }

    @Test
    void a_server_that_is_too_slow_is_not_waited_for_and_what_comes_twice_bears_one_identifier() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        server.hold(latch);
        Letter letter = put(true, letter());
        lookAfter(Duration.ZERO);
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 1");
        server.hold(null);
        latch.countDown();
        await().until(() -> server.taken().size() == 1);
        lookAfter(LetterSending.FIRST_PAUSE);
        assertThat(state(letter)).isEqualTo("SENT 2");
        assertThat(identifiers()).hasSize(2).containsOnly("<" + letter.id() + "@convergence.fr>");
    }

    @Test
    void what_could_not_be_sent_while_the_server_was_down_is_sent_once_when_it_is_up() throws SQLException {
        server.goDown();
        Letter letter = put(true, letter());
        lookAfter(Duration.ZERO);
        assertThat(state(letter)).isEqualTo("NOT_TAKEN 1");
        server.comeUp();
        lookAfter(LetterSending.FIRST_PAUSE);
        assertThat(state(letter)).isEqualTo("SENT 2");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_node_that_dies_between_sending_and_writing_it_down_sends_it_again_under_one_identifier() throws Exception {
        Letter letter = put(true, letter());
        sql.sql("alter table outbox.letter add constraint dies check (state <> 'SENT')")
                .update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> lookAfter(Duration.ZERO));
        } finally {
            sql.sql("alter table outbox.letter drop constraint dies").update();
        }
        assertThat(state(letter)).isEqualTo("WAITING 0");
        lookAfter(Duration.ZERO);
        assertThat(state(letter)).isEqualTo("SENT 1");
        assertThat(identifiers()).hasSize(2).containsOnly("<" + letter.id() + "@convergence.fr>");
    }

    @Test
    void several_nodes_at_once_send_each_letter_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            put(true, letter());
        }
        Callable<Object> look = () -> {
            node().look();
            return "looked";
        };
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(List.of(look, look, look, look))) {
                assertThat(node.get()).isEqualTo("looked");
            }
        }
        assertThat(identifiers()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_letter_to_a_structure_without_address_waits_for_one_and_the_coordination_sees_whom_to_call()
            throws SQLException {
        record();
        Letter letter = put(true, letter());
        lookAfter(Duration.ZERO);
        assertThat(state(letter)).isEqualTo("NO_ADDRESS 1");
        assertThat(toHandOn(Persona.COORDINATOR)).containsExactly("NO_ADDRESS");
        record("contact@relais.fr", ADDRESS);
        lookAfter(LetterSending.FIRST_PAUSE);
        assertThat(state(letter)).isEqualTo("SENT 2");
        assertThat(toHandOn(Persona.COORDINATOR)).isEmpty();
    }

    @Test
    void without_a_server_a_letter_is_kept_for_the_coordination_of_the_department_alone() throws SQLException {
        Letter letter = put(false, letter());
        lookAfter(Duration.ofDays(1));
        assertThat(state(letter)).isEqualTo("KEPT 0");
        assertThat(server.taken()).isEmpty();
        for (Persona persona : Persona.values()) {
            assertThat(toHandOn(persona))
                    .as(persona.word())
                    .isEqualTo(persona == Persona.COORDINATOR ? List.of("KEPT") : List.of());
        }
        lookAfter(LetterSending.KEPT);
        assertThat(toHandOn(Persona.COORDINATOR)).isEmpty();
    }

    @Test
    void what_was_made_up_says_so_and_leaves_nobody() throws SQLException {
        Letter letter = letter();
        try (Connection connection = database.getConnection()) {
            Outbox.in(database, true, true, clock).put(letter, connection);
            put.add(letter.id().toString());
        }
        assertThat(toHandOn(Persona.COORDINATOR)).containsExactly("KEPT");
        assertThat(JdbcClient.create(database)
                        .sql("select subject || ': ' || body from outbox.letter where id = ?")
                        .param(letter.id())
                        .query(String.class)
                        .single())
                .startsWith(
                        "[Simulation] Votre réponse est attendue: Données simulées : rien de ce qui suit n'a eu lieu.");
        assertThatExceptionOfType(MailSendException.class)
                .isThrownBy(() -> new Smtp(new JavaMailSenderImpl(), "coordination@convergence.fr", true)
                        .send(letter.id(), "quelqu-un@exemple.fr", letter.subject(), letter.body()))
                .withMessageContaining("made up");
    }

    @Test
    void who_names_a_server_says_from_which_address_letters_come() {
        for (String from : new String[] {null, "coordination"}) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> new MessageConfiguration.WithServer()
                            .smtp(
                                    new JavaMailSenderImpl(),
                                    new MessageSettings(from),
                                    Outbox.in(database, false, true, clock)))
                    .withMessageContaining("--convergence.messages.from");
        }
    }

    private List<String> identifiers() {
        return server.taken().stream().map(LetterSendingTest::identifier).toList();
    }

    private static String identifier(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<String> toHandOn(Persona persona) {
        JsonNode letters = application
                .data(
                        persona,
                        "{ lettersToHandOn(department: \"49\") { id structure { name phone } subject body writtenAt"
                                + " state { code label } } }",
                        Map.of())
                .required("lettersToHandOn");
        return letters.valueStream()
                .filter(letter -> put.contains(letter.required("id").asString()))
                .map(letter -> letter.at("/state/code").asString())
                .toList();
    }
}
