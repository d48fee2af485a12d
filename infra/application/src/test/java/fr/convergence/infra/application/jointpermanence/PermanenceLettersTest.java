package fr.convergence.infra.application.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.command.jointpermanence.Schedule;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What structures are told of permanences: each what it is to do or to know, once, and not what it did itself. */
@ApplicationTest
class PermanenceLettersTest {

    private final JdbcClient sql;
    private final Commands commands;
    private final StructureCards cards;
    private final String counter = UUID.randomUUID().toString();
    private final String library = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();
    private final String place = UUID.randomUUID().toString();
    private final String permanence = UUID.randomUUID().toString();
    private final LocalDate first = FrenchDay.at(Instant.now()).plusDays(10);

    PermanenceLettersTest(DataSource database, Commands commands, StructureCards cards) {
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

    private Schedule schedule(int hour) {
        return new Schedule(
                place,
                PermanenceAccess.OPEN,
                10,
                null,
                first,
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 3, 0),
                "FREQ=WEEKLY;COUNT=20",
                null,
                List.of());
    }

    @BeforeEach
    void proposed() {
        Map.of(counter, "Comptoir", library, "Médiathèque", third, "Relais")
                .forEach((structure, name) -> submit(
                        Actor.SYSTEM,
                        new RegisterStructure(structure, Map.of("NAME", List.of(name), "COMMUNE", List.of("49007")))));
        // A letter names structures as the cartography shows them when it is written.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cards.of(List.of(counter, library, third)).size() == 3);
        submit(Actor.SYSTEM, new RegisterPlace(place, Map.of("NAME", List.of("Halle"), "COMMUNE", List.of("49007"))));
        submit(
                agent(counter),
                new ProposePermanence(
                        permanence,
                        counter,
                        null,
                        "Le numérique et les droits",
                        PermanenceFormat.DROP_IN,
                        schedule(14),
                        Stream.of(counter, library, third)
                                .map(holder -> new Share(holder, List.of(HolderTask.TRAINING), List.of()))
                                .toList()));
    }

    private void agreed() {
        submit(agent(library), new AgreeToPermanence(permanence, library, null));
        submit(agent(third), new AgreeToPermanence(permanence, third, null));
    }

    private void awaitTold(String structure, PermanenceNotice... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(sql.sql("select subject from outbox.letter where structure_id = ?::uuid")
                                        .param(structure)
                                        .query(String.class)
                                        .list())
                                .containsExactlyInAnyOrder(Stream.of(expected)
                                        .map(PermanenceNotice::subject)
                                        .toArray(String[]::new)));
    }

    @Test
    void those_who_are_asked_are_told_by_whom_for_what_and_from_when_and_who_asks_is_answered() {
        awaitTold(library, PermanenceNotice.INVITED);
        submit(agent(library), new AgreeToPermanence(permanence, library, null));
        submit(agent(third), new DeclinePermanence(permanence, third, HolderRefusal.TOO_FAR));
        awaitTold(counter, PermanenceNotice.AGREED, PermanenceNotice.DECLINED);
        awaitTold(third, PermanenceNotice.INVITED);
        assertThat(sql.sql("select body from outbox.letter where structure_id = ?::uuid")
                        .param(library)
                        .query(String.class)
                        .single())
                .contains(
                        "Comptoir vous propose de tenir ensemble la permanence « Le numérique et les droits », à partir du "
                                + FrenchDay.inWords(first));
    }

    @Test
    void what_is_decided_for_all_is_told_to_all_but_who_decided_it() {
        agreed();
        submit(agent(counter), new CancelSession(permanence, counter, first, SessionCancelReason.WEATHER));
        submit(agent(counter), new AmendPermanence(permanence, counter, schedule(9)));
        submit(
                agent(counter),
                new SuspendPermanence(
                        permanence, counter, first.plusWeeks(2), first.plusWeeks(4), PermanencePauseReason.SUMMER));
        submit(agent(counter), new ResumePermanence(permanence, counter, first.plusWeeks(3)));
        submit(
                agent(counter),
                new EndPermanence(permanence, counter, first.plusWeeks(8), PermanencePauseReason.END_OF_PROJECT));
        awaitTold(
                library,
                PermanenceNotice.INVITED,
                PermanenceNotice.CANCELLED,
                PermanenceNotice.AMENDED,
                PermanenceNotice.SUSPENDED,
                PermanenceNotice.RESUMED,
                PermanenceNotice.ENDED);
        awaitTold(counter, PermanenceNotice.AGREED, PermanenceNotice.AGREED);
    }

    @Test
    void the_others_know_who_will_not_be_there_who_comes_instead_and_who_leaves() {
        agreed();
        String substitute = UUID.randomUUID().toString();
        submit(
                Actor.SYSTEM,
                new RegisterStructure(substitute, Map.of("NAME", List.of("CCAS"), "COMMUNE", List.of("49007"))));
        submit(agent(library), new DeclareAbsence(permanence, library, first, AbsenceReason.TRAINING));
        submit(agent(substitute), new StandIn(permanence, substitute, library, first, null));
        submit(agent(library), new LeavePermanence(permanence, library, first.plusWeeks(3), HolderRefusal.TOO_FAR));
        awaitTold(
                third,
                PermanenceNotice.INVITED,
                PermanenceNotice.ABSENT,
                PermanenceNotice.SUBSTITUTED,
                PermanenceNotice.LEFT);
        awaitTold(library, PermanenceNotice.INVITED, PermanenceNotice.SUBSTITUTED);
        awaitTold(substitute);
    }
}
