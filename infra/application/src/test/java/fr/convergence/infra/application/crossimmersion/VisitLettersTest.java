package fr.convergence.infra.application.crossimmersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.PassImmersionDeadline;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What structures are told of visits: each its own part, once, and nobody by name. */
@ApplicationTest
class VisitLettersTest {

    private final JdbcClient sql;
    private final Commands commands;
    private final String host = UUID.randomUUID().toString();
    private final String visiting = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();
    private final String immersion = UUID.randomUUID().toString();
    private final String visit = UUID.randomUUID().toString();

    VisitLettersTest(DataSource database, Commands commands) {
        this.sql = JdbcClient.create(database);
        this.commands = commands;
    }

    private void submit(Actor actor, Command command) {
        commands.submit(command, actor, UUID.randomUUID());
    }

    private static Actor agent(String structure) {
        return new Actor("agent", Role.AGENT, structure, List.of("49"));
    }

    @BeforeEach
    void offered() {
        Map.of(host, "Foyer", visiting, "Relais des Mauges", third, "Mission locale")
                .forEach((structure, name) -> submit(
                        Actor.SYSTEM,
                        new RegisterStructure(structure, Map.of("NAME", List.of(name), "COMMUNE", List.of("49007")))));
        LocalDate day = FrenchDay.at(Instant.now()).plusDays(10);
        submit(
                agent(host),
                new OfferImmersion(
                        immersion,
                        host,
                        day,
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 30),
                        new Terms(
                                1,
                                List.of(VisitorProfile.DIGITAL_MEDIATOR),
                                List.of(),
                                "Une matinée à l’accueil.",
                                null,
                                null)));
        request(visiting, visit);
    }

    private void request(String structure, String visitId) {
        submit(agent(structure), new RequestVisit(immersion, structure, visitId, VisitorProfile.DIGITAL_MEDIATOR));
    }

    private void agreed() {
        submit(agent(host), new AgreeToVisit(immersion, host, visit));
        submit(agent(visiting), new AgreeAsEmployer(immersion, visiting, visit));
    }

    /** The subjects of a structure's letters, in the order in which they were handed in. */
    private List<String> told(String structure) {
        return sql.sql("select subject from outbox.letter where structure_id = ?::uuid order by handed_in_at, subject")
                .param(structure)
                .query(String.class)
                .list();
    }

    private void awaitTold(String structure, VisitNotice... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(structure))
                        .containsExactly(List.of(expected).stream()
                                .map(VisitNotice::subject)
                                .toArray(String[]::new)));
    }

    @Test
    void the_host_is_asked_the_visitor_is_answered_and_both_know_what_is_agreed() {
        awaitTold(host, VisitNotice.REQUESTED);
        agreed();
        awaitTold(visiting, VisitNotice.HOST_AGREED, VisitNotice.AGREED);
        awaitTold(host, VisitNotice.REQUESTED, VisitNotice.AGREED);
        String body = sql.sql("select body from outbox.letter where structure_id = ?::uuid and subject = ?")
                .param(host)
                .param(VisitNotice.AGREED.subject())
                .query(String.class)
                .single();
        assertThat(body).contains("L’immersion avec Relais des Mauges est convenue le ", ", de 9 h à 12 h 30.");
    }

    @Test
    void both_are_reminded_once_and_asked_for_their_reports() {
        agreed();
        for (ImmersionDeadline deadline : List.of(
                ImmersionDeadline.SEVEN_DAYS_BEFORE,
                ImmersionDeadline.SEVEN_DAYS_BEFORE,
                ImmersionDeadline.REPORT_DUE)) {
            submit(Actor.SYSTEM, new PassImmersionDeadline(immersion, visit, deadline, Instant.now()));
        }
        awaitTold(visiting, VisitNotice.HOST_AGREED, VisitNotice.AGREED, VisitNotice.REMINDER, VisitNotice.REPORT_DUE);
        awaitTold(host, VisitNotice.REQUESTED, VisitNotice.AGREED, VisitNotice.REMINDER, VisitNotice.REPORT_DUE);
    }

    @Test
    void a_place_that_is_freed_is_offered_by_letter_to_who_waits() {
        request(third, UUID.randomUUID().toString());
        submit(agent(host), new DeclineVisit(immersion, host, visit, VisitDeclineReason.OTHER));
        awaitTold(third, VisitNotice.PLACE_OFFERED);
        awaitTold(visiting, VisitNotice.DECLINED);
        awaitTold(host, VisitNotice.REQUESTED, VisitNotice.REQUESTED);
    }

    @Test
    void everybody_whose_visit_was_ahead_knows_that_the_day_is_called_off() {
        request(third, UUID.randomUUID().toString());
        submit(agent(host), new CancelImmersion(immersion, host, ImmersionCancelReason.POSTPONED));
        awaitTold(visiting, VisitNotice.CANCELLED);
        awaitTold(third, VisitNotice.CANCELLED);
    }
}
