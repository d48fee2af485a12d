package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.query.Desk;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** When structures are free together: events in, GraphQL answers out. The desk is held on Tuesdays from 14 to 17 h. */
class FreeTimeTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final Actor HOLDER = agent(1, "49");
    private static final Actor STRANGER = agent(8, "37");
    private static final String MORNING = "T08:30:00.000+01:00/330";
    private static final String ALL_DAY = "T08:30:00.000+01:00/570";

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

    private void proposed() {
        agenda.record(HOLDER, desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1));
    }

    private void running() {
        proposed();
        agenda.record(HOLDER, desk.agreed(2));
    }

    private static List<String> ids(int... structures) {
        return IntStream.of(structures).mapToObj(Projected::id).toList();
    }

    private GraphQlTester.Response ask(Actor actor, List<String> structures, LocalDate from, Object... more) {
        List<Object> variables = new ArrayList<>(List.of("structureIds", structures, "from", from.toString()));
        variables.addAll(List.of("to", from.toString()));
        variables.addAll(Arrays.asList(more));
        return agenda.ask("free-time", actor, variables.toArray());
    }

    /** The day, when it begins, how many minutes it is long, and whether one of them is asked. */
    private List<String> slots(Actor actor, List<String> structures, LocalDate from, Object... more) {
        return ask(actor, structures, from, more)
                .path("freeTime.slots.edges[*].node")
                .entityList(Slot.class)
                .get()
                .stream()
                .map(Slot::toString)
                .toList();
    }

    private record Slot(String day, String startsAt, int minutes, boolean tentative) {
        @Override
        public String toString() {
            return startsAt + "/" + minutes + (tentative ? "?" : "");
        }
    }

    private static Object[] hours(int minutes, String earliest, String latest) {
        return new Object[] {"hours", Map.of("minutes", minutes, "earliest", earliest, "latest", latest)};
    }

    @Test
    void a_day_is_free_but_for_what_one_of_them_holds() {
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
        running();
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + MORNING);
        assertThat(slots(HOLDER, ids(2, 3), FIRST, hours(60, "08:30", "18:00")))
                .containsExactly(FIRST + MORNING, FIRST + "T17:00:00.000+01:00/60");
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void a_structure_and_a_place_that_were_told_of_a_moment_ago_are_waited_for() {
        agenda.record(HOLDER, desk.proposed());
        assertThat(slots(HOLDER, ids(3, 6), FIRST, "placeId", id(56), "consistentWith", "at-1"))
                .containsExactly(FIRST + ALL_DAY);
        refuses("UNKNOWN_STRUCTURE", ids(3, 6));
        refuses("UNKNOWN_PLACE", ids(1, 2), "placeId", id(56));
    }

    @Test
    void who_takes_the_part_of_somebody_who_leaves_before_is_free() {
        running();
        agenda.record(HOLDER, desk.absent(2, FIRST), desk.substituted(2, FIRST, 3));
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + MORNING);
        agenda.record(HOLDER, desk.left(2, FIRST));
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void who_leaves_and_agrees_again_until_then_leaves_all_the_same() {
        running();
        agenda.record(HOLDER, desk.left(2, FIRST), desk.agreed(2));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void a_gathering_takes_the_time_of_who_comes_perhaps_of_who_was_asked_and_of_its_place() {
        Meeting meeting = new Meeting(30, "49");
        agenda.record(HOLDER, meeting.planned(GatheringKind.PARTNER_CAFE, true), meeting.invited(2), meeting.invited(3))
                .record(HOLDER, meeting.comes(3));
        assertThat(slots(HOLDER, ids(2, 4), Meeting.DAY, hours(60, "13:00", "18:00")))
                .containsExactly(Meeting.DAY + "T14:00:00.000+01:00/180?");
        assertThat(slots(HOLDER, ids(2, 3), Meeting.DAY, hours(180, "09:00", "18:00")))
                .containsExactly(Meeting.DAY + "T09:00:00.000+01:00/300");
        assertThat(slots(
                        HOLDER,
                        ids(4, 5),
                        Meeting.DAY,
                        "placeId",
                        id(50),
                        "hours",
                        Map.of("withinOpeningHours", false)))
                .containsExactly(Meeting.DAY + MORNING);
        agenda.record(HOLDER, meeting.cancelled());
        assertThat(slots(HOLDER, ids(2, 3), Meeting.DAY)).containsExactly(Meeting.DAY + ALL_DAY);
    }

    @Test
    void whoever_asks_is_told_the_same_of_what_is_taken() {
        running();
        assertThat(slots(STRANGER, ids(2, 3), FIRST)).containsExactly(FIRST + MORNING);
        assertThat(agenda.visible("entry", STRANGER)).isZero();
        agenda.refuses(
                "NOT_ALLOWED",
                "free-time",
                Actor.ANONYMOUS,
                "structureIds",
                ids(2, 3),
                "from",
                FIRST.toString(),
                "to",
                FIRST.toString());
    }

    @Test
    void a_proposal_takes_the_time_of_who_agreed_and_is_told_to_who_may_read_it() {
        proposed();
        assertThat(slots(HOLDER, ids(1, 3), FIRST)).containsExactly(FIRST + MORNING);
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY + "?");
        assertThat(slots(agent(9, "49"), ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
        agenda.record(HOLDER, desk.declined(2));
        assertThat(slots(HOLDER, ids(1, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void who_is_absent_is_free_and_who_takes_the_part_is_not() {
        running();
        agenda.record(HOLDER, desk.absent(2, FIRST));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
        agenda.record(HOLDER, desk.substituted(2, FIRST, 3));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + MORNING);
        agenda.record(HOLDER, desk.cancelled(FIRST));
        assertThat(slots(HOLDER, ids(2, 3), FIRST, "placeId", id(50))).containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void a_structure_is_in_as_many_places_as_it_has_posts_while_they_are_there() {
        running();
        agenda.record(
                HOLDER,
                new PostOpened(id(71), List.of(id(1)), "CN n° 1", null),
                new PostOpened(id(75), List.of(id(1)), "CN n° 2", FIRST.plusWeeks(1)));
        assertThat(slots(HOLDER, ids(1, 3), FIRST)).containsExactly(FIRST + MORNING);
        LocalDate second = FIRST.plusWeeks(1);
        assertThat(slots(HOLDER, ids(1, 3), second)).containsExactly(second + ALL_DAY);
        agenda.record(HOLDER, new PostClosed(id(71), List.of(id(1)), PostClosure.OTHER, second));
        assertThat(slots(HOLDER, ids(1, 3), second)).containsExactly(second + ALL_DAY);
        LocalDate third = FIRST.plusWeeks(2);
        assertThat(slots(HOLDER, ids(1, 3), third)).containsExactly(third + MORNING);
    }

    @Test
    void a_shared_post_is_there_for_one_of_its_employers() {
        agenda.record(
                HOLDER,
                new PostOpened(id(72), List.of(id(2)), "CN partagé", null),
                new PostShared(id(72), List.of(id(2), id(3))));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).isEmpty();
        agenda.record(HOLDER, new PostOpened(id(73), List.of(id(3)), "CN", null));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
        running();
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + ALL_DAY);
        agenda.record(HOLDER, new PostClosed(id(73), List.of(id(3)), PostClosure.OTHER, FIRST.minusDays(1)));
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + MORNING);
    }

    @Test
    void a_place_has_a_room_left_from_the_proposal_on() {
        proposed();
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "placeId", id(50), "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + MORNING);
        agenda.record(HOLDER, new PlaceRoomsDeclared(id(50), 2));
        assertThat(slots(HOLDER, ids(3, 4), FIRST, "placeId", id(50), "hours", Map.of("withinOpeningHours", false)))
                .containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void hours_at_which_one_is_known_to_be_closed_are_left_out() {
        assertThat(slots(HOLDER, ids(1, 14), FIRST))
                .containsExactly(FIRST + "T09:00:00.000+01:00/210", FIRST + "T14:00:00.000+01:00/180");
        assertThat(slots(HOLDER, ids(1, 4), FIRST.plusDays(1))).isEmpty();
        assertThat(slots(HOLDER, ids(1, 3), FIRST)).containsExactly(FIRST + ALL_DAY);
    }

    @Test
    void nobody_works_at_the_weekend_and_on_public_holidays_of_any_of_their_departments() {
        LocalDate saturday = FIRST.plusDays(4);
        assertThat(slots(HOLDER, ids(1, 2), saturday, "to", saturday.plusDays(1).toString()))
                .isEmpty();
        assertThat(slots(HOLDER, ids(1, 2), LocalDate.of(2026, 5, 8))).isEmpty();
        LocalDate abolition = LocalDate.of(2026, 5, 22);
        assertThat(slots(HOLDER, ids(1, 2), abolition)).hasSize(1);
        assertThat(slots(HOLDER, ids(1, 5), abolition)).isEmpty();
    }

    @Test
    void hours_are_those_of_the_clocks_of_the_place_whatever_the_season() {
        LocalDate friday = LocalDate.of(2026, 3, 27);
        assertThat(slots(HOLDER, ids(1, 2), friday, "to", "2026-03-30"))
                .containsExactly("2026-03-27T08:30:00.000+01:00/570", "2026-03-30T08:30:00.000+02:00/570");
        assertThat(slots(HOLDER, ids(1, 2), friday, "placeId", id(52)))
                .containsExactly("2026-03-27T08:30:00.000+04:00/570");
        assertThat(slots(HOLDER, ids(5, 1), friday)).containsExactly("2026-03-27T08:30:00.000-04:00/570");
    }

    @Test
    void what_could_be_held_every_week_is_told_with_the_days_on_which_it_could_not() {
        running();
        GraphQlTester.Response answer =
                ask(HOLDER, ids(1, 2), LocalDate.of(2026, 4, 13), "to", "2026-05-10", "hours", Map.of("minutes", 180));
        answer.path("freeTime.weekly[0]").matchesJsonStrictly("""
                {"weekday": {"code": "MONDAY", "label": "lundi"}, "startsAt": "08:30:00", "endsAt": "18:00:00",
                 "freeWeeks": 4, "weeks": 4, "firstDay": "2026-04-13", "exceptions": [],
                 "sentence": "le lundi entre 8 h 30 et 18 h, libre 4 semaines sur 4"}""");
        assertThat(answer.path("freeTime.weekly[*].sentence")
                        .entityList(String.class)
                        .get())
                .containsExactly(
                        "le lundi entre 8 h 30 et 18 h, libre 4 semaines sur 4",
                        "le mercredi entre 8 h 30 et 18 h, libre 4 semaines sur 4",
                        "le jeudi entre 8 h 30 et 18 h, libre 4 semaines sur 4",
                        "le mardi entre 8 h 30 et 14 h, libre 4 semaines sur 4",
                        "le vendredi entre 8 h 30 et 18 h, libre 2 semaines sur 4 (sauf le 1er mai 2026, le 8 mai 2026)",
                        "le mardi entre 11 h 30 et 18 h, libre 1 semaine sur 4 (sauf le 21 avril 2026, le 28 avril 2026,"
                                + " le 5 mai 2026)");
    }

    @Test
    void exactly_as_long_as_it_takes_is_told_from_when_to_when() {
        running();
        List<String> told = ask(
                        HOLDER,
                        ids(1, 2),
                        FIRST,
                        "to",
                        FIRST.plusWeeks(6).toString(),
                        "hours",
                        Map.of("minutes", 180, "earliest", "14:00", "latest", "17:00"))
                .path("freeTime.weekly[*].sentence")
                .entityList(String.class)
                .get();
        assertThat(told).hasSize(4).first().isEqualTo("le lundi de 14 h à 17 h, libre 6 semaines sur 6");
    }

    @Test
    void who_opens_a_day_and_who_visits_it_are_not_free_once_it_is_agreed() {
        agenda.record(
                HOLDER,
                new ImmersionOffered(
                        id(20),
                        id(1),
                        "49",
                        FIRST,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0),
                        2,
                        List.of(VisitorProfile.DIGITAL_MEDIATOR),
                        List.of(),
                        "Une après-midi à l’accueil.",
                        id(50),
                        null),
                new VisitRequested(
                        id(20),
                        id(1),
                        id(21),
                        id(2),
                        "49",
                        VisitorProfile.DIGITAL_MEDIATOR,
                        FIRST,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0)));
        assertThat(slots(HOLDER, ids(1, 3), FIRST)).containsExactly(FIRST + MORNING);
        assertThat(slots(HOLDER, ids(2, 3), FIRST, "placeId", id(50))).containsExactly(FIRST + ALL_DAY + "?");
        agenda.record(
                HOLDER,
                new VisitAgreedByHost(id(20), id(1), id(21), id(2)),
                new VisitAgreedByEmployer(id(20), id(1), id(21), id(2)));
        assertThat(slots(HOLDER, ids(2, 3), FIRST)).containsExactly(FIRST + MORNING);
    }

    @Test
    void pages_follow_each_other() {
        Object[] week = {"to", FIRST.plusDays(7).toString(), "first", 4};
        GraphQlTester.Response answer = ask(HOLDER, ids(1, 2), FIRST, week);
        answer.path("freeTime.slots").matchesJson("""
                {"totalCount": 6, "pageInfo": {"hasNextPage": true}}""");
        String end = answer.path("freeTime.slots.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(slots(HOLDER, ids(1, 2), FIRST, "to", FIRST.plusDays(7).toString(), "after", end))
                .containsExactly("2026-01-12" + ALL_DAY, "2026-01-13" + ALL_DAY);
    }

    private void refuses(String code, List<String> structures, Object... more) {
        List<Object> variables =
                new ArrayList<>(List.of("structureIds", structures, "from", FIRST.toString(), "to", FIRST.toString()));
        variables.addAll(Arrays.asList(more));
        agenda.refuses(code, "free-time", HOLDER, variables.toArray());
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        refuses("STRUCTURES_OUT_OF_RANGE", ids(1));
        refuses("STRUCTURES_OUT_OF_RANGE", ids(1, 2, 3, 4, 5, 6, 7, 8, 9));
        refuses("STRUCTURE_TWICE", ids(1, 1));
        refuses("STRUCTURE_TWICE", ids(4, 14));
        refuses("UNKNOWN_STRUCTURE", ids(1, 99));
        refuses("UNKNOWN_STRUCTURE", List.of(id(1), "x"));
        refuses("UNKNOWN_PLACE", ids(1, 2), "placeId", "x");
        refuses("UNKNOWN_PLACE", ids(1, 2), "placeId", id(99));
        refuses("PERIOD_OUT_OF_RANGE", ids(1, 2), "to", FIRST.minusDays(1).toString());
        refuses("PERIOD_OUT_OF_RANGE", ids(1, 2), "to", FIRST.plusDays(184).toString());
        refuses("MINUTES_OUT_OF_RANGE", ids(1, 2), "hours", Map.of("minutes", 29));
        refuses("MINUTES_OUT_OF_RANGE", ids(1, 2), "hours", Map.of("minutes", 601));
        refuses("HOURS_OUT_OF_RANGE", ids(1, 2), hours(60, "18:00", "08:30"));
        refuses("HOURS_OUT_OF_RANGE", ids(1, 2), hours(61, "08:30", "09:30"));
        refuses("PAGE_SIZE_OUT_OF_RANGE", ids(1, 2), "first", 101);
        assertThat(slots(HOLDER, ids(1, 2), FIRST, "to", FIRST.plusDays(183).toString(), "first", 1))
                .hasSize(1);
    }
}
