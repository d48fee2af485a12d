package fr.convergence.infra.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.referral.Assessment;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.eventstore.Criterion;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.ReadModels;
import fr.convergence.query.WorkingDays;
import fr.convergence.query.deadline.DueDeadlines;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time goes by: what is due is told, each once, in its order, also after nobody was there for long. */
@ApplicationTest
class DeadlinesTest {

    private final DataSource database;
    private final DueDeadlines due;
    private final Commands commands;
    private final ReadModels readModels;
    private final PostgresEventStore store;
    private final String sender = UUID.randomUUID().toString();
    private final String receiver = UUID.randomUUID().toString();
    private final String referral = UUID.randomUUID().toString();
    private String last = "";

    DeadlinesTest(
            DataSource database, DueDeadlines due, Commands commands, ReadModels readModels, PostgresEventStore store) {
        this.database = database;
        this.due = due;
        this.commands = commands;
        this.readModels = readModels;
        this.store = store;
    }

    private void submit(Actor actor, Command command) {
        last = commands.submit(command, actor, UUID.randomUUID()).cursor();
    }

    private void sent(Urgency urgency) {
        for (String structure : List.of(sender, receiver)) {
            submit(
                    Actor.SYSTEM,
                    new RegisterStructure(
                            structure, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of("49007"))));
        }
        Assessment assessment = new Assessment(
                new Assessment.Need(
                        Theme.ADMINISTRATIVE_PROCEDURES, null, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH),
                new Assessment.Situation(
                        Autonomy.AUTONOMOUS, null, urgency, false, List.of(), null, null, null, null, null, null));
        submit(
                agent(sender),
                new DraftReferral(
                        referral,
                        sender,
                        UUID.randomUUID().toString(),
                        null,
                        assessment,
                        new Agreement(AgreementForm.SPOKEN, null)));
        submit(agent(sender), new SendReferral(referral, sender, List.of(receiver), null, OverrideReason.PERSON_CHOSE));
    }

    private static Actor agent(String structure) {
        return new Actor("agent", Role.AGENT, structure, List.of("49"));
    }

    /** Looks as if it were so many working days later, and a little. */
    private void lookAfter(int days) throws SQLException {
        readModels.read("referral_deadlines", Actor.SYSTEM, last, _ -> null);
        deadlines(days).look();
    }

    private Deadlines deadlines(int days) {
        Instant later = WorkingDays.after(Instant.now(), days, "49").plus(Duration.ofMinutes(1));
        return new Deadlines(database, List.of(new DueReferrals(due)), commands, Clock.fixed(later, ZoneOffset.UTC));
    }

    private List<String> told() {
        return store.source(List.of(new Criterion(Set.of("referral=" + referral), Set.of()))).events().stream()
                .map(event -> EventJson.read(event.type(), event.version(), event.payload()))
                .flatMap(DeadlinesTest::told)
                .toList();
    }

    private static Stream<String> told(DomainEvent event) {
        return switch (event) {
            case DeadlinePassed it -> Stream.of(it.deadline().name());
            case ReferralExpired _ -> Stream.of("EXPIRED");
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, 1, ''",
        "ORDINARY, 2, ACKNOWLEDGEMENT",
        "ORDINARY, 29, ACKNOWLEDGEMENT REVIEW REMINDER COORDINATION LAST_CHANCE",
        "ORDINARY, 30, ACKNOWLEDGEMENT REVIEW REMINDER COORDINATION LAST_CHANCE EXPIRED",
        "URGENT, 2, ACKNOWLEDGEMENT REMINDER REVIEW COORDINATION",
        "SOCIO_DIGITAL_EMERGENCY, 1, ACKNOWLEDGEMENT REMINDER REVIEW"
    })
    void what_fell_due_while_nobody_looked_is_told_in_order_and_once(Urgency urgency, int days, String expected)
            throws SQLException {
        sent(urgency);
        lookAfter(days);
        assertThat(String.join(" ", told())).isEqualTo(expected);
        lookAfter(days);
        assertThat(String.join(" ", told())).isEqualTo(expected);
    }

    @Test
    void what_no_longer_matters_is_not_told() throws SQLException {
        sent(Urgency.ORDINARY);
        submit(agent(receiver), new AcknowledgeReferral(referral, receiver));
        lookAfter(5);
        assertThat(told()).containsExactly("REVIEW");
        submit(agent(receiver), new AcceptReferral(referral, receiver));
        lookAfter(60);
        assertThat(told()).containsExactly("REVIEW");
    }

    @Test
    void an_outcome_that_the_sender_does_not_confirm_is_told_after_fifteen_working_days() throws SQLException {
        sent(Urgency.ORDINARY);
        submit(agent(receiver), new AcceptReferral(referral, receiver));
        submit(agent(receiver), new CloseReferral(referral, receiver, Outcome.HEARD, null, null));
        lookAfter(14);
        assertThat(told()).isEmpty();
        lookAfter(15);
        assertThat(told()).containsExactly("OUTCOME_CONFIRMATION");
    }

    @Test
    void several_nodes_at_once_tell_it_once() throws Exception {
        sent(Urgency.ORDINARY);
        readModels.read("referral_deadlines", Actor.SYSTEM, last, _ -> null);
        Callable<Object> look = () -> {
            deadlines(30).look();
            return "looked";
        };
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(List.of(look, look, look, look))) {
                assertThat(node.get()).isEqualTo("looked");
            }
        }
        assertThat(told()).doesNotHaveDuplicates().hasSize(6);
    }
}
