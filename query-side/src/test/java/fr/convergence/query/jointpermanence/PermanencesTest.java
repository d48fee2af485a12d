package fr.convergence.query.jointpermanence;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.Desk;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is shown of permanences: events in, GraphQL answers out. */
class PermanencesTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final Actor HOLDER = agent(1, "49");
    private static final Actor NEIGHBOUR = agent(9, "49");
    private static final Actor STRANGER = agent(8, "37");
    private static final Actor COORDINATOR = new Actor("c49", Role.COORDINATOR, null, List.of("49"));

    private final Desk desk = new Desk(10, "49", 3);
    private final Projected permanences = new Projected(
                    new JointPermanenceProjection(),
                    List.of(card(1, "France services"), card(2, "Médiathèque"), card(3, "CCAS")),
                    List.of("referral", "cross-immersion", "joint-permanence"),
                    PermanenceQueries.class,
                    PermanenceController.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private void proposed() {
        permanences.record(HOLDER, desk.proposed(), desk.invited(1), desk.invited(2), desk.invited(3), desk.agreed(1));
    }

    private void running() {
        proposed();
        permanences.record(agent(2, "49"), desk.agreed(2)).record(agent(3, "49"), desk.agreed(3));
    }

    private GraphQlTester.Response ask(Actor actor) {
        return permanences.ask("permanence", actor, "id", id(10));
    }

    private String status() {
        return ask(HOLDER).path("permanence.status").entity(String.class).get();
    }

    @Test
    void a_permanence_is_shown_with_its_hours_in_french_its_holders_and_what_became_of_its_sessions() {
        running();
        permanences
                .at(Instant.parse("2026-03-28T09:00:00Z"))
                .record(HOLDER, desk.held(LocalDate.of(2026, 3, 24), 1, 4))
                .record(HOLDER, desk.absent(2, LocalDate.of(2026, 3, 31)))
                .record(HOLDER, desk.substituted(2, LocalDate.of(2026, 3, 31), 4))
                .record(HOLDER, desk.confirmed(1, LocalDate.of(2026, 3, 31)))
                .record(HOLDER, desk.cancelled(LocalDate.of(2026, 4, 7)));
        ask(NEIGHBOUR).path("permanence").matchesJson("""
                {"title": "Permanence du mardi", "status": "RUNNING", "runningSince": "2026-01-02", "placeId": "%s",
                 "format": {"code": "DROP_IN", "label": "permanence : on vient avec une question ou une démarche"},
                 "access": {"label": "avec ou sans rendez-vous"}, "capacity": 12, "slotMinutes": 30,
                 "recurrence": "chaque mardi de 14 h à 17 h, jusqu’au 30 juin 2026, sauf le 14 avril 2026",
                 "holders": [
                   {"holderId": "%s", "structure": {"name": "France services"}, "stage": "AGREED",
                    "tasks": [{"code": "PROCEDURES"}, {"code": "REPRESENTS_OPERATORS"}], "operators": ["caf"]},
                   {"structure": {"name": "Médiathèque"}}, {"structure": {"name": "CCAS"}}],
                 "nextSessions": [
                   {"day": "2026-03-31", "startsAt": "2026-03-31T14:00:00.000+02:00", "cancelReason": null,
                    "confirmedIds": ["%s"],
                    "absences": [{"holderId": "%s", "reason": {"label": "formation"}, "substituteId": "%s"}]},
                   {"day": "2026-04-07", "cancelReason": {"label": "intempéries"}, "absences": []},
                   {"day": "2026-04-21"}],
                 "pastSessions": [
                   {"day": "2026-03-24", "startsAt": "2026-03-24T14:00:00.000+01:00",
                    "attendance": {"presentIds": ["%s", "%s"], "appointmentsKept": 2, "appointmentsMissed": 1,
                      "people": [{"category": {"code": "PROCEDURE"}, "count": 4},
                                 {"category": {"code": "LEARNING"}, "count": 1}]}},
                   {"day": "2026-03-17", "attendance": null}, {"day": "2026-03-10"}]}
                """.formatted(id(50), id(1), id(1), id(2), id(4), id(1), id(4)));
    }

    @Test
    void hours_are_those_of_the_clocks_of_the_department() {
        Desk overseas = new Desk(10, "974", 2);
        permanences.record(HOLDER, overseas.proposed(), overseas.invited(1), overseas.invited(2), overseas.agreed(1));
        ask(HOLDER)
                .path("permanence.nextSessions[0].startsAt")
                .entity(String.class)
                .isEqualTo("2026-01-06T14:00:00.000+04:00");
    }

    @Test
    void it_runs_once_all_who_did_not_decline_have_agreed_and_two_remain() {
        proposed();
        assertThat(status()).isEqualTo("PROPOSED");
        permanences.record(HOLDER, desk.declined(3));
        assertThat(status()).isEqualTo("PROPOSED");
        permanences.record(HOLDER, desk.agreed(2));
        assertThat(status()).isEqualTo("RUNNING");
    }

    @Test
    void it_is_abandoned_when_too_many_declined() {
        proposed();
        permanences.record(HOLDER, desk.declined(2), desk.declined(3));
        assertThat(status()).isEqualTo("ABANDONED");
    }

    @Test
    void it_is_suspended_taken_up_again_and_ended() {
        running();
        permanences.at(Instant.parse("2026-02-11T09:00:00Z"));
        permanences.record(HOLDER, desk.suspended(LocalDate.of(2026, 2, 9), null));
        assertThat(status()).isEqualTo("SUSPENDED");
        permanences.record(HOLDER, desk.resumed(LocalDate.of(2026, 2, 11)));
        assertThat(status()).isEqualTo("RUNNING");
        permanences.record(HOLDER, desk.ended(LocalDate.of(2026, 2, 17)));
        assertThat(nextDays()).containsExactly("2026-02-17");
        permanences.at(Instant.parse("2026-02-18T09:00:00Z"));
        assertThat(status()).isEqualTo("ENDED");
    }

    private List<String> nextDays() {
        return ask(HOLDER)
                .path("permanence.nextSessions[*].day")
                .entityList(String.class)
                .get();
    }

    @Test
    void it_is_held_otherwise_from_a_day_on() {
        running();
        permanences.record(HOLDER, desk.amended(LocalDate.of(2026, 1, 15)));
        assertThat(nextDays()).containsExactly("2026-01-06", "2026-01-13", "2026-01-15");
        permanences.at(Instant.parse("2026-01-16T09:00:00Z"));
        ask(HOLDER).path("permanence").matchesJson("""
                {"placeId": "%s", "capacity": 8, "recurrence": "chaque jeudi de 14 h à 17 h, jusqu’au 5 février 2026"}""".formatted(id(51)));
    }

    @Test
    void regularity_says_how_each_session_went_and_never_a_rate_alone() {
        running();
        LocalDate left = FIRST.plusWeeks(6);
        permanences
                .record(HOLDER, desk.held(FIRST, 1, 2, 3))
                .record(HOLDER, desk.absent(2, FIRST.plusWeeks(1)), desk.substituted(2, FIRST.plusWeeks(1), 4))
                .record(HOLDER, desk.held(FIRST.plusWeeks(1), 1, 4))
                .record(HOLDER, desk.absent(2, FIRST.plusWeeks(2)))
                .record(HOLDER, desk.cancelled(FIRST.plusWeeks(3)))
                .record(HOLDER, desk.absent(2, FIRST.plusWeeks(4)), desk.confirmed(2, FIRST.plusWeeks(4)))
                .record(HOLDER, desk.due(FIRST.plusWeeks(4)))
                .record(HOLDER, desk.absent(2, FIRST.plusWeeks(5)), desk.substituted(2, FIRST.plusWeeks(5), 4))
                .record(HOLDER, desk.held(FIRST.plusWeeks(5), 1))
                .record(HOLDER, desk.left(3, left))
                .at(Instant.parse("2026-02-18T09:00:00Z"));
        ask(HOLDER).path("permanence.regularity").matchesJsonStrictly("""
                [{"holderId": "%s", "from": "2025-11-18", "to": "2026-02-17",
                  "planned": 7, "present": 3, "substituted": 0, "absent": 0, "cancelled": 1, "untold": 3, "rate": 1.0},
                 {"holderId": "%s", "from": "2025-11-18", "to": "2026-02-17",
                  "planned": 7, "present": 1, "substituted": 1, "absent": 2, "cancelled": 1, "untold": 2, "rate": 0.5},
                 {"holderId": "%s", "from": "2025-11-18", "to": "2026-02-17",
                  "planned": 6, "present": 1, "substituted": 0, "absent": 2, "cancelled": 1, "untold": 2,
                  "rate": 0.3333333333333333}]
                """.formatted(id(1), id(2), id(3)));
        permanences
                .ask("permanence", HOLDER, "id", id(10), "from", "2026-03-01", "to", "2026-12-31")
                .path("permanence.regularity[0]")
                .matchesJson("{\"planned\": 0, \"rate\": null, \"to\": \"2026-02-17\"}");
    }

    @Test
    void a_proposal_is_seen_by_those_asked_and_the_coordination_what_is_held_by_the_department() {
        proposed();
        assertThat(visible()).isEqualTo(List.of(1, 1, 0, 0));
        permanences.record(HOLDER, desk.agreed(2), desk.agreed(3));
        assertThat(visible()).isEqualTo(List.of(1, 1, 1, 0));
        permanences.record(HOLDER, desk.substituted(2, FIRST, 8));
        assertThat(visible()).isEqualTo(List.of(1, 1, 1, 1));
        assertThat(permanences.visible("permanence", Actor.ANONYMOUS)).isZero();
    }

    private List<Integer> visible() {
        return List.of(HOLDER, COORDINATOR, NEIGHBOUR, STRANGER).stream()
                .map(actor -> permanences.visible("permanence", actor))
                .toList();
    }

    @Test
    void permanences_are_listed_by_title_as_asked_for_page_by_page() {
        running();
        Desk other = new Desk(11, "37", 2);
        permanences.record(HOLDER, other.proposed(), other.invited(1), other.invited(2), other.agreed(1));
        assertThat(listed("first", 1)).containsExactly(id(10));
        String end = permanences
                .ask("permanences", HOLDER, "first", 1)
                .path("permanences.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(listed("after", end)).containsExactly(id(11));
        assertThat(listed("filter", Map.of("department", "49"))).containsExactly(id(10));
        assertThat(listed("filter", Map.of("agreed", false))).containsExactly(id(11));
        assertThat(listed("filter", Map.of("structureId", id(3)))).containsExactly(id(10));
        assertThat(listed("filter", Map.of("placeId", id(50)))).containsExactly(id(10), id(11));
        assertThat(listed("filter", Map.of("format", "WORKSHOP"))).isEmpty();
    }

    private List<String> listed(String name, Object value) {
        return permanences
                .ask("permanences", HOLDER, name, value)
                .path("permanences.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        permanences.refuses("UNKNOWN_DEPARTMENT", "permanences", HOLDER, "filter", Map.of("department", "00"));
        permanences.refuses("UNKNOWN_STRUCTURE", "permanences", HOLDER, "filter", Map.of("structureId", "x"));
        permanences.refuses("UNKNOWN_PLACE", "permanences", HOLDER, "filter", Map.of("placeId", "x"));
        permanences.refuses("PAGE_SIZE_OUT_OF_RANGE", "permanences", HOLDER, "first", 101);
        permanences.ask("permanence", HOLDER, "id", "x").path("permanence").valueIsNull();
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        running();
        permanences
                .record(HOLDER, desk.held(FIRST, 1, 2), desk.absent(2, FIRST.plusWeeks(1)))
                .record(HOLDER, desk.substituted(2, FIRST.plusWeeks(1), 4), desk.due(FIRST.plusWeeks(1)))
                .record(HOLDER, desk.suspended(FIRST.plusWeeks(3), null), desk.resumed(FIRST.plusWeeks(5)))
                .record(HOLDER, desk.cancelled(FIRST.plusWeeks(6)), desk.left(3, FIRST.plusWeeks(7)))
                .record(HOLDER, desk.amended(LocalDate.of(2026, 5, 7)), desk.ended(LocalDate.of(2026, 5, 20)));
        List<String> live = permanences.rows("permanence");
        assertThat(live).hasSize(1);
        assertThat(permanences.repeat().rows("permanence")).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            assertThat(permanences.rebuild(page).rows("permanence")).isEqualTo(live);
        }
    }
}
