package fr.convergence.query.referral;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What each side sees of one referral: events in, GraphQL answers out. */
class ReferralTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Theme THEME = Theme.values()[0];

    static final Actor SENDER = agent(1);
    static final Actor AUDITOR = new Actor("u", Role.AUDITOR, null, List.of());

    /** From structure 1 to 2, and then also to 3 of another department. */
    private final Happening first = new Happening(10, 50, 1, 2);

    private final Projected referrals = projected();

    static Projected projected() {
        return new Projected(
                new ReferralProjection(),
                List.of(card(1, "France services"), card(2, "Médiathèque"), card(4, "CCAS")),
                List.of("referral"),
                ReferralQueries.class,
                NobodyTwice.class,
                PossibleDuplicates.class,
                ReferralController.class);
    }

    static Actor agent(int structure) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of("49"));
    }

    static Actor coordinator(String department) {
        return new Actor("c" + department, Role.COORDINATOR, null, List.of(department));
    }

    private void sendFirst() {
        referrals
                .at(START)
                .record(
                        SENDER,
                        first.drafted(),
                        first.need(THEME, "cnaf"),
                        first.situation(Urgency.URGENT),
                        first.agreed())
                .at(START.plusSeconds(60))
                .record(SENDER, first.overridden(), first.sent(), first.to(3).sent("44"));
    }

    private GraphQlTester.Response ask(int referral, Actor actor) {
        return referrals.ask("referral", actor, "id", id(referral));
    }

    private boolean sees(int referral, Actor actor) {
        return ask(referral, actor).path("referral").entity(Object.class).get() != null;
    }

    @Test
    void the_sender_sees_what_was_said_and_where_it_stands_at_each_receiver() {
        sendFirst();
        referrals
                .at(START.plusSeconds(120))
                .record(agent(2), first.received(), first.reviewed(), first.accepted(), first.started())
                .at(START.plusSeconds(180))
                .record(agent(2), first.contacted(ContactResult.NO_SHOW), first.contacted(ContactResult.CAME))
                .at(START.plusSeconds(240))
                .record(agent(2), first.relayed(), first.relayAnswered(), first.held())
                .record(Actor.SYSTEM, first.to(3).late(ReferralDeadline.ACKNOWLEDGEMENT, START.plusSeconds(200)));

        GraphQlTester.Response answer = ask(10, SENDER);
        answer.path("referral")
                .matchesJsonStrictly("""
                {"id": "%s", "beneficiaryId": "%s", "senderId": "%s", "sender": {"name": "France services"},
                 "department": "49", "status": {"code": "ON_HOLD", "label": "en attente"}, "outcomes": [],
                 "draftedAt": "2026-01-15T09:00:00.000Z", "sentAt": "2026-01-15T09:01:00.000Z", "erased": false,
                 "need": {"theme": {"code": "%s"}, "procedure": "Déclaration", "operator": {"code": "cnaf", "name": "%s"},
                          "level": {"code": "LEVEL_1"}, "mode": {"code": "DO_WITH"}},
                 "situation": {"autonomy": {"code": "PARTLY_AUTONOMOUS_WILLING"}, "notAssessed": null,
                          "urgency": {"code": "URGENT"}, "constrained": false, "equipment": [{"code": "PHONE"}],
                          "mobility": {"code": "TRAVELS"}, "contactPreference": {"code": "PHONE"}, "handover": true,
                          "nonDigital": null, "email": true, "franceConnect": false},
                 "agreement": {"agreementForm": {"code": "SPOKEN"}, "agreedOn": "2026-01-15", "agreementWithdrawnOn": null},
                 "positions": [
                   {"receiverId": "%s", "receiver": {"name": "Médiathèque"}, "department": "49",
                    "status": {"code": "ON_HOLD"},
                    "sentAt": "2026-01-15T09:01:00.000Z", "receivedAt": "2026-01-15T09:02:00.000Z",
                    "reviewedAt": "2026-01-15T09:02:00.000Z", "acceptedAt": "2026-01-15T09:02:00.000Z",
                    "startedAt": "2026-01-15T09:02:00.000Z", "firstContactAt": "2026-01-15T09:03:00.000Z",
                    "closedAt": null, "confirmedAt": null, "endedAt": null,
                    "outcome": null, "satisfaction": null, "autonomyAfter": null, "declineReasons": [],
                    "redirectedToId": null, "redirectedTo": null, "nextId": null, "withdrawReason": null,
                    "holdReason": {"code": "DOCUMENT"}, "heldUntil": "2026-01-24", "reopenReason": null,
                    "mismatches": [{"code": "OUT_OF_ZONE"}], "overrideReason": {"code": "PERSON_CHOSE"},
                    "callResult": null, "calledOn": null, "relayOperator": {"code": "cnaf"},
                    "relayChannel": {"code": "ADMINISTRATION_PLUS"}, "relayResult": {"code": "TREATED"},
                    "noShows": 1, "deadlines": []},
                   {"receiverId": "%s", "receiver": null, "department": "44", "status": {"code": "SENT"},
                    "sentAt": "2026-01-15T09:01:00.000Z", "receivedAt": null, "reviewedAt": null, "acceptedAt": null,
                    "startedAt": null, "firstContactAt": null, "closedAt": null, "confirmedAt": null, "endedAt": null,
                    "outcome": null, "satisfaction": null, "autonomyAfter": null, "declineReasons": [],
                    "redirectedToId": null, "redirectedTo": null, "nextId": null, "withdrawReason": null,
                    "holdReason": null, "heldUntil": null, "reopenReason": null, "mismatches": [], "overrideReason": null,
                    "callResult": null, "calledOn": null, "relayOperator": null, "relayChannel": null,
                    "relayResult": null, "noShows": 0, "deadlines": [{"code": "ACKNOWLEDGEMENT"}]}],
                 "previous": null, "link": null, "next": []}""".formatted(id(10), id(50), id(1), THEME.name(), operatorName(), id(2), id(3)));
    }

    private static String operatorName() {
        return Operators.current().find("cnaf").orElseThrow().name();
    }

    @Test
    void a_receiver_sees_the_need_and_its_own_position_and_nothing_of_the_others() {
        sendFirst();
        referrals
                .record(agent(2), first.accepted())
                .record(agent(3), first.to(3).declined(DeclineReason.OTHER));
        GraphQlTester.Response answer = ask(10, agent(3));
        answer.path("referral.need.procedure").entity(String.class).isEqualTo("Déclaration");
        answer.path("referral.situation.urgency.code").entity(String.class).isEqualTo("URGENT");
        answer.path("referral.beneficiaryId").entity(String.class).isEqualTo(id(50));
        answer.path("referral.status.code").entity(String.class).isEqualTo("DECLINED");
        answer.path("referral.positions[*].receiverId").entityList(String.class).containsExactly(id(3));
        referrals.record(agent(2), first.closed(Outcome.RESOLVED));
        ask(10, agent(3)).path("referral.outcomes").entityList(Object.class).hasSize(0);
        ask(10, agent(2))
                .path("referral.outcomes[*].code")
                .entityList(String.class)
                .containsExactly("RESOLVED");
    }

    @Test
    void who_sent_the_person_on_that_way_sees_where_it_stands_and_what_came_of_it_only() {
        sendFirst();
        Happening second = new Happening(11, 50, 2, 4);
        Happening third = new Happening(12, 50, 4, 5);
        referrals
                .record(agent(2), first.redirected(4, 11, DeclineReason.OUT_OF_SCOPE))
                .record(
                        agent(2),
                        second.draftedAfter(10, ChainLink.REDIRECTION),
                        second.need(THEME, null),
                        second.sent())
                .record(agent(4), second.accepted(), second.closed(Outcome.RELAYED))
                .record(agent(4), third.draftedAfter(11, ChainLink.FOLLOW_UP), third.need(THEME, null), third.sent());

        GraphQlTester.Response answer = ask(10, SENDER);
        answer.path("referral.positions[0].nextId").entity(String.class).isEqualTo(id(11));
        answer.path("referral.positions[0].redirectedTo.name")
                .entity(String.class)
                .isEqualTo("CCAS");
        answer.path("referral.positions[0].declineReasons[*].code")
                .entityList(String.class)
                .containsExactly("OUT_OF_SCOPE");
        answer.path("referral.next").matchesJsonStrictly("""
                [{"id": "%s", "status": {"code": "CLOSED"}, "beneficiaryId": null, "need": null, "positions": [],
                  "outcomes": [{"code": "RELAYED"}]}]""".formatted(id(11)));
        assertThat(sees(12, SENDER)).isTrue();
        ask(12, SENDER).path("referral.situation").valueIsNull();
        ask(12, SENDER).path("referral.agreement").valueIsNull();
        // Who receives it only knows whom it is from, and who was asked beside has no part in what follows.
        assertThat(sees(11, agent(5))).isFalse();
        assertThat(sees(11, agent(3))).isFalse();
        ask(12, agent(5)).path("referral.previous").valueIsNull();
        ask(11, agent(2)).path("referral.previous.id").entity(String.class).isEqualTo(id(10));
        ask(11, agent(2)).path("referral.link.code").entity(String.class).isEqualTo("REDIRECTION");
    }

    @Test
    void a_draft_is_for_its_sender() {
        referrals.record(SENDER, first.drafted(), first.need(THEME, null), first.overridden());
        assertThat(sees(10, SENDER)).isTrue();
        ask(10, SENDER).path("referral.status.code").entity(String.class).isEqualTo("DRAFT");
        for (Actor other : List.of(agent(2), coordinator("49"), AUDITOR)) {
            assertThat(sees(10, other)).isFalse();
        }
        Happening next = new Happening(11, 50, 2, 4);
        sendFirst();
        referrals.record(agent(2), next.draftedAfter(10, ChainLink.FOLLOW_UP));
        assertThat(sees(11, SENDER)).isFalse();
        referrals.record(agent(2), next.abandoned());
        ask(11, agent(2)).path("referral.status.code").entity(String.class).isEqualTo("ABANDONED");
        assertThat(sees(11, AUDITOR)).isFalse();
    }

    @Test
    void the_coordination_of_either_side_and_auditors_see_what_was_sent() {
        sendFirst();
        for (Actor actor : List.of(coordinator("49"), AUDITOR)) {
            ask(10, actor).path("referral.positions").entityList(Object.class).hasSize(2);
        }
        ask(10, coordinator("44"))
                .path("referral.positions[*].receiverId")
                .entityList(String.class)
                .containsExactly(id(3));
        ask(10, coordinator("44"))
                .path("referral.need.procedure")
                .entity(String.class)
                .isEqualTo("Déclaration");
    }

    @Test
    void nobody_else_sees_any() {
        sendFirst();
        for (Actor actor : List.of(
                coordinator("53"),
                agent(4),
                new Actor("a", Role.AGENT, null, List.of("49")),
                new Actor("p", Role.PARTNER, id(1), List.of("49")),
                Actor.ofLink(id(51), id(1)),
                new Actor("x", Role.ADMINISTRATOR, id(1), List.of("49")),
                Actor.ANONYMOUS)) {
            assertThat(sees(10, actor)).isFalse();
            for (String table : List.of("referral", "content", "standing", "erased")) {
                assertThat(referrals.visible(table, actor)).isZero();
            }
        }
        // A coordinator employed by a structure of another department coordinates; it does not receive.
        assertThat(sees(10, new Actor("c", Role.COORDINATOR, id(2), List.of("53"))))
                .isFalse();
        assertThat(referrals
                        .ask("referral", SENDER, "id", "none")
                        .path("referral")
                        .entity(Object.class)
                        .get())
                .isNull();
    }

    @Test
    void a_closed_referral_that_is_reopened_has_no_outcome_any_more() {
        sendFirst();
        referrals
                .record(agent(2), first.accepted(), first.started(), first.closed(Outcome.RESOLVED))
                .record(SENDER, first.confirmed());
        ask(10, SENDER).path("referral.status.code").entity(String.class).isEqualTo("SENT");
        ask(10, SENDER)
                .path("referral.positions[0].status.code")
                .entity(String.class)
                .isEqualTo("CONFIRMED");
        referrals.record(SENDER, first.reopened());
        GraphQlTester.Response answer = ask(10, SENDER);
        answer.path("referral.positions[0].status.code").entity(String.class).isEqualTo("IN_PROGRESS");
        answer.path("referral.positions[0].closedAt").valueIsNull();
        answer.path("referral.positions[0].outcome").valueIsNull();
        answer.path("referral.outcomes").entityList(Object.class).hasSize(0);
        answer.path("referral.positions[0].reopenReason.code")
                .entity(String.class)
                .isEqualTo("PERSON_CAME_BACK");
    }

    @Test
    void what_was_erased_is_told_and_the_history_stands() {
        sendFirst();
        referrals.record(Actor.SYSTEM, new BeneficiaryErased(id(50), List.of(id(10)), ErasureReason.ON_REQUEST));
        ask(10, SENDER).path("referral.erased").entity(Boolean.class).isEqualTo(true);
        ask(10, SENDER).path("referral.need.procedure").entity(String.class).isEqualTo("Déclaration");
    }

    @Test
    void whoever_holds_the_last_link_of_a_receiver_sees_that_referral_there_and_nothing_else() {
        sendFirst();
        Actor holder = Actor.ofLink(id(70), id(2));
        Actor newer = Actor.ofLink(id(71), id(2));
        assertThat(sees(10, holder)).isFalse();
        Happening another = new Happening(11, 51, 1, 2);
        referrals.record(SENDER, another.drafted(), another.need(THEME, null), another.sent());
        referrals.record(Actor.SYSTEM, first.link(70), first.to(3).link(72), another.link(73));
        ask(10, holder)
                .path("referral.positions[*].receiverId")
                .entityList(String.class)
                .containsExactly(id(2))
                .path("referral.need.procedure")
                .entity(String.class)
                .isEqualTo("Déclaration");
        assertThat(sees(11, holder)).isFalse();
        referrals.record(Actor.SYSTEM, first.link(71));
        assertThat(sees(10, holder)).isFalse();
        assertThat(sees(10, newer)).isTrue();
        referrals.record(SENDER, first.linkRevoked(71));
        assertThat(sees(10, newer)).isFalse();
    }
}
