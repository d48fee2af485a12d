package fr.convergence.query.gathering;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is shown of gatherings: events in, GraphQL answers out. */
class GatheringsTest {

    private static final LocalDate DAY = Meeting.DAY;
    private static final Actor ORGANISER = agent(1, "49");
    private static final Actor GUEST = agent(2, "49");
    private static final Actor STRANGER = agent(8, "37");
    private static final Actor COORDINATOR = new Actor("c49", Role.COORDINATOR, null, List.of("49"));

    private final Meeting meeting = new Meeting(10, "49");
    private final Projected gatherings = new Projected(
                    new GatheringProjection(),
                    List.of(card(1, "France services"), card(2, "Médiathèque")),
                    List.of("referral", "cross-immersion", "gathering"),
                    GatheringQueries.class,
                    GatheringController.class)
            .at(Instant.parse("2026-01-15T09:00:00Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private GraphQlTester.Response ask(Actor actor) {
        return gatherings.ask("gathering", actor, "id", id(10));
    }

    @Test
    void a_gathering_is_shown_with_who_comes_what_was_decided_and_what_follows() {
        gatherings
                .record(ORGANISER, meeting.planned(GatheringKind.CROSS_TRAINING, false))
                .record(ORGANISER, meeting.invited(2), meeting.invited(3), meeting.invited(4))
                .record(GUEST, meeting.comes(2))
                .record(GUEST, meeting.declined(3))
                .record(ORGANISER, meeting.point(20, 2), meeting.point(21, null), meeting.pointRemoved(21))
                .at(Instant.parse("2026-03-12T17:00:00Z"))
                .record(ORGANISER, meeting.held(0, 1, 2), meeting.decided(30, 20))
                .record(ORGANISER, meeting.followUp(40, 2, DAY.plusWeeks(2)), meeting.followUp(41, null, DAY))
                .record(ORGANISER, meeting.done(40), meeting.abandoned(41));
        ask(GUEST).path("gathering").matchesJson("""
                {"title": "Rencontre de mars", "department": "49", "day": "2026-03-12", "startsAt": "14:00:00",
                 "endsAt": "17:00:00", "status": "HELD", "presentIds": ["%1$s", "%2$s"], "peopleReceived": 0,
                 "kind": {"label": "formation croisée"}, "trainingTopics": [{"label": "niveaux 1 et 2 des opérateurs"}],
                 "guests": [
                   {"structureId": "%2$s", "structure": {"name": "Médiathèque"}, "answer": "COMES", "seats": 2},
                   {"answer": "DECLINED", "seats": 0, "refusal": {"label": "personne de disponible"}},
                   {"answer": "AWAITED", "refusal": null}],
                 "points": [{"proposedBy": "%2$s", "subject": "Les titres en attente", "minutes": 20}],
                 "decisions": [{"text": "Une permanence ouvre à Segré.", "recordedAt": "2026-03-12T17:00:00.000Z"}],
                 "followUps": [
                   {"ownerId": "%2$s", "dueOn": "2026-03-26", "settledAt": "2026-03-12T17:00:00.000Z", "abandonment": null},
                   {"ownerId": null, "abandonment": {"label": "impossible à mener"}}]}
                """.formatted(id(1), id(2)));
    }

    @Test
    void it_is_seen_by_the_organisers_who_was_asked_and_the_coordination_and_by_all_once_it_is_open_to_all() {
        gatherings.record(ORGANISER, meeting.planned(GatheringKind.PARTNER_CAFE, false));
        assertThat(visible()).isEqualTo(List.of(1, 0, 1, 0));
        gatherings.record(ORGANISER, meeting.invited(2), meeting.withdrawn(2));
        assertThat(visible()).isEqualTo(List.of(1, 1, 1, 0));
        gatherings.record(ORGANISER, meeting.amended(true, null));
        assertThat(visible()).isEqualTo(List.of(1, 1, 1, 1));
        assertThat(gatherings.visible("gathering", Actor.ANONYMOUS)).isZero();
    }

    private List<Integer> visible() {
        return Stream.of(ORGANISER, GUEST, COORDINATOR, STRANGER)
                .map(actor -> gatherings.visible("gathering", actor))
                .toList();
    }

    @Test
    void people_who_are_enrolled_are_counted_for_all_and_known_to_who_cares_for_them_alone() {
        gatherings
                .record(ORGANISER, meeting.planned(GatheringKind.GROUP_WORKSHOP, true))
                .record(GUEST, meeting.enrolled(60, 2))
                .record(ORGANISER, meeting.enrolled(61, 1))
                .record(ORGANISER, meeting.enrolled(62, 1), meeting.waitlisted(62))
                .record(ORGANISER, meeting.enrolled(63, 1), meeting.waitlisted(63))
                .record(GUEST, meeting.unenrolled(60), meeting.given(62));
        ask(ORGANISER).path("gathering").matchesJson("""
                {"capacity": 2, "enrolled": 2, "waiting": 1, "enrolments": [
                  {"id": "%s", "beneficiaryId": "%s", "enrolledBy": "%s", "status": "CANCELLED", "cancelReason": {"code": "BY_PERSON"}},
                  {"status": "ENROLLED"}, {"status": "ENROLLED"}, {"status": "WAITING"}]}
                """.formatted(id(60), id(960), id(2)));
        ask(GUEST).path("gathering.enrolments[*].id").entityList(String.class).containsExactly(id(60));
        for (Actor other : List.of(COORDINATOR, STRANGER)) {
            ask(other).path("gathering").matchesJson("{\"enrolled\": 2, \"waiting\": 1, \"enrolments\": []}");
        }
        gatherings.record(ORGANISER, meeting.kept(61), meeting.missed(62));
        ask(ORGANISER)
                .path("gathering.enrolments[*].status")
                .entityList(String.class)
                .containsExactly("CANCELLED", "KEPT", "MISSED", "WAITING");
    }

    @Test
    void who_had_answered_is_asked_again_when_it_moves_but_not_who_is_no_longer_asked() {
        gatherings
                .record(ORGANISER, meeting.planned(GatheringKind.PARTNER_CAFE, false))
                .record(ORGANISER, meeting.invited(2), meeting.invited(3), meeting.withdrawn(3), meeting.comes(2))
                .record(ORGANISER, meeting.moved(DAY.plusDays(1)));
        ask(ORGANISER).path("gathering").matchesJson("""
                {"day": "2026-03-13", "guests": [{"answer": "AWAITED", "seats": 0}, {"answer": "WITHDRAWN"}]}""");
    }

    @Test
    void gatherings_are_listed_by_day_as_asked_for_page_by_page() {
        Meeting later = new Meeting(11, "37");
        gatherings
                .record(ORGANISER, later.planned(GatheringKind.CROSS_TRAINING, true), later.moved(DAY.plusDays(9)))
                .record(ORGANISER, meeting.planned(GatheringKind.PARTNER_CAFE, true), meeting.invited(3));
        assertThat(listed("first", 1)).containsExactly(id(10));
        String end = gatherings
                .ask("gatherings", STRANGER, "first", 1)
                .path("gatherings.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(listed("after", end)).containsExactly(id(11));
        assertThat(filtered("department", "49")).containsExactly(id(10));
        assertThat(filtered("structureId", id(3))).containsExactly(id(10));
        assertThat(filtered("placeId", id(50))).containsExactly(id(10), id(11));
        assertThat(filtered("from", DAY.plusDays(1))).containsExactly(id(11));
        assertThat(filtered("until", DAY)).containsExactly(id(10));
        assertThat(filtered("kind", "CROSS_TRAINING")).containsExactly(id(11));
        assertThat(filtered("topic", "OPERATOR_LEVELS")).containsExactly(id(11));
        gatherings.record(ORGANISER, meeting.passed(GatheringDeadline.OUTCOME_DUE, null), later.cancelled());
        assertThat(filtered("status", "AWAITED")).containsExactly(id(10));
        assertThat(filtered("status", "CANCELLED")).containsExactly(id(11));
        assertThat(filtered("status", "PLANNED")).isEmpty();
    }

    private List<String> filtered(String field, Object value) {
        return listed("filter", Map.of(field, value.toString()));
    }

    private List<String> listed(String name, Object value) {
        return gatherings
                .ask("gatherings", STRANGER, name, value)
                .path("gatherings.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void what_is_to_be_done_is_listed_by_the_day_it_is_due_for_the_owner_too() {
        gatherings
                .record(ORGANISER, meeting.planned(GatheringKind.STEERING_COMMITTEE, false))
                .record(ORGANISER, meeting.followUp(40, 8, DAY.plusDays(9)), meeting.followUp(41, 1, DAY.plusDays(3)))
                .record(ORGANISER, meeting.followUp(42, 1, DAY.plusDays(6)), meeting.done(42))
                .record(ORGANISER, meeting.postponed(41, DAY.plusDays(12)));
        assertThat(toDo(ORGANISER, Map.of())).containsExactly(id(42), id(40), id(41));
        assertThat(toDo(STRANGER, Map.of())).containsExactly(id(40));
        assertThat(toDo(GUEST, Map.of())).isEmpty();
        assertThat(toDo(ORGANISER, Map.of("open", true, "dueBy", "2026-03-21"))).containsExactly(id(40));
        assertThat(toDo(ORGANISER, Map.of("ownerId", id(1), "department", "49")))
                .containsExactly(id(42), id(41));
        gatherings
                .ask("follow-ups", ORGANISER, "first", 2)
                .path("followUps")
                .matchesJson("{\"totalCount\": 3, \"pageInfo\": {\"hasNextPage\": true}}");
    }

    private List<String> toDo(Actor actor, Map<String, Object> filter) {
        return gatherings
                .ask("follow-ups", actor, "filter", filter)
                .path("followUps.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        gatherings.refuses("UNKNOWN_DEPARTMENT", "gatherings", GUEST, "filter", Map.of("department", "00"));
        gatherings.refuses("UNKNOWN_STRUCTURE", "gatherings", GUEST, "filter", Map.of("structureId", "x"));
        gatherings.refuses("UNKNOWN_PLACE", "gatherings", GUEST, "filter", Map.of("placeId", "x"));
        gatherings.refuses("PAGE_SIZE_OUT_OF_RANGE", "gatherings", GUEST, "first", 101);
        gatherings.refuses("UNKNOWN_DEPARTMENT", "follow-ups", GUEST, "filter", Map.of("department", "00"));
        gatherings.refuses("UNKNOWN_STRUCTURE", "follow-ups", GUEST, "filter", Map.of("ownerId", "x"));
        gatherings.ask("gathering", GUEST, "id", "x").path("gathering").valueIsNull();
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        gatherings
                .record(ORGANISER, meeting.planned(GatheringKind.GROUP_WORKSHOP, true), meeting.invited(2))
                .record(GUEST, meeting.comes(2), meeting.enrolled(60, 2))
                .record(ORGANISER, meeting.enrolled(61, 1), meeting.enrolled(62, 1), meeting.waitlisted(62))
                .record(ORGANISER, meeting.unenrolled(60), meeting.given(62), meeting.reminded(61))
                .record(
                        ORGANISER,
                        meeting.passed(GatheringDeadline.TWO_DAYS_BEFORE, null),
                        meeting.moved(DAY.plusDays(7)))
                .record(ORGANISER, meeting.amended(false, 5), meeting.invited(3), meeting.declined(3))
                .record(ORGANISER, meeting.followUp(40, 2, DAY), meeting.postponed(40, DAY.plusDays(2)))
                .record(ORGANISER, meeting.point(20, 1), meeting.decided(30, 20), meeting.abandoned(40));
        String[] tables = {"gathering", "enrolment", "follow_up", "due"};
        List<String> live = gatherings.rows(tables);
        assertThat(live).hasSizeGreaterThan(6);
        assertThat(gatherings.repeat().rows(tables)).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            assertThat(gatherings.rebuild(page).rows(tables)).isEqualTo(live);
        }
    }
}
