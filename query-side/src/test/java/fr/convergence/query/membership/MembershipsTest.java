package fr.convergence.query.membership;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import fr.convergence.query.MembershipIntroductions;
import fr.convergence.query.Projected;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which memberships are shown to whom: events in, answers out. */
class MembershipsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor ELSEWHERE = new Actor("e", Role.COORDINATOR, null, List.of("44"));
    private static final Actor OPERATOR = new Actor("o", Role.ADMINISTRATOR, null, List.of());
    private static final Actor NEWCOMER = new Actor("n,1", Role.PUBLIC, null, List.of());

    private final Projected memberships = new Projected(
            new MembershipProjection(),
            List.of(card(1, "France services")),
            List.of("referral", "cross-immersion", "membership"),
            MembershipQueries.class,
            MembershipController.class,
            Introduced.class);

    /** What each said of itself is its identifier. */
    static final class Introduced implements MembershipIntroductions {

        @Override
        public Map<String, String> of(Collection<String> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> "dit " + id));
        }
    }

    @BeforeEach
    void recorded() {
        memberships.record(
                COORDINATOR,
                new MembershipRequested(id(11), NEWCOMER.id(), Role.AGENT, id(1), "49", null, id(91), true, DAY),
                new MembershipRequested(id(12), "m", Role.MEDIATOR, id(2), "44", null, id(92), false, DAY),
                new MembershipGranted(id(13), "c", Role.COORDINATOR, null, "49", null, DAY, DAY.plusYears(1), DAY),
                new MembershipGranted(id(14), "u", Role.AUDITOR, null, null, null, DAY, null, DAY),
                new MembershipRequested(id(15), "w", Role.AGENT, id(1), "49", null, id(93), false, DAY),
                new MembershipRequested(id(16), "d", Role.AGENT, id(1), "49", null, id(94), false, DAY),
                new MembershipGranted(id(17), "x", Role.AGENT, id(1), "49", null, DAY, null, DAY),
                new MembershipConfirmed(id(11), NEWCOMER.id(), DAY.plusDays(1), null, DAY),
                new MembershipTermChanged(id(11), NEWCOMER.id(), DAY.plusDays(90), DAY),
                new MembershipWithdrawn(id(15), "w", DAY),
                new MembershipDeclined(id(16), "d", DAY),
                new MembershipEnded(id(17), "x", DAY.plusDays(3)));
    }

    private List<String> ids(Actor actor, Map<String, Object> filter) {
        return memberships
                .ask("memberships", actor, "filter", filter)
                .path("memberships.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void a_membership_is_shown_with_who_vouches_for_it_and_what_the_person_said() {
        memberships.ask("memberships", NEWCOMER, "first", 1).path("memberships").matchesJsonStrictly("""
                {"totalCount": 1, "pageInfo": {"hasNextPage": false}, "edges": [{"node": {
                  "id": "%s", "memberId": "n,1", "role": {"code": "AGENT", "label": "agent France services"},
                  "structureId": "%s", "structure": {"name": "France services"}, "department": "49",
                  "status": {"code": "HELD", "label": "confirmée"}, "from": "2026-01-16", "until": "2026-04-15",
                  "introduction": "dit %s", "siretVouched": true, "requestedOn": "2026-01-15"}}]}""".formatted(
                        id(11), id(1), id(91)));
    }

    @Test
    void each_sees_its_own_and_what_it_decides_about() {
        assertThat(ids(COORDINATOR, Map.of())).containsExactly(id(11), id(13), id(15), id(16), id(17));
        assertThat(ids(ELSEWHERE, Map.of())).containsExactly(id(12));
        assertThat(ids(OPERATOR, Map.of())).containsExactly(id(13), id(14));
        assertThat(ids(new Actor("h", Role.STRUCTURE_ADMINISTRATOR, id(1), List.of("49")), Map.of()))
                .as("who answers for the structure")
                .containsExactly(id(11), id(15), id(16), id(17));
        assertThat(ids(new Actor("h", Role.STRUCTURE_ADMINISTRATOR, id(2), List.of("49")), Map.of()))
                .containsExactly(id(12));
        assertThat(ids(new Actor("c", Role.AGENT, id(1), List.of("49")), Map.of()))
                .as("as an agent")
                .containsExactly(id(13));
        assertThat(ids(new Actor("n", Role.PUBLIC, null, List.of()), Map.of())).isEmpty();
        assertThat(ids(new Actor(NEWCOMER.id(), Role.PARTNER, null, List.of()), Map.of()))
                .isEmpty();
        assertThat(ids(Actor.ANONYMOUS, Map.of())).isEmpty();
    }

    @Test
    void by_department_structure_status_and_person() {
        assertThat(ids(COORDINATOR, Map.of("status", "REQUESTED"))).isEmpty();
        assertThat(ids(ELSEWHERE, Map.of("status", "REQUESTED", "department", "44")))
                .containsExactly(id(12));
        assertThat(ids(COORDINATOR, Map.of("status", "DECLINED"))).containsExactly(id(16));
        assertThat(ids(COORDINATOR, Map.of("structureId", id(1), "status", "ENDED")))
                .containsExactly(id(17));
        assertThat(ids(COORDINATOR, Map.of("mine", true))).containsExactly(id(13));
        assertThat(ids(COORDINATOR, Map.of("department", "44"))).isEmpty();
    }

    @Test
    void what_a_person_said_is_shown_no_more_when_it_is_over() {
        assertThat(memberships
                        .ask("memberships", COORDINATOR)
                        .path("memberships.edges[*].node.introduction")
                        .entityList(Object.class)
                        .get())
                .containsExactly("dit " + id(91), null, null, null, null);
    }

    @Test
    void again_and_in_other_pages_the_rows_are_the_same() {
        List<String> live = memberships.rows("membership");
        assertThat(memberships.repeat().rows("membership")).isEqualTo(live);
        assertThat(memberships.rebuild(1).rows("membership")).isEqualTo(live);
        assertThat(memberships.rebuild(100).rows("membership")).isEqualTo(live);
    }
}
