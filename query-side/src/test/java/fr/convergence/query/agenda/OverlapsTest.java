package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.query.Desk;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** When structures are engaged at once: events in, GraphQL answers out. The desk is held on Tuesdays from 14 to 17 h. */
class OverlapsTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final Actor HOLDER = agent(1, "49");

    private final Desk desk = new Desk(10, "49", 2);
    private final Projected agenda = new Projected(
                    new AgendaProjection(),
                    List.of(),
                    List.of("referral", "agenda", "free-time"),
                    TogetherQueries.class,
                    TogetherController.class,
                    Around.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private void running() {
        agenda.record(HOLDER, desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1), desk.agreed(2));
    }

    /** Structure 3 opens an afternoon, which is told to the whole network. */
    private void opened(int host, int number, LocalTime from, LocalTime to) {
        agenda.record(
                HOLDER,
                new ImmersionOffered(
                        id(number),
                        id(host),
                        "49",
                        FIRST,
                        from,
                        to,
                        2,
                        List.of(VisitorProfile.DIGITAL_MEDIATOR),
                        List.of(),
                        "Une après-midi à l’accueil.",
                        null,
                        null));
    }

    private GraphQlTester.Response ask(Actor actor, List<String> structures, Object... more) {
        List<Object> variables =
                new ArrayList<>(List.of("structureIds", structures, "from", FIRST.toString(), "to", "2026-01-20"));
        variables.addAll(Arrays.asList(more));
        return agenda.ask("overlaps", actor, variables.toArray());
    }

    @Test
    void two_that_hold_one_desk_together_do_not_collide() {
        running();
        ask(HOLDER, List.of(id(1), id(2)))
                .path("overlaps.totalCount")
                .entity(int.class)
                .isEqualTo(0);
    }

    @Test
    void two_that_are_engaged_in_different_things_do_and_each_thing_is_told_to_who_may_read_it() {
        running();
        opened(3, 20, LocalTime.of(16, 0), LocalTime.of(18, 0));
        ask(HOLDER, List.of(id(3), id(2))).path("overlaps.edges[*].node").matchesJsonStrictly("""
                [{"startsAt": "2026-01-06T16:00:00.000+01:00", "endsAt": "2026-01-06T17:00:00.000+01:00",
                  "structureIds": ["%1$s", "%2$s"], "overcommittedIds": [], "hiddenCount": 0,
                  "entries": [{"ownerId": "%3$s", "title": "Permanence du mardi"}, {"ownerId": "%4$s", "title": null}]}]
                """.formatted(
                        id(3), id(2), id(10), id(20)));
        ask(agent(8, "37"), List.of(id(3), id(2)))
                .path("overlaps.edges[*].node")
                .matchesJson("""
                [{"hiddenCount": 1, "entries": [{"ownerId": "%s"}]}]""".formatted(id(20)));
        ask(HOLDER, List.of(id(1), id(4)))
                .path("overlaps.totalCount")
                .entity(int.class)
                .isEqualTo(0);
    }

    @Test
    void one_that_is_in_more_places_than_it_has_posts_is_named() {
        running();
        opened(2, 20, LocalTime.of(13, 0), LocalTime.of(15, 0));
        GraphQlTester.Response answer = ask(HOLDER, List.of(id(2), id(3)));
        answer.path("overlaps.edges[*].node").matchesJson("""
                [{"startsAt": "2026-01-06T14:00:00.000+01:00", "endsAt": "2026-01-06T15:00:00.000+01:00",
                  "structureIds": ["%1$s"], "overcommittedIds": ["%1$s"]}]""".formatted(id(2)));
        agenda.record(
                HOLDER,
                new PostOpened(id(72), List.of(id(2)), "CN n° 1", null),
                new PostOpened(id(73), List.of(id(2)), "CN n° 2", null));
        ask(HOLDER, List.of(id(2), id(3)))
                .path("overlaps.totalCount")
                .entity(int.class)
                .isEqualTo(0);
    }

    @Test
    void a_stretch_ends_where_something_begins_or_ends_and_pages_follow_each_other() {
        running();
        opened(3, 20, LocalTime.of(15, 0), LocalTime.of(16, 0));
        opened(4, 21, LocalTime.of(15, 30), LocalTime.of(18, 0));
        List<String> all = List.of(id(2), id(3), id(4));
        assertThat(ask(HOLDER, all)
                        .path("overlaps.edges[*].node.startsAt")
                        .entityList(String.class)
                        .get())
                .containsExactly(
                        "2026-01-06T15:00:00.000+01:00",
                        "2026-01-06T15:30:00.000+01:00",
                        "2026-01-06T16:00:00.000+01:00");
        String end = ask(HOLDER, all, "first", 2)
                .path("overlaps.pageInfo.endCursor")
                .entity(String.class)
                .get();
        ask(HOLDER, all, "after", end).path("overlaps").matchesJson("""
                {"totalCount": 3, "pageInfo": {"hasNextPage": false},
                 "edges": [{"node": {"endsAt": "2026-01-06T17:00:00.000+01:00"}}]}""");
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        Object[] week = {"from", FIRST.toString(), "to", "2026-01-20"};
        List<Object> variables = new ArrayList<>(Arrays.asList(week));
        variables.addAll(List.of("structureIds", List.of(id(1))));
        agenda.refuses("STRUCTURES_OUT_OF_RANGE", "overlaps", HOLDER, variables.toArray());
        variables.set(variables.size() - 1, List.of(id(1), id(2)));
        agenda.refuses("NOT_ALLOWED", "overlaps", Actor.ANONYMOUS, variables.toArray());
    }
}
