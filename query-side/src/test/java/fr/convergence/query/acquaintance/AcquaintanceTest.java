package fr.convergence.query.acquaintance;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static fr.convergence.query.acquaintance.Lived.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import fr.convergence.query.referral.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who knows whom: events in, GraphQL answers out. */
class AcquaintanceTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor COORDINATION = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor FIRST = agent(1);

    private final Projected lived = new Projected(
                    new AcquaintanceProjection(),
                    List.of(card(1, "France services"), card(2, "Médiathèque"), card(3, "CCAS")),
                    List.of("referral", "cross-immersion", "acquaintance"),
                    AcquaintanceQueries.class,
                    DrawnAcquaintances.class,
                    Maps.class,
                    AcquaintanceController.class)
            .at(START);

    private static Actor agent(int structure) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of("49"));
    }

    private void happens(DomainEvent... events) {
        lived.record(Actor.SYSTEM, events);
    }

    private GraphQlTester.Response inDepartment(Actor actor, Object... variables) {
        Object[] all = IntStream.range(0, variables.length + 2)
                .mapToObj(i -> i == 0 ? "department" : i == 1 ? "49" : variables[i - 2])
                .toArray();
        return lived.ask("acquaintances", actor, all);
    }

    private static List<Integer> numbers(GraphQlTester.Response answer, String field) {
        return answer.path("acquaintances.edges[*].node." + field)
                .entityList(Integer.class)
                .get();
    }

    private List<String> suggested() {
        GraphQlTester.Response answer = lived.ask("suggested-encounters", COORDINATION, "department", "49");
        List<String> reasons = answer.path("suggestedEncounters[*].reason.code")
                .entityList(String.class)
                .get();
        List<String> visiting = answer.path("suggestedEncounters[*].visiting.name")
                .entityList(String.class)
                .get();
        List<String> hosts = answer.path("suggestedEncounters[*].host.name")
                .entityList(String.class)
                .get();
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> "%s: %s -> %s".formatted(reasons.get(i), visiting.get(i), hosts.get(i)))
                .toList();
    }

    /** Referrals from one to another, of which some come to something. */
    private void referrals(int first, int sender, int receiver, int sent, int good) {
        for (int i = 0; i < sent; i++) {
            Happening it = new Happening(first + i, 500 + i, sender, receiver);
            happens(it.drafted(), it.sent());
            if (i < good) {
                happens(it.closed(Outcome.RESOLVED));
            }
        }
    }

    @Test
    void what_two_structures_lived_is_counted_from_the_side_of_who_asks() {
        happens(offered(10, 2), requested(10, 2, 1, "49"), held(10, 2, 1));
        happens(proposed(20, 1, 2, 3));
        happens(session(20, 0, List.of(1, 2, 3), List.of(1, 2)), session(20, 1, List.of(1, 2, 3), List.of(1, 3)));
        referrals(100, 2, 1, 2, 1);
        GraphQlTester.Response answer = lived.ask("acquaintances", FIRST, "structureId", id(1));
        answer.path("acquaintances.edges[0].node").matchesJson("""
                {"oneId": "%s", "one": {"name": "France services"}, "otherId": "%s", "other": {"name": "Médiathèque"},
                 "visitsMade": 1, "visitsReceived": 0, "visitsAhead": 0, "sessionsDue": 2, "sessionsTogether": 1,
                 "referralsSent": 0, "referralsReceived": 2, "goodOutcomes": 1, "lastMetOn": "2026-02-03", "score": 0.25,
                 "sentence": "1 immersion, 1 permanence tenue ensemble, 1 orientation aboutie",
                 "parts": [{"part": {"code": "VISIT_MADE"}, "times": 1, "score": 1, "weight": 20},
                           {"part": {"code": "VISIT_RECEIVED"}, "times": 0, "score": 0, "weight": 20},
                           {"part": {"code": "SESSIONS"}, "times": 1, "score": 0.1, "weight": 30},
                           {"part": {"code": "GATHERINGS"}, "times": 0, "score": 0, "weight": 10},
                           {"part": {"code": "GOOD_OUTCOMES"}, "times": 1, "score": 0.1, "weight": 20}]}""".formatted(id(1), id(2)));
        answer.path("acquaintances.edges[1].node").matchesJson("""
                {"otherId": "%s", "sessionsDue": 2, "sessionsTogether": 1, "lastMetOn": "2026-02-10"}""".formatted(id(3)));
        answer.path("acquaintances.totalCount").entity(Integer.class).isEqualTo(2);
        GraphQlTester.Response fromTheOther = lived.ask("acquaintances", agent(2), "structureId", id(2));
        assertThat(numbers(fromTheOther, "visitsReceived")).containsExactly(1, 0);
        assertThat(numbers(fromTheOther, "referralsSent")).containsExactly(2, 0);
    }

    @Test
    void who_was_at_one_gathering_has_met_and_who_was_only_asked_has_not() {
        Meeting cafe = new Meeting(30, "49");
        Meeting moved = new Meeting(31, "49");
        happens(cafe.planned(GatheringKind.PARTNER_CAFE, true), cafe.invited(3), cafe.comes(3), cafe.held(0, 1, 2));
        happens(moved.planned(GatheringKind.PRACTICE_ANALYSIS, true), moved.moved(Meeting.DAY.plusDays(3)));
        lived.at(START.plus(Duration.ofDays(30)));
        happens(moved.held(0, 1, 2));
        referrals(100, 2, 1, 3, 0);
        GraphQlTester.Response answer = inDepartment(COORDINATION);
        assertThat(pairs(answer)).containsExactly("1-2");
        answer.path("acquaintances.edges[0].node").matchesJson("""
                {"gatheringsTogether": 2, "lastMetOn": "2026-03-15", "score": 0.07,
                 "sentence": "2 rencontres vécues ensemble"}""");
        assertThat(suggested()).isEmpty();
    }

    @Test
    void a_department_has_each_pair_once_in_pages() {
        happens(proposed(20, 1, 2, 3), session(20, 0, List.of(1, 2, 3), List.of(1, 2, 3)));
        GraphQlTester.Response first = inDepartment(COORDINATION, "first", 2);
        assertThat(pairs(first)).containsExactly("1-2", "1-3");
        first.path("acquaintances.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String end = first.path("acquaintances.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(pairs(inDepartment(COORDINATION, "after", end))).containsExactly("2-3");
    }

    private static List<String> pairs(GraphQlTester.Response answer) {
        List<String> ones = answer.path("acquaintances.edges[*].node.oneId")
                .entityList(String.class)
                .get();
        List<String> others = answer.path("acquaintances.edges[*].node.otherId")
                .entityList(String.class)
                .get();
        return IntStream.range(0, ones.size())
                .mapToObj(i -> number(ones.get(i)) + "-" + number(others.get(i)))
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.length() - 4), 16);
    }

    @Test
    void each_sees_what_its_own_structure_or_department_lived() {
        happens(proposed(20, 1, 2, 3), session(20, 0, List.of(1, 2, 3), List.of(1, 2, 3)));
        happens(offered(10, 2), requested(10, 2, 1, "44"), held(10, 2, 1));
        assertThat(pairs(inDepartment(agent(3)))).containsExactly("1-3", "2-3");
        Actor neighbour = new Actor("n", Role.COORDINATOR, null, List.of("44"));
        assertThat(pairs(inDepartment(neighbour))).containsExactly("1-2");
        assertThat(numbers(inDepartment(neighbour), "sessionsTogether")).containsExactly(0);
        Actor auditor = new Actor("u", Role.AUDITOR, null, List.of());
        for (Actor nobody : List.of(Actor.ANONYMOUS, auditor, new Actor("p", Role.PARTNER, null, List.of("49")))) {
            lived.refuses("NOT_ALLOWED", "acquaintances", nobody, "department", "49");
            lived.refuses("NOT_ALLOWED", "suggested-encounters", nobody, "department", "49");
        }
        assertThat(lived.visible("encounter", auditor)).isZero();
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        lived.refuses("STRUCTURE_OR_DEPARTMENT", "acquaintances", COORDINATION);
        lived.refuses(
                "STRUCTURE_OR_DEPARTMENT", "acquaintances", COORDINATION, "structureId", id(1), "department", "49");
        lived.refuses("UNKNOWN_STRUCTURE", "acquaintances", COORDINATION, "structureId", "x");
        lived.refuses("UNKNOWN_DEPARTMENT", "acquaintances", COORDINATION, "department", "99");
        lived.refuses(
                "AS_OF_IN_THE_FUTURE",
                "acquaintances",
                COORDINATION,
                "department",
                "49",
                "asOf",
                "2026-03-02T09:00:00Z");
        lived.refuses("PAGE_SIZE_OUT_OF_RANGE", "suggested-encounters", COORDINATION, "department", "49", "first", 101);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void a_referral_that_goes_on_after_all_came_to_nothing_yet(Outcome outcome) {
        Happening it = new Happening(100, 500, 1, 2);
        happens(it.drafted(), it.sent(), it.closed(outcome));
        boolean good = numbers(inDepartment(COORDINATION), "goodOutcomes").equals(List.of(1));
        happens(it.reopened());
        assertThat(numbers(inDepartment(COORDINATION), "goodOutcomes")).containsExactly(0);
        happens(it.closed(outcome));
        assertThat(numbers(inDepartment(COORDINATION), "goodOutcomes")).containsExactly(good ? 1 : 0);
    }

    @Test
    void a_visit_is_ahead_until_it_is_held_or_will_not_be() {
        happens(offered(10, 2), requested(10, 2, 1, "49"));
        assertThat(numbers(inDepartment(COORDINATION), "visitsAhead")).containsExactly(1);
        for (DomainEvent end : List.of(
                declined(11, 2, 1),
                withdrawn(12, 2, 1),
                lapsed(13, 2, 1),
                placeLapsed(14, 2, 1),
                absent(15, 2, 1),
                held(16, 2, 1),
                cancelled(17, 2, 1))) {
            int immersion = number(end.entity().value());
            happens(offered(immersion, 2), requested(immersion, 2, 1, "49"));
            assertThat(numbers(inDepartment(COORDINATION), "visitsAhead")).containsExactly(2);
            happens(end);
            assertThat(numbers(inDepartment(COORDINATION), "visitsAhead")).containsExactly(1);
        }
        happens(declined(10, 2, 1), cancelled(10, 2));
        assertThat(numbers(inDepartment(COORDINATION), "visitsAhead")).containsExactly(0);
    }

    @Test
    void who_sends_people_to_a_structure_it_never_met_is_to_visit_it() {
        referrals(100, 1, 2, 2, 0);
        assertThat(suggested()).isEmpty();
        referrals(200, 2, 1, 3, 0);
        referrals(300, 3, 2, 9, 0);
        assertThat(suggested())
                .containsExactly("NEVER_MET: CCAS -> Médiathèque", "NEVER_MET: Médiathèque -> France services");
        happens(offered(10, 1), requested(10, 1, 2, "49"));
        assertThat(suggested()).containsExactly("NEVER_MET: CCAS -> Médiathèque");
        happens(held(10, 1, 2));
        assertThat(suggested())
                .containsExactly("NEVER_MET: CCAS -> Médiathèque", "VISIT_OWED: France services -> Médiathèque");
    }

    @Test
    void what_was_known_then_is_told_and_what_is_long_ago_counts_no_longer() {
        happens(proposed(20, 1, 2), session(20, 0, List.of(1, 2), List.of(1, 2)));
        lived.at(START.plus(Duration.ofDays(10)));
        happens(session(20, 1, List.of(1, 2), List.of(1, 2)));
        assertThat(numbers(inDepartment(COORDINATION), "sessionsTogether")).containsExactly(2);
        assertThat(numbers(
                        inDepartment(COORDINATION, "asOf", START.plusSeconds(1).toString()), "sessionsTogether"))
                .containsExactly(1);
        lived.at(Instant.parse("2028-02-08T09:00:00Z"));
        assertThat(numbers(inDepartment(COORDINATION), "sessionsTogether")).containsExactly(1);
        lived.at(Instant.parse("2028-02-12T09:00:00Z"));
        assertThat(numbers(inDepartment(COORDINATION), "sessionsTogether")).isEmpty();
    }

    @Test
    void the_carte_mentale_has_them_as_edges_between_what_it_draws() {
        happens(proposed(20, 1, 2, 3), session(20, 0, List.of(1, 2, 3), List.of(1, 2, 3)));
        GraphQlTester.Response answer = lived.ask("mind-map-acquaintances", COORDINATION);
        answer.path("wide.acquaintances[*].otherId").entityList(String.class).containsExactly(id(2), id(3), id(3));
        answer.path("narrow.acquaintances[*].otherId").entityList(String.class).containsExactly(id(3));
        lived.ask("mind-map-acquaintances", Actor.ANONYMOUS)
                .path("wide.acquaintances")
                .valueIsNull();
    }

    @Test
    void the_same_again_and_built_in_other_pages_it_says_the_same() {
        happens(
                offered(10, 2),
                requested(10, 2, 1, "49"),
                requested(10, 2, 3, "49"),
                held(10, 2, 1),
                cancelled(10, 2, 3));
        happens(proposed(20, 1, 2, 3), session(20, 0, List.of(1, 2, 3), List.of(1, 2, 3)));
        Happening it = new Happening(100, 500, 1, 2);
        happens(it.drafted(), it.sent(), it.closed(Outcome.HEARD), it.reopened(), it.closed(Outcome.RESOLVED));
        List<String> rows = lived.rows("setting", "encounter");
        assertThat(lived.repeat().rows("setting", "encounter")).isEqualTo(rows);
        for (int size : List.of(1, 2, 5, 100)) {
            assertThat(lived.rebuild(size).rows("setting", "encounter")).isEqualTo(rows);
        }
    }
}
