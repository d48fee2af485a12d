package fr.convergence.query.crossimmersion;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What each side sees of immersions: events in, GraphQL answers out. */
class ImmersionsTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final Actor HOST = agent(1);
    private static final Actor VISITOR = agent(2);
    private static final Actor STRANGER = agent(9);

    private final Day day = new Day(10, 1, DAY);
    private final Projected immersions = new Projected(
                    new CrossImmersionProjection(),
                    List.of(card(1, "France services"), card(2, "Médiathèque"), card(3, "CCAS")),
                    List.of("referral", "cross-immersion"),
                    ImmersionQueries.class,
                    ImmersionController.class)
            .at(START);

    private static Actor agent(int structure) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of("49"));
    }

    private static Actor coordinator(String department) {
        return new Actor("c" + department, Role.COORDINATOR, null, List.of(department));
    }

    private GraphQlTester.Response ask(Actor actor) {
        return immersions.ask("immersion", actor, "id", id(10));
    }

    private List<String> visiting(Actor actor) {
        return ask(actor)
                .path("immersion.visits[*].visitingId")
                .entityList(String.class)
                .get();
    }

    @Test
    void both_sides_see_a_visit_from_the_request_to_the_reports_and_the_correction() {
        immersions
                .record(HOST, day.offered(1))
                .record(VISITOR, day.requested(2))
                .record(VISITOR, day.agreedByEmployer(2))
                .record(HOST, day.agreedByHost(2))
                .record(Actor.SYSTEM, day.reminded(2))
                .record(HOST, day.held(2))
                .record(VISITOR, day.reported(2, ReportSide.VISITOR), day.proposed(2))
                .record(HOST, day.reported(2, ReportSide.HOST))
                .record(HOST, day.correctionAccepted(2));
        ask(VISITOR).path("immersion").matchesJsonStrictly("""
                {"id": "%s", "hostId": "%s", "host": {"name": "France services"}, "department": "49",
                 "day": "2026-02-03", "startsAt": "09:00:00", "endsAt": "12:30:00",
                 "places": 1, "placesLeft": 0, "waiting": 0,
                 "profiles": [{"code": "DIGITAL_MEDIATOR", "label": "médiateur numérique"}],
                 "themes": [{"code": "ADMINISTRATIVE_PROCEDURES"}],
                 "programme": "Une matinée à l’accueil.", "conditions": "Repas tiré du sac.", "placeId": null,
                 "cancelReason": null,
                 "visits": [{"id": "%s", "visitingId": "%s", "visiting": {"name": "Médiathèque"}, "department": "49",
                   "profile": {"code": "DIGITAL_MEDIATOR"}, "status": {"code": "CLOSED", "label": "close"},
                   "requestedAt": "2026-01-15T09:00:00.000Z", "placeUntil": null,
                   "agreedByHost": true, "agreedByEmployer": true, "declineReason": null, "withdrawReason": null,
                   "hostReport": {"learned": [{"code": "SERVICES"}, {"code": "LIMITS"}], "remarks": "À refaire.",
                                  "reportedAt": "2026-01-15T09:00:00.000Z"},
                   "visitorReport": {"learned": [{"code": "SERVICES"}, {"code": "LIMITS"}], "remarks": "À refaire."},
                   "correction": {"fields": [{"field": {"code": "PHONE", "label": "téléphone"}, "values": []},
                                   {"field": {"code": "ROLE_SUMMARY", "label": "rôle en une phrase"},
                                    "values": ["Premier accueil"]}],
                                  "status": "ACCEPTED", "refusal": null},
                   "deadlines": [{"code": "TWO_DAYS_BEFORE"}]}]}""".formatted(id(10), id(1), id(10_002), id(2)));
        assertThat(visiting(HOST)).containsExactly(id(2));
    }

    @Test
    void others_see_the_day_and_no_visit_and_the_public_sees_nothing() {
        immersions.record(HOST, day.offered(2)).record(VISITOR, day.requested(2, "44"), day.requested(3));
        assertThat(visiting(STRANGER)).isEmpty();
        assertThat(visiting(VISITOR)).containsExactly(id(2));
        assertThat(visiting(coordinator("49"))).containsExactly(id(2), id(3));
        assertThat(visiting(coordinator("44"))).containsExactly(id(2));
        ask(STRANGER).path("immersion.placesLeft").entity(Integer.class).isEqualTo(0);
        for (Actor nobody : List.of(Actor.ANONYMOUS, new Actor("p", Role.PARTNER, null, List.of("49")))) {
            ask(nobody).path("immersion").valueIsNull();
        }
    }

    @Test
    void a_place_goes_from_one_to_the_next_that_waits() {
        immersions
                .record(HOST, day.offered(1))
                .record(VISITOR, day.requested(2))
                .record(agent(3), day.requested(3), day.waitlisted(3));
        assertState("REQUESTED", "WAITING");
        immersions.record(HOST, day.declined(2), day.placeOffered(3));
        assertState("DECLINED", "PLACE_OFFERED");
        ask(HOST).path("immersion.visits[1].placeUntil").entity(String.class).isEqualTo("2026-02-01");
        immersions.record(agent(3), day.placeTaken(3));
        assertState("DECLINED", "REQUESTED");
        ask(HOST).path("immersion.visits[1].placeUntil").valueIsNull();
        immersions.record(HOST, day.amended(2)).record(agent(3), day.withdrawn(3));
        assertState("DECLINED", "WITHDRAWN");
        ask(HOST).path("immersion.placesLeft").entity(Integer.class).isEqualTo(2);
    }

    private void assertState(String... expected) {
        assertThat(ask(HOST)
                        .path("immersion.visits[*].status.code")
                        .entityList(String.class)
                        .get())
                .containsExactly(expected);
    }

    @Test
    void calling_the_day_off_ends_what_had_not_ended() {
        immersions
                .record(HOST, day.offered(3))
                .record(VISITOR, day.requested(2), day.requested(3), day.withdrawn(3))
                .record(HOST, day.cancelled(2));
        assertState("HOST_CANCELLED", "WITHDRAWN");
        ask(HOST).path("immersion.cancelReason.code").entity(String.class).isEqualTo("POSTPONED");
    }

    @Test
    void lists_are_by_day_and_filtered_and_paged() {
        Day other = new Day(11, 3, DAY.minusDays(1));
        Day past = new Day(12, 3, LocalDate.of(2026, 1, 14));
        immersions
                .record(HOST, day.offered(1))
                .record(agent(3), other.offered(1), past.offered(1))
                .record(VISITOR, other.requested(2));
        assertThat(listed(Map.of(), VISITOR)).containsExactly(id(12), id(11), id(10));
        assertThat(listed(Map.of("open", true), VISITOR)).containsExactly(id(10));
        assertThat(listed(Map.of("open", false), VISITOR)).containsExactly(id(12), id(11));
        assertThat(listed(Map.of("hostId", id(3), "from", "2026-01-15"), VISITOR))
                .containsExactly(id(11));
        assertThat(listed(Map.of("until", "2026-01-31"), VISITOR)).containsExactly(id(12));
        assertThat(listed(Map.of("profile", "SOCIAL_WORKER"), VISITOR)).isEmpty();
        assertThat(listed(Map.of("department", "44"), VISITOR)).isEmpty();
        assertThat(listed(Map.of("visitingId", id(2), "visitStatus", "REQUESTED"), VISITOR))
                .containsExactly(id(11));
        assertThat(listed(Map.of("visitingId", id(2)), STRANGER)).isEmpty();

        GraphQlTester.Response page = immersions.ask("immersions", VISITOR, "first", 2);
        page.path("immersions.totalCount").entity(Integer.class).isEqualTo(3);
        String end =
                page.path("immersions.pageInfo.endCursor").entity(String.class).get();
        assertThat(ids(immersions.ask("immersions", VISITOR, "first", 2, "after", end)))
                .containsExactly(id(10));
    }

    private List<String> listed(Map<String, Object> filter, Actor actor) {
        return ids(immersions.ask("immersions", actor, "filter", filter));
    }

    private static List<String> ids(GraphQlTester.Response answer) {
        return answer.path("immersions.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void whoever_was_visited_and_did_not_visit_is_to_visit_next() {
        Day back = new Day(11, 2, DAY.plusDays(7));
        Day third = new Day(12, 3, DAY.plusDays(1));
        immersions
                .record(HOST, day.offered(2))
                .record(VISITOR, day.requested(2), day.requested(3))
                .record(HOST, day.held(2), day.absent(3));
        assertPair(
                HOST,
                1,
                "{otherId: '%s', other: {name: 'Médiathèque'}, visitsMade: 0, visitsReceived: 1,"
                        + " ahead: false, lastVisitOn: '2026-02-03', turn: 'TO_VISIT'}",
                id(2));
        assertPair(
                VISITOR,
                2,
                "{otherId: '%s', other: {name: 'France services'}, visitsMade: 1, visitsReceived: 0,"
                        + " ahead: false, lastVisitOn: '2026-02-03', turn: 'OTHER_TO_VISIT'}",
                id(1));
        immersions.record(VISITOR, back.offered(1)).record(HOST, back.requested(1));
        assertPair(
                HOST,
                1,
                "{otherId: '%s', other: {name: 'Médiathèque'}, visitsMade: 0, visitsReceived: 1,"
                        + " ahead: true, lastVisitOn: '2026-02-03', turn: null}",
                id(2));
        immersions.record(VISITOR, back.held(1)).record(agent(3), third.offered(1));
        assertPair(
                HOST,
                1,
                "{otherId: '%s', other: {name: 'Médiathèque'}, visitsMade: 1, visitsReceived: 1,"
                        + " ahead: false, lastVisitOn: '2026-02-10', turn: null}",
                id(2));
        assertThat(pairs(STRANGER, 1)
                        .path("immersionReciprocity")
                        .entityList(Object.class)
                        .get())
                .isEmpty();
    }

    private GraphQlTester.Response pairs(Actor actor, int structure) {
        return immersions.ask("immersion-reciprocity", actor, "structureId", id(structure));
    }

    private void assertPair(Actor actor, int structure, String expected, String other) {
        pairs(actor, structure)
                .path("immersionReciprocity")
                .matchesJsonStrictly(
                        "[" + expected.formatted(other).replace('\'', '"').replaceAll("(\\w+):", "\"$1\":") + "]");
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        immersions.refuses("UNKNOWN_DEPARTMENT", "immersions", HOST, "filter", Map.of("department", "00"));
        immersions.refuses("UNKNOWN_STRUCTURE", "immersions", HOST, "filter", Map.of("hostId", "x"));
        immersions.refuses("UNKNOWN_STRUCTURE", "immersion-reciprocity", HOST, "structureId", "x");
        immersions.refuses("PAGE_SIZE_OUT_OF_RANGE", "immersions", HOST, "first", 101);
        immersions.ask("immersion", HOST, "id", "x").path("immersion").valueIsNull();
    }

    @Test
    void cards_are_asked_for_once_for_a_whole_list() {
        immersions
                .record(HOST, day.offered(2), new Day(11, 1, DAY).offered(1))
                .record(VISITOR, day.requested(2), day.requested(3));
        int before = immersions.cardsAsked();
        immersions.ask("immersions", coordinator("49"));
        assertThat(immersions.cardsAsked() - before)
                .as("hosts, and visiting structures")
                .isEqualTo(2);
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        immersions
                .record(HOST, day.offered(1))
                .record(VISITOR, day.requested(2))
                .record(agent(3), day.requested(3), day.waitlisted(3))
                .record(HOST, day.declined(2), day.placeOffered(3))
                .record(Actor.SYSTEM, day.placeLapsed(3))
                .record(HOST, day.amended(2))
                .record(agent(4), day.requested(4))
                .record(HOST, day.agreedByHost(4))
                .record(agent(4), day.agreedByEmployer(4))
                .record(agent(4), day.reported(4, ReportSide.VISITOR), day.proposed(4))
                .record(HOST, day.correctionRefused(4));
        List<String> live = rows();
        assertThat(live).hasSize(4);
        immersions.repeat();
        assertThat(rows()).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            immersions.rebuild(page);
            assertThat(rows()).isEqualTo(live);
        }
    }

    private List<String> rows() {
        return immersions.rows("immersion", "visit");
    }
}
