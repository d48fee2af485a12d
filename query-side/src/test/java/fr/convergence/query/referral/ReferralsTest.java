package fr.convergence.query.referral;

import static fr.convergence.query.Projected.id;
import static fr.convergence.query.referral.ReferralTest.AUDITOR;
import static fr.convergence.query.referral.ReferralTest.SENDER;
import static fr.convergence.query.referral.ReferralTest.agent;
import static fr.convergence.query.referral.ReferralTest.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Projected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Referrals as lists: boxes, filters, baskets, pages. */
class ReferralsTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Theme THEME = Theme.values()[0];
    private static final Theme OTHER_THEME = Theme.values()[1];

    private final Projected referrals = ReferralTest.projected();

    /** From 1: 10 to 2 and 3, 11 to 2, 12 a draft; from 2 to 1: 13. An hour lies between them. */
    @BeforeEach
    void record() {
        send(new Happening(10, 50, 1, 2), THEME, "cnaf", Urgency.ORDINARY, 0);
        referrals.record(SENDER, new Happening(10, 50, 1, 3).overridden(), new Happening(10, 50, 1, 3).sent());
        send(new Happening(11, 51, 1, 2), OTHER_THEME, null, Urgency.SOCIO_DIGITAL_EMERGENCY, 1);
        referrals.at(START.plus(Duration.ofHours(2))).record(SENDER, new Happening(12, 52, 1, 0).drafted());
        send(new Happening(13, 53, 2, 1), THEME, null, Urgency.URGENT, 3);
        referrals
                .record(agent(2), new Happening(10, 50, 1, 2).accepted())
                .record(agent(3), new Happening(10, 50, 1, 3).declined(DeclineReason.OTHER))
                .record(
                        SENDER,
                        new Happening(13, 53, 2, 1).accepted(),
                        new Happening(13, 53, 2, 1).closed(Outcome.HEARD));
    }

    private void send(Happening it, Theme theme, String operator, Urgency urgency, int hour) {
        referrals
                .at(START.plus(Duration.ofHours(hour)))
                .record(
                        agent(it.sender()),
                        it.drafted(),
                        it.need(theme, operator),
                        it.situation(urgency),
                        it.agreed(),
                        it.sent());
    }

    private List<String> found(Actor actor, Map<String, Object> filter) {
        return ids(referrals.ask("referrals", actor, "filter", filter));
    }

    private static List<String> ids(GraphQlTester.Response answer) {
        return answer.path("referrals.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private static List<String> these(int... numbers) {
        return IntStream.of(numbers).mapToObj(Projected::id).toList();
    }

    @Test
    void a_structure_has_an_inbox_and_an_outbox() {
        assertThat(found(SENDER, Map.of("box", "OUTBOX"))).isEqualTo(these(10, 11, 12));
        assertThat(found(SENDER, Map.of("box", "INBOX"))).isEqualTo(these(13));
        assertThat(found(agent(2), Map.of("box", "INBOX"))).isEqualTo(these(10, 11));
        assertThat(found(agent(2), Map.of())).isEqualTo(these(10, 11, 13));
        assertThat(found(coordinator("49"), Map.of("structureId", id(3)))).isEqualTo(these(10));
        assertThat(found(coordinator("49"), Map.of("box", "INBOX", "structureId", id(2))))
                .isEqualTo(these(10, 11));
        assertThat(found(AUDITOR, Map.of("box", "OUTBOX", "structureId", id(1))))
                .isEqualTo(these(10, 11));
        referrals.refuses("STRUCTURE_MISSING", "referrals", AUDITOR, "filter", Map.of("box", "INBOX"));
        referrals.refuses("UNKNOWN_STRUCTURE", "referrals", AUDITOR, "filter", Map.of("structureId", "x"));
    }

    @Test
    void referrals_are_chosen_by_what_they_say() {
        assertThat(found(AUDITOR, Map.of("theme", THEME.name()))).isEqualTo(these(10, 13));
        assertThat(found(AUDITOR, Map.of("urgency", "URGENT"))).isEqualTo(these(13));
        assertThat(found(AUDITOR, Map.of("operator", "cnaf"))).isEqualTo(these(10));
        referrals.refuses("UNKNOWN_OPERATOR", "referrals", AUDITOR, "filter", Map.of("operator", "x"));
    }

    @Test
    void referrals_are_chosen_by_where_they_stand_for_who_asks() {
        assertThat(found(AUDITOR, Map.of("status", "ACCEPTED"))).isEqualTo(these(10));
        assertThat(found(agent(3), Map.of("status", "DECLINED"))).isEqualTo(these(10));
        assertThat(found(agent(3), Map.of("status", "ACCEPTED"))).isEmpty();
        assertThat(found(coordinator("49"), Map.of("box", "INBOX", "structureId", id(3), "status", "DECLINED")))
                .isEqualTo(these(10));
        assertThat(found(SENDER, Map.of("open", true))).isEqualTo(these(10, 11, 12));
        assertThat(found(SENDER, Map.of("open", false))).isEqualTo(these(13));
        assertThat(found(agent(3), Map.of("open", true))).isEmpty();
        assertThat(found(agent(2), Map.of("box", "INBOX", "open", true))).isEqualTo(these(10, 11));
    }

    @Test
    void referrals_are_chosen_by_what_was_overridden_and_when_they_were_sent() {
        assertThat(found(SENDER, Map.of("overridden", true))).isEqualTo(these(10));
        assertThat(found(SENDER, Map.of("overridden", false))).isEqualTo(these(11, 12, 13));
        assertThat(found(SENDER, Map.of("sentAfter", "2026-01-15T10:00:00Z"))).isEqualTo(these(11, 13));
        assertThat(found(SENDER, Map.of("sentBefore", "2026-01-15T10:00:00Z"))).isEqualTo(these(10));
    }

    @Test
    void what_somebody_is_to_be_reminded_of_lies_in_baskets() {
        Happening acknowledged = new Happening(11, 51, 1, 2);
        assertThat(basket("TO_ACKNOWLEDGE")).isEmpty();
        pass(acknowledged, ReferralDeadline.ACKNOWLEDGEMENT);
        assertThat(basket("TO_ACKNOWLEDGE")).isEqualTo(these(11));
        referrals.record(agent(2), acknowledged.received());
        assertThat(basket("TO_ACKNOWLEDGE")).isEmpty();
        assertThat(basket("LATE")).isEmpty();
        pass(acknowledged, ReferralDeadline.REMINDER);
        assertThat(basket("LATE")).isEqualTo(these(11));
        pass(acknowledged, ReferralDeadline.LAST_CHANCE);
        assertThat(basket("LATE")).isEmpty();
        assertThat(basket("LAST_CHANCE")).isEqualTo(these(11));
        referrals.record(agent(2), acknowledged.accepted());
        assertThat(basket("LAST_CHANCE")).isEmpty();
    }

    @Test
    void many_are_pending_where_more_than_five_are_and_two_of_them_for_more_than_fifteen_days() {
        for (int number = 20; number < 24; number++) {
            send(new Happening(number, number + 100, 1, 2), THEME, null, Urgency.ORDINARY, 4);
        }
        referrals.at(START.plus(Duration.ofDays(20)));
        assertThat(basket("MANY_PENDING")).isEmpty();
        send(new Happening(24, 124, 1, 2), THEME, null, Urgency.ORDINARY, 20 * 24);
        assertThat(basket("MANY_PENDING")).isEqualTo(these(11, 20, 21, 22, 23, 24));
        referrals.at(START.plus(Duration.ofDays(15)));
        assertThat(basket("MANY_PENDING")).isEmpty();
    }

    private List<String> basket(String basket) {
        List<String> ofReceiver = found(agent(2), Map.of("box", "INBOX", "basket", basket));
        assertThat(found(coordinator("49"), Map.of("basket", basket))).isEqualTo(ofReceiver);
        return ofReceiver;
    }

    private void pass(Happening it, ReferralDeadline deadline) {
        referrals.record(Actor.SYSTEM, it.late(deadline, START));
    }

    @Test
    void lists_are_ordered_as_asked_and_read_page_by_page() {
        assertThat(ids(referrals.ask("referrals", SENDER, "sort", "NEWEST_FIRST")))
                .isEqualTo(these(13, 12, 11, 10));
        assertThat(ids(referrals.ask("referrals", SENDER, "sort", "MOST_URGENT_FIRST")))
                .isEqualTo(these(11, 13, 10, 12));
        for (String sort : List.of("OLDEST_FIRST", "NEWEST_FIRST", "MOST_URGENT_FIRST")) {
            GraphQlTester.Response one = referrals.ask("referrals", SENDER, "sort", sort, "first", 3);
            one.path("referrals.totalCount").entity(Integer.class).isEqualTo(4);
            one.path("referrals.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
            String cursor = one.path("referrals.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            GraphQlTester.Response rest = referrals.ask("referrals", SENDER, "sort", sort, "after", cursor);
            assertThat(ids(rest))
                    .isEqualTo(ids(referrals.ask("referrals", SENDER, "sort", sort))
                            .subList(3, 4));
            rest.path("referrals.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
            rest.path("referrals.pageInfo.hasPreviousPage")
                    .entity(Boolean.class)
                    .isEqualTo(true);
        }
        referrals.refuses("PAGE_SIZE_OUT_OF_RANGE", "referrals", SENDER, "first", 101);
        referrals.refuses("CURSOR_UNREADABLE", "referrals", SENDER, "after", "x");
    }

    @Test
    void children_of_a_whole_list_are_read_at_once() {
        Happening next = new Happening(14, 50, 2, 4);
        referrals.record(agent(2), next.draftedAfter(10, ChainLink.FOLLOW_UP), next.sent());
        int before = referrals.cardsAsked();
        GraphQlTester.Response answer = referrals.ask("referrals", agent(2));
        assertThat(referrals.cardsAsked() - before).isEqualTo(2);
        assertThat(ids(answer)).isEqualTo(these(10, 11, 13, 14));
        answer.path("referrals.edges[*].node.sender.name")
                .entityList(String.class)
                .containsExactly("France services", "France services", "Médiathèque", "Médiathèque");
        answer.path("referrals.edges[3].node.previous.id").entity(String.class).isEqualTo(id(10));
        answer.path("referrals.edges[0].node.next[*].id")
                .entityList(String.class)
                .containsExactly(id(14));
    }

    @Test
    void partner_applications_and_the_public_are_refused() {
        for (Actor actor : List.of(
                new Actor("p", Role.PARTNER, id(1), List.of("49")),
                new Actor("x", Role.ADMINISTRATOR, null, List.of("49")),
                Actor.ofLink(id(51), id(1)),
                Actor.ANONYMOUS)) {
            referrals.refuses("NOT_ALLOWED", "referrals", actor);
        }
    }

    @Test
    void the_digest_of_a_structure_tells_what_it_is_to_look_at() {
        pass(new Happening(11, 51, 1, 2), ReferralDeadline.ACKNOWLEDGEMENT);
        pass(new Happening(11, 51, 1, 2), ReferralDeadline.REVIEW);
        referrals.record(agent(2), new Happening(10, 50, 1, 2).started(), new Happening(10, 50, 1, 2).held());
        digest(agent(2), 2, "[2, 1, 1, 0, 1, 0, false, 1, 0, 1, 1, 0]");
        digest(SENDER, 1, "[1, 0, 0, 0, 0, 0, false, 0, 0, 2, 0, 1]");
        pass(new Happening(11, 51, 1, 2), ReferralDeadline.LAST_CHANCE);
        referrals.at(START.plus(Duration.ofDays(9)));
        digest(coordinator("49"), 2, "[0, 1, 0, 1, 1, 1, false, 1, 1, 0, 1, 0]");
        for (int number = 20; number < 26; number++) {
            send(new Happening(number, number + 100, 1, 2), THEME, null, Urgency.ORDINARY, 24);
        }
        referrals.at(START.plus(Duration.ofDays(17)));
        digest(AUDITOR, 2, "[0, 1, 0, 1, 7, 7, true, 1, 1, 0, 1, 0]");
        referrals.refuses("NOT_ALLOWED", "referral-digest", SENDER, "structureId", id(2));
        referrals.refuses("UNKNOWN_STRUCTURE", "referral-digest", SENDER, "structureId", "x");
        referrals.refuses("NOT_ALLOWED", "referral-digest", Actor.ANONYMOUS, "structureId", id(1));
    }

    /** @param counted in the order of the document */
    private void digest(Actor actor, int structure, String counted) {
        Map<?, ?> digest = referrals
                .ask("referral-digest", actor, "structureId", id(structure))
                .path("referralDigest")
                .entity(Map.class)
                .get();
        assertThat(digest.values()).hasToString(counted);
    }
}
