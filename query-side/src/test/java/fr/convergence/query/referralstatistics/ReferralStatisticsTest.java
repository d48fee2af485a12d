package fr.convergence.query.referralstatistics;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.referral.WithdrawReason;
import fr.convergence.query.DrawnStructures;
import fr.convergence.query.Projected;
import fr.convergence.query.ReferralsSent.Sent;
import fr.convergence.query.referral.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is counted of referrals: events in, GraphQL answers out. */
class ReferralStatisticsTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Theme THEME = Theme.values()[0];
    private static final Actor AUDITOR = new Actor("u", Role.AUDITOR, null, List.of());

    private final Projected statistics = projected();

    static Projected projected() {
        return new Projected(
                new ReferralStatisticsProjection(),
                List.of(card(1, "France services"), card(2, "Médiathèque"), card(4, "CCAS")),
                List.of("referral", "referral-statistics"),
                Counting.class,
                Disclosure.class,
                DrawnFlows.class,
                DrawnMaps.class,
                ReferralStatisticsQueries.class,
                ReferralStatisticsController.class);
    }

    static Actor agent(int structure) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of("49"));
    }

    private static Actor coordinator(String department) {
        return new Actor("c" + department, Role.COORDINATOR, null, List.of(department));
    }

    private ReferralStatisticsTest after(int hours) {
        statistics.at(START.plus(Duration.ofHours(hours)));
        return this;
    }

    private void record(ReferralEvent... events) {
        statistics.record(agent(1), events);
    }

    private static SituationAssessed notAssessed(Happening it) {
        SituationAssessed of = it.situation(Urgency.ORDINARY);
        return new SituationAssessed(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                null,
                NotAssessedReason.NO_TIME,
                of.urgency(),
                of.constrained(),
                of.equipment(),
                of.mobility(),
                of.contactPreference(),
                of.handover(),
                of.nonDigital(),
                of.email(),
                of.franceConnect());
    }

    /**
     * From 1 to 2: 10 closed, 11 underway after an appointment that was missed, 12 declined, 13 sent on to 4 and from there, by 14
     * and 15, back to 2. From 4 to 2: 16 declined, not assessed. From 1 to 3 of another department: 17 withdrawn, 18 which waits.
     */
    @BeforeEach
    void record() {
        Happening closed = send(10, 1, 2, THEME, "cnaf", 0);
        Happening underway = send(11, 1, 2, Theme.values()[1], null, 1);
        Happening declined = send(12, 1, 2, THEME, null, 2);
        Happening first = send(13, 1, 2, THEME, null, 3);
        after(10).record(closed.received(), underway.received());
        after(20).record(closed.accepted(), closed.started());
        after(21).record(underway.accepted(), underway.contacted(ContactResult.NO_SHOW));
        after(30).record(closed.contacted(ContactResult.REACHED));
        after(40).record(closed.closed(Outcome.REFORMULATED));
        after(41).record(declined.received(), declined.declined(DeclineReason.OUT_OF_SCOPE, DeclineReason.NO_CAPACITY));
        Happening second = new Happening(14, 13, 2, 4);
        Happening third = new Happening(15, 13, 4, 2);
        after(42).record(first.received(), first.redirected(4, 14, DeclineReason.OUT_OF_SCOPE));
        record(second.draftedAfter(13, ChainLink.REDIRECTION), second.need(THEME, null), second.sent());
        after(43).record(second.redirected(2, 15, DeclineReason.OTHER));
        record(third.draftedAfter(14, ChainLink.REDIRECTION), third.need(THEME, null), third.sent());
        Happening other = new Happening(16, 16, 4, 2);
        after(44)
                .record(other.drafted(), other.need(THEME, null), notAssessed(other), other.overridden(), other.sent());
        record(other.declined(DeclineReason.NO_CAPACITY));
        send(17, 1, 3, THEME, null, 45);
        send(18, 1, 3, THEME, null, 46);
        after(47).record(new Happening(17, 17, 1, 3).withdrawn(WithdrawReason.PERSON_CHANGED_MIND));
        after(100);
    }

    private Happening send(int number, int from, int to, Theme theme, String operator, int hour) {
        Happening it = new Happening(number, number, from, to);
        after(hour)
                .record(
                        it.drafted(),
                        it.need(theme, operator),
                        it.situation(Urgency.ORDINARY),
                        it.agreed(),
                        it.sent(to == 3 ? "44" : "49"));
        return it;
    }

    private GraphQlTester.Response ask(Actor actor, Object... variables) {
        return statistics.ask("referral-statistics", actor, variables);
    }

    @Test
    void a_structure_sees_what_it_received_and_what_came_of_it() {
        ask(agent(2), "structureId", id(2)).path("referralStatistics").matchesJsonStrictly("""
                {"from": "2025-01-19T13:00:00.000Z", "to": "2026-01-19T13:00:00.000Z", "position": "at-56",
                 "counts": {"sent": %1$s, "awaiting": %2$s, "accepted": %3$s, "declined": %3$s, "redirected": %2$s,
                            "withdrawn": %4$s, "expired": %4$s, "underway": %2$s, "cancelled": %4$s, "closed": %2$s},
                 "delays": {"acknowledgement": {"number": %5$s, "medianHours": 24.5, "p90Hours": 39.0},
                            "acceptance": {"number": %3$s, "medianHours": 20.0, "p90Hours": 20.0},
                            "firstContact": {"number": %2$s, "medianHours": 30.0, "p90Hours": 30.0}},
                 "refusals": {"number": %3$s,
                   "byReason": [{"value": {"code": "NO_CAPACITY"}, "number": %3$s},
                                {"value": {"code": "OUT_OF_SCOPE"}, "number": %2$s}],
                   "bySender": [{"senderId": "%6$s", "sender": {"name": "France services"}, "number": %2$s},
                                {"senderId": "%7$s", "sender": {"name": "CCAS"}, "number": %2$s}]},
                 "overrides": {"number": %2$s, "byMismatch": [{"value": {"code": "OUT_OF_ZONE"}, "number": %2$s}],
                               "byReason": [{"value": {"code": "PERSON_CHOSE"}, "number": %2$s}]},
                 "notAssessed": {"number": %2$s, "byReason": [{"value": {"code": "NO_TIME"}, "number": %2$s}]},
                 "redirections": {"number": %2$s, "chains": [{"redirections": 2, "number": %2$s}], "returned": %2$s},
                 "noShows": %2$s,
                 "outcomes": [{"value": {"code": "REFORMULATED"}, "number": %2$s}]}""".formatted(
                        told(6), told(1), told(2), told(0), told(4), id(1), id(4)));
    }

    private static String told(int count) {
        return "{\"count\": %d, \"hidden\": false}".formatted(count);
    }

    @Test
    void a_structure_sees_what_became_of_what_it_sent() {
        assertThat(counts(agent(1), "structureId", id(1), "box", "OUTBOX"))
                .isEqualTo("sent 6, awaiting 1, accepted 2, declined 1, redirected 1, withdrawn 1, expired 0,"
                        + " underway 1, cancelled 0, closed 1");
        assertThat(counts(agent(1), "structureId", id(1))).startsWith("sent 0, ");
    }

    @Test
    void what_structures_sent_by_themselves_is_told_to_the_coordination() {
        Sent first = new Sent(id(1), id(2), 4);
        assertThat(sent(coordinator("49"), null, 100))
                .containsExactly(first, new Sent(id(1), id(3), 2), new Sent(id(4), id(2), 1));
        assertThat(sent(coordinator("49"), "cnaf", 100)).containsExactly(new Sent(id(1), id(2), 1));
        assertThat(sent(coordinator("49"), null, 4)).containsExactly(first);
        assertThat(sent(coordinator("44"), null, 100)).isEmpty();
        assertThat(sent(AUDITOR, null, 100)).isEmpty();
    }

    private List<Sent> sent(Actor actor, @Nullable String operator, int hours) {
        return new FirstSendings(statistics.readModels())
                .from("49", START, START.plus(Duration.ofHours(hours)), operator, actor, null);
    }

    @Test
    void a_coordination_sees_its_departments_and_their_structures() {
        assertThat(counts(coordinator("49"), "department", "49")).startsWith("sent 7, ");
        assertThat(counts(coordinator("49"), "department", "49", "box", "OUTBOX"))
                .startsWith("sent 9, ");
        assertThat(counts(coordinator("49"), "structureId", id(2))).startsWith("sent 6, ");
        assertThat(counts(coordinator("44"), "department", "44")).startsWith("sent 2, awaiting 1, ");
        assertThat(counts(coordinator("44"), "department", "44", "box", "OUTBOX"))
                .startsWith("sent 0, ");
        // The cartography does not show the third, of department 44.
        assertThat(counts(coordinator("44"), "structureId", id(3))).startsWith("sent 2, ");
        assertThat(counts(coordinator("49"), "structureId", id(3))).startsWith("sent 0, ");
    }

    private String counts(Actor actor, Object... variables) {
        return read(actor, variables).path("counts").properties().stream()
                .map(one -> one.getKey() + " " + number(one.getValue()))
                .reduce((some, more) -> some + ", " + more)
                .orElseThrow();
    }

    private JsonNode read(Actor actor, Object... variables) {
        Map<?, ?> answer = ask(actor, variables)
                .path("referralStatistics")
                .entity(Map.class)
                .get();
        return JsonMapper.shared().valueToTree(answer);
    }

    private static String number(JsonNode cell) {
        assertThat(cell.path("count").isNull()).isEqualTo(cell.path("hidden").asBoolean());
        return cell.path("hidden").asBoolean() ? "-" : cell.path("count").asString();
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        for (Actor actor : List.of(
                new Actor("p", Role.PARTNER, id(2), List.of("49")),
                new Actor("x", Role.ADMINISTRATOR, id(2), List.of("49")),
                new Actor("m", Role.MEDIATOR, null, List.of("49")),
                Actor.ofLink(id(51), id(2)),
                Actor.ANONYMOUS)) {
            refuses("NOT_ALLOWED", actor, "structureId", id(2));
            assertThat(statistics.visible("sending", actor)).isZero();
        }
        refuses("NOT_ALLOWED", agent(1), "structureId", id(2));
        refuses("NOT_ALLOWED", agent(2), "department", "49");
        refuses("NOT_ALLOWED", coordinator("44"), "department", "49");
        refuses("NOT_ALLOWED", coordinator("44"), "structureId", id(2));
        assertThat(statistics.visible("sending", agent(3))).isEqualTo(2);
    }

    private void refuses(String code, Actor actor, Object... variables) {
        statistics.refuses(code, "referral-statistics", actor, variables);
        statistics.refuses(code, "referral-flows", actor, variables);
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        refuses("STRUCTURE_OR_DEPARTMENT", AUDITOR);
        refuses("STRUCTURE_OR_DEPARTMENT", AUDITOR, "structureId", id(2), "department", "49");
        refuses("UNKNOWN_STRUCTURE", AUDITOR, "structureId", "x");
        refuses("UNKNOWN_DEPARTMENT", AUDITOR, "department", "999");
        refuses("UNKNOWN_OPERATOR", AUDITOR, "department", "49", "operator", "x");
        refuses(
                "PERIOD_BACKWARDS",
                AUDITOR,
                "department",
                "49",
                "from",
                "2026-01-15T09:00:00Z",
                "to",
                "2026-01-15T09:00:00Z");
    }

    @Test
    void referrals_are_chosen_by_when_they_were_sent_theme_and_operator() {
        Object[] two = {"structureId", id(2), "from", "2026-01-15T10:00:00Z", "to", "2026-01-15T12:00:00Z"};
        assertThat(counts(agent(2), two)).startsWith("sent 2, awaiting 0, accepted 1, declined 1, ");
        assertThat(counts(agent(2), "structureId", id(2), "to", "2026-01-15T09:00:00Z"))
                .startsWith("sent 0, ");
        assertThat(counts(agent(2), "structureId", id(2), "theme", Theme.values()[1].name()))
                .startsWith("sent 1, ");
        assertThat(counts(agent(2), "structureId", id(2), "operator", "cnaf")).startsWith("sent 1, ");
        after(24 * 366);
        assertThat(counts(agent(2), "structureId", id(2))).startsWith("sent 2, ");
    }

    @Test
    void who_only_observes_a_department_sees_the_whole_of_it_and_nothing_of_few() {
        for (Actor observer : List.of(
                new Actor("o", Role.OBSERVER, null, List.of("49")),
                new Actor("n", Role.NETWORK_ANIMATOR, null, List.of("49")),
                new Actor("h", Role.HUB, null, List.of("44", "49")),
                Actor.ofPartner("p", List.of("49"), Set.of(PartnerScope.STATISTICS)))) {
            assertThat(counts(observer, "department", "49"))
                    .as(observer.role().name())
                    .startsWith("sent 7, awaiting -, ");
            refuses("NOT_ALLOWED", observer, "structureId", id(2));
            refuses("NOT_ALLOWED", observer, "department", "53");
            statistics.refuses("NOT_ALLOWED", "referral-flows", observer, "department", "49");
        }
        assertThat(counts(new Actor("h", Role.HUB, null, List.of("44", "49")), "department", "44"))
                .startsWith("sent -, ");
        refuses("NOT_ALLOWED", new Actor("p", Role.PARTNER, null, List.of("49")), "department", "49");
    }

    @Test
    void who_answers_for_a_structure_sees_its_own() {
        Actor head = new Actor("d", Role.STRUCTURE_ADMINISTRATOR, id(2), List.of("49"));
        assertThat(counts(head, "structureId", id(2))).startsWith("sent 6, ");
        refuses("NOT_ALLOWED", head, "structureId", id(1));
        refuses("NOT_ALLOWED", head, "department", "49");
    }

    @Test
    void auditors_are_not_told_of_few() {
        JsonNode few = read(AUDITOR, "structureId", id(2));
        assertThat(counts(AUDITOR, "structureId", id(2)))
                .isEqualTo("sent 6, awaiting -, accepted -, declined -, redirected -, withdrawn 0, expired 0,"
                        + " underway -, cancelled 0, closed -");
        assertThat(few.at("/delays/acceptance/medianHours").isNull()).isTrue();
        assertThat(few.at("/delays/acknowledgement/p90Hours").isNull()).isTrue();
        for (String path : List.of(
                "/refusals/number",
                "/refusals/byReason/0/number",
                "/refusals/bySender/0/number",
                "/overrides/number",
                "/overrides/byMismatch/0/number",
                "/overrides/byReason/0/number",
                "/notAssessed/number",
                "/notAssessed/byReason/0/number",
                "/redirections/number",
                "/redirections/chains/0/number",
                "/redirections/returned",
                "/noShows",
                "/outcomes/0/number")) {
            assertThat(number(few.at(path))).as(path).isEqualTo("-");
        }
        for (int number = 20; number < 25; number++) {
            Happening it = send(number, 1, 2, THEME, null, 50);
            record(it.received(), it.declined(DeclineReason.OTHER));
        }
        after(100);
        assertThat(counts(AUDITOR, "structureId", id(2))).startsWith("sent 11, awaiting -, accepted -, declined -, ");
        for (int number = 30; number < 35; number++) {
            send(number, 1, 2, THEME, null, 51);
        }
        after(100);
        assertThat(counts(AUDITOR, "structureId", id(2))).startsWith("sent 16, awaiting -, accepted -, declined 7, ");
        JsonNode more = read(AUDITOR, "structureId", id(2));
        assertThat(number(more.at("/refusals/bySender/0/number"))).isEqualTo("-");
        assertThat(number(more.at("/refusals/bySender/1/number"))).isEqualTo("-");
        assertThat(counts(coordinator("49"), "structureId", id(2)))
                .startsWith("sent 16, awaiting 6, accepted 2, declined 7, redirected 1, ");
    }

    @Test
    void a_person_who_is_seen_again_later_has_not_come_back() {
        Happening again = new Happening(40, 13, 2, 1);
        after(60).record(again.draftedAfter(15, ChainLink.FOLLOW_UP), again.need(THEME, null), again.sent());
        after(100);
        JsonNode redirections = read(agent(1), "structureId", id(1)).path("redirections");
        assertThat(number(redirections.path("returned"))).isEqualTo("0");
        assertThat(redirections.path("chains").isEmpty()).isTrue();
    }

    private List<String> flows(GraphQlTester.Response answer) {
        return answer.path("referralFlows.edges[*].node").entityList(Map.class).get().stream()
                .map(flow -> JsonMapper.shared().<JsonNode>valueToTree(flow))
                .map(flow -> end(flow, "senderId") + " to " + end(flow, "receiverId") + ": "
                        + number(flow.path("sent")) + " " + number(flow.path("accepted")) + " "
                        + number(flow.path("declined")) + " " + number(flow.path("redirected")) + " "
                        + number(flow.path("closed")))
                .toList();
    }

    private static String end(JsonNode flow, String end) {
        String id = flow.path(end).asString();
        return id.substring(id.length() - 1);
    }

    @Test
    void flows_tell_who_sends_whom_to_whom() {
        GraphQlTester.Response answer = statistics.ask("referral-flows", coordinator("49"), "department", "49");
        assertThat(flows(answer))
                .containsExactly("1 to 2: 4 2 1 1 1", "1 to 3: 2 0 0 0 0", "2 to 4: 1 0 0 1 0", "4 to 2: 2 0 1 0 0");
        answer.path("referralFlows.edges[*].node.sender.name")
                .entityList(String.class)
                .containsExactly("France services", "France services", "Médiathèque", "CCAS");
        answer.path("referralFlows.edges[1].node.receiver").valueIsNull();
        assertThat(flows(statistics.ask("referral-flows", agent(4), "structureId", id(4))))
                .containsExactly("2 to 4: 1 0 0 1 0", "4 to 2: 2 0 1 0 0");
        assertThat(flows(statistics.ask("referral-flows", coordinator("44"), "department", "44")))
                .containsExactly("1 to 3: 2 0 0 0 0");
        assertThat(flows(statistics.ask("referral-flows", coordinator("49"), "department", "49", "operator", "cnaf")))
                .containsExactly("1 to 2: 1 1 0 0 1");
    }

    @Test
    void flows_are_read_page_by_page_their_structures_at_once() {
        int before = statistics.cardsAsked();
        GraphQlTester.Response one = statistics.ask("referral-flows", AUDITOR, "department", "49", "first", 3);
        assertThat(statistics.cardsAsked() - before).isEqualTo(2);
        one.path("referralFlows.totalCount").entity(Integer.class).isEqualTo(4);
        one.path("referralFlows.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String cursor = one.path("referralFlows.pageInfo.endCursor")
                .entity(String.class)
                .get();
        GraphQlTester.Response rest = statistics.ask("referral-flows", AUDITOR, "department", "49", "after", cursor);
        assertThat(flows(rest)).hasSize(1).allMatch(flow -> flow.startsWith("4 to 2"));
        rest.path("referralFlows.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        rest.path("referralFlows.pageInfo.hasPreviousPage")
                .entity(Boolean.class)
                .isEqualTo(true);
        statistics.refuses("PAGE_SIZE_OUT_OF_RANGE", "referral-flows", AUDITOR, "department", "49", "first", 101);
    }

    @Test
    void what_a_page_of_flows_hides_depends_on_all_of_them() {
        for (int number = 20; number < 30; number++) {
            send(number, 1, 2, THEME, null, 50);
            send(number + 20, 1, 3, THEME, null, 50);
            send(number + 40, 2, 4, THEME, null, 50);
        }
        after(100);
        String[] all = {"1 to 2: 14 - - - -", "1 to 3: 12 0 0 0 0", "2 to 4: - 0 0 - 0", "4 to 2: - 0 - 0 0"};
        assertThat(flows(statistics.ask("referral-flows", AUDITOR, "department", "49")))
                .containsExactly(all);
        assertThat(flows(statistics.ask("referral-flows", AUDITOR, "department", "49", "first", 3)))
                .containsExactly(all[0], all[1], all[2]);
    }

    @Test
    void a_mind_map_shows_the_flows_between_the_structures_it_draws() {
        int before = statistics.cardsAsked();
        GraphQlTester.Response answer = statistics.ask("mind-map-flows", coordinator("49"));
        assertThat(statistics.cardsAsked() - before).as("once for each map").isEqualTo(2);
        answer.path("wide.flows[*].sent.count").entityList(Integer.class).containsExactly(4, 2, 1, 2);
        answer.path("wide.flows[0]").matchesJsonStrictly("""
                {"senderId": "%s", "receiverId": "%s", "sender": {"name": "France services"}, "sent": %s, "closed": %s}""".formatted(id(1), id(2), told(4), told(1)));
        answer.path("narrow.flows[*].sent.count").entityList(Integer.class).containsExactly(1, 1);
        GraphQlTester.Response own = statistics.ask("mind-map-flows", agent(3));
        own.path("wide.flows[*].senderId").entityList(String.class).containsExactly(id(1));
        own.path("narrow.flows").entityList(Object.class).hasSize(0);
        statistics
                .ask("mind-map-flows", AUDITOR)
                .path("wide.flows[*].sent.hidden")
                .entityList(Boolean.class)
                .containsExactly(true, true, true, true);
        statistics.ask("mind-map-flows", Actor.ANONYMOUS).path("wide.flows").valueIsNull();
    }

    @Test
    void several_mind_maps_each_have_their_own_flows() {
        DrawnFlows flows = new DrawnFlows(statistics.readModels(), new Disclosure(5));
        Map<DrawnStructures, List<ReferralFlow>> found =
                flows.of(List.of(DrawnMaps.WIDE, DrawnMaps.NARROW), coordinator("49"));
        assertThat(found.get(DrawnMaps.WIDE)).hasSize(4);
        assertThat(found.get(DrawnMaps.NARROW))
                .extracting(flow -> flow.sent().number())
                .containsExactly(1, 1);
    }
}
