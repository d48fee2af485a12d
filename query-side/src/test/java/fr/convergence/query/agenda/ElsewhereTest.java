package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.query.OutsideTime.Busy;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calendars kept elsewhere take time as the agenda does: Thursday the eighth of January, from 9 to 12 h unless said otherwise. */
class ElsewhereTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 8);
    private static final Actor HOLDER = new Actor("a1", Role.AGENT, id(1), List.of("49"));
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor STRANGER = new Actor("a8", Role.AGENT, id(8), List.of("37"));

    private final Projected agenda = new Projected(
                    new AgendaProjection(),
                    List.of(),
                    List.of("referral", "agenda", "free-time"),
                    TogetherQueries.class,
                    TogetherController.class,
                    Around.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private void busy(int calendar, int structure, @Nullable Integer post, int from, int to) {
        agenda.busy(new Busy(id(calendar), id(structure), post == null ? null : id(post), new Span(at(from), at(to))));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-01-08T%02d:00:00Z".formatted(hour - 1));
    }

    private void posts(int... numbers) {
        for (int number : numbers) {
            agenda.record(HOLDER, new PostOpened(id(number), List.of(id(1)), "CN", null));
        }
    }

    /** When structures 1 and 2 are free that morning. */
    private List<String> free() {
        return agenda
                .ask(
                        "free-time",
                        STRANGER,
                        "structureIds",
                        List.of(id(1), id(2)),
                        "from",
                        DAY.toString(),
                        "to",
                        DAY.toString(),
                        "hours",
                        Map.of("minutes", 60, "earliest", "08:00", "latest", "13:00"))
                .path("freeTime.slots.edges[*].node.startsAt")
                .entityList(String.class)
                .get()
                .stream()
                .map(start -> start.substring(11, 16))
                .toList();
    }

    @Test
    void a_structure_without_posts_is_taken_by_one_calendar() {
        assertThat(free()).containsExactly("08:00");
        busy(31, 1, null, 9, 12);
        assertThat(free()).containsExactly("08:00", "12:00");
    }

    @Test
    void a_structure_with_two_posts_is_taken_when_both_are() {
        posts(72, 73);
        busy(31, 1, 72, 9, 12);
        assertThat(free()).containsExactly("08:00");
        busy(32, 1, 72, 9, 12);
        assertThat(free()).as("two calendars of one post").containsExactly("08:00");
        busy(33, 1, null, 10, 12);
        assertThat(free()).as("another post").containsExactly("08:00", "12:00");
    }

    @Test
    void a_post_that_closed_takes_nothing_and_one_shared_takes_the_time_of_both() {
        posts(72, 73);
        busy(31, 1, 72, 9, 12);
        busy(32, 1, 73, 9, 12);
        assertThat(free()).containsExactly("08:00", "12:00");
        agenda.record(
                HOLDER, new PostClosed(id(72), List.of(id(1)), PostClosure.values()[0], LocalDate.of(2026, 1, 4)));
        assertThat(free()).containsExactly("08:00", "12:00");
        agenda.record(HOLDER, new PostOpened(id(74), List.of(id(1)), "CN", null));
        assertThat(free()).as("the closed one takes no other").containsExactly("08:00");
        agenda.record(HOLDER, new PostShared(id(73), List.of(id(1), id(2))));
        assertThat(free()).as("it was the only one of structure 2").containsExactly("08:00", "12:00");
    }

    @Test
    void collisions_are_told_to_who_may_act_for_the_structure_and_counted_for_others() {
        busy(31, 1, null, 9, 11);
        busy(32, 1, null, 10, 12);
        String told = """
                [{"startsAt": "2026-01-08T10:00:00.000+01:00", "endsAt": "2026-01-08T11:00:00.000+01:00",
                  "structureIds": ["%1$s"], "overcommittedIds": ["%1$s"], "entries": [], "hiddenCount": 0,
                  "elsewhere": [{"structureId": "%1$s", "postId": null, "label": "occupé ailleurs (agenda extérieur)"},
                                {"structureId": "%1$s", "postId": null, "label": "occupé ailleurs (agenda extérieur)"}]}]
                """.formatted(id(1));
        for (Actor actor : List.of(HOLDER, COORDINATOR)) {
            agenda.ask("overlapsElsewhere", actor, "structureIds", List.of(id(1), id(2)), "day", DAY.toString())
                    .path("overlaps.edges[*].node")
                    .matchesJsonStrictly(told);
        }
        agenda.ask("overlapsElsewhere", STRANGER, "structureIds", List.of(id(1), id(2)), "day", DAY.toString())
                .path("overlaps.edges[*].node")
                .matchesJson("""
                [{"elsewhere": [], "hiddenCount": 2}]""");
    }
}
