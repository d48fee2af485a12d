package fr.convergence.infra.application.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.query.StructureCards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What structures are told of gatherings: commands in, letters out. */
@ApplicationTest
class GatheringLettersTest {

    private final JdbcClient sql;
    private final Commands commands;
    private final StructureCards cards;
    private final String counter = UUID.randomUUID().toString();
    private final String library = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();
    private final String gathering = UUID.randomUUID().toString();
    private final LocalDate today = FrenchDay.at(Instant.now());
    private final LocalDate day = today.plusDays(10);

    GatheringLettersTest(DataSource database, Commands commands, StructureCards cards) {
        this.sql = JdbcClient.create(database);
        this.commands = commands;
        this.cards = cards;
    }

    private void submit(Actor actor, Command command) {
        commands.submit(command, actor, UUID.randomUUID());
    }

    private static Actor agent(String structure) {
        return new Actor("agent", Role.AGENT, structure, List.of("49"));
    }

    private Terms terms(String title) {
        return new Terms(List.of(counter), title, null, null, true, null, List.of());
    }

    private static Time at(LocalDate when) {
        return new Time(when, LocalTime.of(9, 0), LocalTime.of(11, 30));
    }

    private void planned(LocalDate when) {
        submit(
                agent(counter),
                new PlanGathering(
                        gathering,
                        counter,
                        null,
                        GatheringKind.PARTNER_CAFE,
                        at(when),
                        terms("Le café des partenaires")));
        submit(agent(counter), new InviteStructures(gathering, counter, List.of(library, third)));
    }

    @BeforeEach
    void registered() {
        Map.of(counter, "Comptoir", library, "Médiathèque", third, "Relais")
                .forEach((structure, name) -> submit(
                        Actor.SYSTEM,
                        new RegisterStructure(structure, Map.of("NAME", List.of(name), "COMMUNE", List.of("49007")))));
        // A letter names structures as the cartography shows them when it is written.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cards.of(List.of(counter, library, third)).size() == 3);
    }

    private void awaitTold(String structure, GatheringNotice... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters("subject", structure))
                        .containsExactlyInAnyOrder(Stream.of(expected)
                                .map(GatheringNotice::subject)
                                .toArray(String[]::new)));
    }

    private List<String> letters(String column, String structure) {
        return sql.sql("select %s from outbox.letter where structure_id = ?::uuid".formatted(column))
                .param(structure)
                .query(String.class)
                .list();
    }

    @Test
    void who_is_invited_is_told_by_whom_and_when_and_the_organisers_are_answered() {
        planned(day);
        awaitTold(library, GatheringNotice.INVITED);
        submit(agent(library), new ComeToGathering(gathering, library, 2));
        submit(agent(library), new ComeToGathering(gathering, library, 3));
        submit(agent(third), new DeclineGathering(gathering, third, InvitationRefusal.TOO_FAR));
        awaitTold(counter, GatheringNotice.ACCEPTED, GatheringNotice.DECLINED);
        assertThat(letters("body", library))
                .singleElement()
                .asString()
                .contains("Comptoir vous invite à « Le café des partenaires », le " + FrenchDay.inWords(day)
                        + ", de 9 h à 11 h 30.");
    }

    @Test
    void who_is_named_among_the_organisers_by_another_is_told() {
        submit(
                agent(counter),
                new PlanGathering(
                        gathering,
                        counter,
                        null,
                        GatheringKind.PRACTICE_ANALYSIS,
                        at(day),
                        new Terms(
                                List.of(counter, library), "Ce que nous vivons", null, null, false, null, List.of())));
        awaitTold(library, GatheringNotice.ORGANISES);
        awaitTold(counter);
    }

    @Test
    void what_changes_is_told_to_who_may_still_come() {
        planned(day);
        submit(agent(third), new DeclineGathering(gathering, third, InvitationRefusal.TOO_FAR));
        submit(agent(counter), new AmendGathering(gathering, counter, terms("Le grand café")));
        submit(agent(counter), new MoveGathering(gathering, counter, at(day.plusDays(1))));
        submit(agent(counter), new WithdrawInvitation(gathering, counter, third));
        submit(agent(counter), new CancelGathering(gathering, counter, GatheringCancelReason.TOO_FEW_PEOPLE));
        awaitTold(
                library,
                GatheringNotice.INVITED,
                GatheringNotice.AMENDED,
                GatheringNotice.MOVED,
                GatheringNotice.CANCELLED);
        awaitTold(third, GatheringNotice.INVITED, GatheringNotice.MOVED, GatheringNotice.WITHDRAWN);
        awaitTold(counter, GatheringNotice.DECLINED);
    }

    @Test
    void time_asks_who_has_not_answered_and_reminds_who_comes() {
        planned(day);
        submit(agent(library), new ComeToGathering(gathering, library, 1));
        pass(GatheringDeadline.ANSWER_DUE, third);
        pass(GatheringDeadline.TWO_DAYS_BEFORE, null);
        awaitTold(third, GatheringNotice.INVITED, GatheringNotice.ANSWER_DUE);
        awaitTold(library, GatheringNotice.INVITED, GatheringNotice.NEAR);
        awaitTold(counter, GatheringNotice.ACCEPTED, GatheringNotice.NEAR);
    }

    @Test
    void who_is_to_do_something_is_told_when_it_is_agreed_and_when_it_is_due() {
        planned(today);
        String action = UUID.randomUUID().toString();
        submit(agent(counter), new AgreeFollowUp(gathering, counter, action, null, library, "Relire la liste", today));
        pass(GatheringDeadline.FOLLOW_UP_DUE, action);
        awaitTold(library, GatheringNotice.INVITED, GatheringNotice.FOLLOW_UP_AGREED, GatheringNotice.FOLLOW_UP_DUE);
        assertThat(letters("body", library))
                .anySatisfy(body -> assertThat(body)
                        .contains("une action vous est confiée : Relire la liste (échéance : "
                                + FrenchDay.inWords(today) + ")."));
    }

    private void pass(GatheringDeadline deadline, @Nullable String subject) {
        submit(Actor.SYSTEM, new PassGatheringDeadline(gathering, deadline, subject, Instant.now()));
    }
}
