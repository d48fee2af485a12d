package fr.convergence.query.referralhistory;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Projected;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.referral.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who, when, why, on whose behalf: events in, GraphQL answers out. */
class ReferralHistoryTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Actor SENDER = new Actor("a1", Role.AGENT, id(1), List.of("49"));
    private static final Actor RECEIVER = new Actor("a2", Role.MEDIATOR, id(2), List.of("49"));
    private static final Actor OTHER_RECEIVER = new Actor("a3", Role.AGENT, id(3), List.of("44"));
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor AUDITOR = new Actor("u", Role.AUDITOR, null, List.of());

    private final Happening first = new Happening(10, 50, 1, 2);
    private final Happening second = new Happening(11, 50, 2, 4);
    private final Projected history = new Projected(
            new ReferralHistoryProjection(),
            List.of(card(1, "France services"), card(2, "Médiathèque")),
            List.of("referral", "referral-history"),
            ReferralHistoryQueries.class,
            ReferralHistoryController.class);

    /** Hour by hour: begun, sent to 2 and to 3, received, sent on to 4 by the coordination on behalf of 2, erased. */
    @BeforeEach
    void record() {
        history.at(hour(0))
                .record(SENDER, first.drafted(), first.need(Theme.values()[0], "cnaf"), first.situation(Urgency.URGENT))
                .at(hour(1))
                .record(SENDER, first.overridden(), first.sent(), first.to(3).sent("44"))
                .at(hour(2))
                .record(RECEIVER, first.received())
                .at(hour(3))
                .record(Actor.SYSTEM, first.to(3).late(ReferralDeadline.ACKNOWLEDGEMENT, hour(3)))
                .at(hour(4))
                .record(
                        COORDINATOR,
                        first.redirected(4, 11, DeclineReason.OUT_OF_SCOPE),
                        second.draftedAfter(10, ChainLink.REDIRECTION),
                        second.sent())
                .at(hour(5))
                .record(SENDER, first.disagreed())
                .at(hour(6))
                .record(Actor.SYSTEM, new BeneficiaryErased(id(50), List.of(id(10), id(11)), ErasureReason.ON_REQUEST));
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private GraphQlTester.Response ask(int referral, Actor actor, @Nullable Instant asOf) {
        return history.ask(
                "referral-history", actor, "id", id(referral), "asOf", asOf == null ? null : asOf.toString());
    }

    private List<String> types(int referral, Actor actor) {
        return ask(referral, actor, null)
                .path("referralHistory.entries[*].type")
                .entityList(String.class)
                .get();
    }

    @Test
    void every_event_is_told_in_order_with_who_when_why_and_on_whose_behalf() {
        assertThat(types(10, AUDITOR))
                .containsExactly(
                        "referral-drafted",
                        "need-stated",
                        "situation-assessed",
                        "mismatch-overridden",
                        "referral-sent",
                        "referral-sent",
                        "referral-received",
                        "deadline-passed",
                        "referral-redirected",
                        "agreement-withdrawn",
                        "beneficiary-erased");
        GraphQlTester.Response answer = ask(10, AUDITOR, null);
        answer.path("referralHistory.entries[8]").matchesJsonStrictly("""
                {"type": "referral-redirected", "label": "orientation réorientée", "recordedAt": "2026-01-15T13:00:00.000Z",
                 "receiverId": "%1$s", "receiver": {"name": "Médiathèque"}, "standing": {"code": "REDIRECTED"},
                 "actor": {"id": "c", "role": {"code": "COORDINATOR"}, "structureId": null, "structure": null},
                 "onBehalfOf": "%1$s", "commandId": "%2$s",
                 "details": [
                   {"name": "toId", "label": "structure vers laquelle", "values": [{"code": "%3$s", "label": "%3$s"}]},
                   {"name": "nextId", "label": "nouvelle orientation", "values": [{"code": "%4$s", "label": "%4$s"}]},
                   {"name": "reason", "label": "motif de refus",
                    "values": [{"code": "OUT_OF_SCOPE", "label": "hors périmètre (niveau ou opérateur)"}]}]}""".formatted(
                        id(2), history.events().get(8).commandId(), id(4), id(11)));
        answer.path("referralHistory.entries[0].actor").matchesJsonStrictly("""
                {"id": "a1", "role": {"code": "AGENT"}, "structureId": "%s", "structure": {"name": "France services"}}""".formatted(id(1)));
        answer.path("referralHistory.entries[0].onBehalfOf").valueIsNull();
        answer.path("referralHistory.entries[7].onBehalfOf").valueIsNull();
        answer.path("referralHistory.entries[7].details[1].values[0].label")
                .entity(String.class)
                .isEqualTo("15/01/2026");
        answer.path("referralHistory.entries[2].details[2].label")
                .entity(String.class)
                .isEqualTo("urgence");
        answer.path("referralHistory.entries[2].details[3].values[0].label")
                .entity(String.class)
                .isEqualTo("non");
        answer.path("referralHistory.overrides[*].type")
                .entityList(String.class)
                .containsExactly("mismatch-overridden");
    }

    @Test
    void what_belongs_together_is_told_together() {
        GraphQlTester.Response answer = ask(10, AUDITOR, null);
        answer.path("referralHistory.chain[*].referralId")
                .entityList(String.class)
                .containsExactly(id(11));
        answer.path("referralHistory.chain[0].status.code").entity(String.class).isEqualTo("SENT");
        answer.path("referralHistory.chain[0].entries[0].commandId")
                .entity(String.class)
                .isEqualTo(history.events().get(8).commandId().toString());
        answer.path("referralHistory.chain[0].chain").entityList(Object.class).hasSize(0);
    }

    @Test
    void the_state_is_that_of_any_instant_that_has_passed() {
        assertThat(statusAt(hour(0))).isEqualTo("DRAFT");
        assertThat(statusAt(hour(1))).isEqualTo("SENT");
        assertThat(statusAt(hour(2))).isEqualTo("RECEIVED");
        assertThat(statusAt(hour(4))).isEqualTo("SENT");
        ask(10, AUDITOR, hour(4))
                .path("referralHistory.standings[*].status.code")
                .entityList(String.class)
                .containsExactly("REDIRECTED", "SENT");
        ask(10, AUDITOR, hour(2))
                .path("referralHistory.chain")
                .entityList(Object.class)
                .hasSize(0);
        history.record(SENDER, new Happening(12, 51, 1, 2).drafted(), new Happening(12, 51, 1, 2).abandoned());
        ask(12, AUDITOR, null)
                .path("referralHistory.status.code")
                .entity(String.class)
                .isEqualTo("ABANDONED");
        refuses("AS_OF_IN_THE_FUTURE", 10, AUDITOR, hour(7));
        refuses("UNKNOWN_REFERRAL", 11, AUDITOR, hour(3));
    }

    private String statusAt(Instant instant) {
        return ask(10, AUDITOR, instant)
                .path("referralHistory.status.code")
                .entity(String.class)
                .get();
    }

    private void refuses(String code, int referral, Actor actor, @Nullable Instant asOf) {
        history.refuses(
                code, "referral-history", actor, "id", id(referral), "asOf", asOf == null ? null : asOf.toString());
    }

    @Test
    void the_sender_reads_all_and_a_receiver_what_happened_with_itself_or_after_it_was_sent() {
        assertThat(types(10, SENDER)).hasSize(11);
        assertThat(types(10, COORDINATOR)).hasSize(11);
        assertThat(types(10, RECEIVER))
                .containsExactly(
                        "mismatch-overridden",
                        "referral-sent",
                        "referral-received",
                        "referral-redirected",
                        "agreement-withdrawn",
                        "beneficiary-erased");
        assertThat(types(10, OTHER_RECEIVER))
                .containsExactly("referral-sent", "deadline-passed", "agreement-withdrawn", "beneficiary-erased");
        assertThat(types(10, new Actor("c", Role.COORDINATOR, null, List.of("44"))))
                .contains("need-stated", "deadline-passed")
                .doesNotContain("referral-received");
        ask(10, SENDER, null)
                .path("referralHistory.chain")
                .entityList(Object.class)
                .hasSize(0);
        ask(10, RECEIVER, null)
                .path("referralHistory.chain[*].referralId")
                .entityList(String.class)
                .containsExactly(id(11));
    }

    @Test
    void nobody_else_learns_that_there_is_one() {
        history.record(SENDER, new Happening(12, 51, 1, 2).drafted());
        assertThat(types(12, SENDER)).hasSize(1);
        assertThat(types(12, AUDITOR)).hasSize(1);
        refuses("UNKNOWN_REFERRAL", 12, COORDINATOR, null);
        for (Actor actor : List.of(
                new Actor("c", Role.COORDINATOR, id(1), List.of("53")),
                new Actor("a", Role.AGENT, id(9), List.of("49")),
                new Actor("p", Role.PARTNER, id(1), List.of("49")),
                new Actor("x", Role.ADMINISTRATOR, id(1), List.of("49")),
                Actor.ofLink(id(51), id(1)),
                Actor.ANONYMOUS)) {
            refuses("UNKNOWN_REFERRAL", 10, actor, null);
            assertThat(history.visible("entry", actor)).isZero();
            assertThat(history.visible("access", actor)).isZero();
        }
        history.refuses("UNKNOWN_REFERRAL", "referral-history", AUDITOR, "id", "none");
    }

    @Test
    void who_reopened_it_may_be_of_either_side() {
        history.record(SENDER, second.closed(Outcome.RESOLVED), first.reopened())
                .record(RECEIVER, first.reopened())
                .record(COORDINATOR, first.reopened());
        ask(10, AUDITOR, null)
                .path("referralHistory.entries[11:14].onBehalfOf")
                .entityList(String.class)
                .containsExactly(null, null, id(2));
        ask(11, AUDITOR, null)
                .path("referralHistory.entries[-1:].onBehalfOf")
                .entityList(String.class)
                .containsExactly(id(4));
    }

    @Test
    void every_event_says_in_french_what_it_says() {
        List<Class<? extends DomainEvent>> events = EventCatalog.today().all().stream()
                .filter(type ->
                        ReferralEvent.class.isAssignableFrom(type) || BeneficiaryEvent.class.isAssignableFrom(type))
                .toList();
        assertThat(events).hasSizeGreaterThan(25);
        for (Class<? extends DomainEvent> event : events) {
            assertThat(Detail.labels(event)).doesNotContain("");
        }
    }

    @Test
    void rows_are_the_same_after_a_rebuild_and_when_pages_come_twice() {
        List<String> live = history.rows("entry", "access");
        assertThat(live).hasSizeGreaterThan(14);
        assertThat(history.repeat().rows("entry", "access")).isEqualTo(live);
        assertThat(history.rebuild(2).rows("entry", "access")).isEqualTo(live);
        assertThat(history.rebuild(100).rows("entry", "access")).isEqualTo(live);
    }

    @Test
    void auditors_and_coordination_export_what_they_may_read_between_two_instants() {
        assertThat(exported(AUDITOR, null, null))
                .hasSize(14)
                .startsWith("referral-drafted")
                .endsWith("beneficiary-erased");
        assertThat(exported(AUDITOR, hour(2), hour(4))).containsExactly("referral-received", "deadline-passed");
        assertThat(exported(new Actor("c", Role.COORDINATOR, null, List.of("53")), null, null))
                .isEmpty();
        for (Actor actor : List.of(SENDER, new Actor("p", Role.PARTNER, null, List.of("49")), Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> exported(actor, null, null))
                    .isInstanceOfSatisfying(
                            NotReadable.class,
                            refused -> assertThat(refused.code()).isEqualTo("NOT_ALLOWED"));
        }
    }

    private List<String> exported(Actor actor, @Nullable Instant from, @Nullable Instant to) {
        List<String> types = new ArrayList<>();
        new ReferralAudit(history.readModels())
                .read(actor, from, to, null, extract -> extract.forEach(entry -> types.add(entry.type())));
        return types;
    }

    @Test
    void what_comes_through_a_link_is_the_word_of_the_structure_and_each_opening_is_told() {
        Happening linked = new Happening(13, 53, 1, 2);
        history.record(SENDER, linked.drafted(), linked.sent());
        history.record(Actor.SYSTEM, linked.link(70));
        history.record(Actor.ofLink(id(70), id(2)), linked.linkOpened(70), linked.accepted());
        history.record(COORDINATOR, linked.linkRevoked(70));
        GraphQlTester.Response answer = ask(13, AUDITOR, null);
        answer.path("referralHistory.entries[2,3,4,5].label")
                .entityList(String.class)
                .containsExactly(
                        "lien émis", "lien d'orientation ouvert", "orientation acceptée", "lien d'orientation révoqué");
        for (int entry : List.of(3, 4)) {
            answer.path("referralHistory.entries[" + entry + "].actor.role.code")
                    .entity(String.class)
                    .isEqualTo("CORRESPONDENT");
        }
        for (int entry : List.of(2, 3, 4, 5)) {
            answer.path("referralHistory.entries[" + entry + "].receiverId")
                    .entity(String.class)
                    .isEqualTo(id(2));
            answer.path("referralHistory.entries[" + entry + "].onBehalfOf").valueIsNull();
        }
    }
}
