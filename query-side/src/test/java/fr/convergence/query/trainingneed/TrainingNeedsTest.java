package fr.convergence.query.trainingneed;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import fr.convergence.kernel.gathering.TrainingTopic;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is shown of what is to be learned: events in, GraphQL answers out. */
class TrainingNeedsTest {

    private static final Actor SOMEBODY = new Actor("a1", Role.AGENT, id(1), List.of("49"));
    private static final Actor STRANGER = new Actor("a8", Role.AGENT, id(8), List.of("37"));

    private final Meeting training = new Meeting(10, "49");
    private final Projected needs = new Projected(
                    new TrainingNeedProjection(),
                    List.of(),
                    List.of("referral", "training-need"),
                    TrainingNeedQueries.class,
                    TrainingNeedController.class)
            .at(Instant.parse("2026-01-15T09:00:00Z"));

    private int expressed;

    private void expressed(TrainingTopic topic, VisitorProfile... profiles) {
        for (VisitorProfile profile : profiles) {
            expressed++;
            needs.record(SOMEBODY, new TrainingNeedExpressed(id(100 + expressed), "49", profile, topic));
        }
    }

    private GraphQlTester.Response ask(Actor actor) {
        return needs.ask("training-needs", actor, "department", "49");
    }

    @Test
    void what_is_asked_for_most_comes_first_and_who_asked_is_told_from_five_on() {
        VisitorProfile mediator = VisitorProfile.DIGITAL_MEDIATOR;
        VisitorProfile worker = VisitorProfile.SOCIAL_WORKER;
        expressed(TrainingTopic.ONLINE_SAFETY, mediator, mediator, worker, mediator);
        expressed(TrainingTopic.OPERATOR_LEVELS, mediator, worker, worker, mediator, mediator);
        ask(SOMEBODY).path("trainingNeeds").matchesJsonStrictly("""
                [{"topic": {"code": "OPERATOR_LEVELS", "label": "niveaux 1 et 2 des opérateurs"}, "waiting": 5, "asked": 5,
                  "profiles": [{"profile": {"code": "DIGITAL_MEDIATOR"}, "count": 3},
                               {"profile": {"code": "SOCIAL_WORKER"}, "count": 2}],
                  "taughtOn": null, "plannedOn": null, "gatheringId": null},
                 {"topic": {"code": "ONLINE_SAFETY", "label": "arnaques et sécurité en ligne"}, "waiting": 4, "asked": 4,
                  "profiles": [], "taughtOn": null, "plannedOn": null, "gatheringId": null}]
                """);
        ask(STRANGER).path("trainingNeeds").entityList(Object.class).hasSize(0);
    }

    @Test
    void what_was_taught_is_no_longer_waited_for_until_it_is_asked_for_again() {
        expressed(TrainingTopic.OPERATOR_LEVELS, VisitorProfile.SOCIAL_WORKER, VisitorProfile.DIGITAL_MEDIATOR);
        needs.record(SOMEBODY, training.planned(GatheringKind.CROSS_TRAINING, true));
        ask(SOMEBODY)
                .path("trainingNeeds[0]")
                .matchesJson(
                        "{\"waiting\": 2, \"plannedOn\": \"2026-03-12\", \"gatheringId\": \"%s\"}".formatted(id(10)));
        needs.at(Instant.parse("2026-03-12T18:00:00Z")).record(SOMEBODY, training.held(0, 1, 2));
        ask(SOMEBODY)
                .path("trainingNeeds[0]")
                .matchesJson("{\"waiting\": 0, \"asked\": 2, \"taughtOn\": \"2026-03-12\", \"plannedOn\": null}");
        needs.at(Instant.parse("2026-03-20T18:00:00Z"));
        expressed(TrainingTopic.OPERATOR_LEVELS, VisitorProfile.SOCIAL_WORKER);
        ask(SOMEBODY).path("trainingNeeds[0]").matchesJson("{\"waiting\": 1, \"asked\": 3}");
    }

    @Test
    void what_is_cancelled_past_or_about_something_else_is_not_planned() {
        needs.record(
                SOMEBODY,
                training.planned(GatheringKind.CROSS_TRAINING, true),
                training.moved(LocalDate.of(2026, 4, 2)));
        ask(SOMEBODY).path("trainingNeeds[0].plannedOn").entity(String.class).isEqualTo("2026-04-02");
        needs.at(Instant.parse("2026-04-03T09:00:00Z"));
        assertThat(demands()).isZero();
        needs.record(SOMEBODY, training.moved(LocalDate.of(2026, 5, 5)));
        assertThat(demands()).isOne();
        needs.record(SOMEBODY, training.amended(true, null));
        assertThat(demands()).isZero();
        Meeting other = new Meeting(11, "49");
        needs.record(
                SOMEBODY, other.planned(GatheringKind.CROSS_TRAINING, true), other.moved(LocalDate.of(2026, 5, 5)));
        assertThat(demands()).isOne();
        needs.record(SOMEBODY, other.cancelled());
        assertThat(demands()).isZero();
    }

    private int demands() {
        return ask(SOMEBODY)
                .path("trainingNeeds")
                .entityList(Object.class)
                .get()
                .size();
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        needs.refuses("UNKNOWN_DEPARTMENT", "training-needs", SOMEBODY, "department", "00");
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        expressed(TrainingTopic.PERSONAL_DATA, VisitorProfile.SOCIAL_WORKER, VisitorProfile.DIGITAL_MEDIATOR);
        needs.record(
                        SOMEBODY,
                        training.planned(GatheringKind.CROSS_TRAINING, true),
                        training.moved(LocalDate.of(2026, 4, 2)))
                .record(SOMEBODY, training.held(0, 1));
        String[] tables = {"need", "training"};
        List<String> live = needs.rows(tables);
        assertThat(live).hasSize(3);
        assertThat(needs.repeat().rows(tables)).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            assertThat(needs.rebuild(page).rows(tables)).isEqualTo(live);
        }
    }
}
