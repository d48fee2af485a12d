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
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.query.Desk;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is in an agenda: events in, GraphQL answers out. */
class AgendaTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final LocalDate LAST = FIRST.plusWeeks(2);
    private static final Actor HOLDER = agent(1, "49");
    private static final Actor NEIGHBOUR = agent(9, "49");
    private static final Actor STRANGER = agent(8, "37");

    private final Desk desk = new Desk(10, "49", 3);
    private final Projected agenda = new Projected(
                    new AgendaProjection(),
                    List.of(),
                    List.of("referral", "agenda"),
                    AgendaQueries.class,
                    AgendaController.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private void proposed() {
        agenda.record(HOLDER, desk.proposed(), desk.invited(1), desk.invited(2), desk.invited(3), desk.agreed(1));
    }

    private void running() {
        proposed();
        agenda.record(HOLDER, desk.agreed(2), desk.agreed(3));
    }

    private GraphQlTester.Response ask(Actor actor, Object... more) {
        List<Object> variables = new ArrayList<>(List.of("from", FIRST.toString(), "to", LAST.toString()));
        variables.addAll(Arrays.asList(more));
        return agenda.ask("agenda", actor, variables.toArray());
    }

    private List<String> nodes(Actor actor, String field, Object... more) {
        return ask(actor, more)
                .path("agenda.edges[*].node." + field)
                .entityList(String.class)
                .get();
    }

    private List<String> statuses(Actor actor) {
        return nodes(actor, "status", "department", "49");
    }

    @Test
    void sessions_are_shown_with_who_holds_them_who_is_absent_and_who_takes_the_part() {
        running();
        agenda.record(HOLDER, desk.absent(2, FIRST), desk.substituted(2, FIRST, 4), desk.cancelled(FIRST.plusWeeks(1)))
                .record(HOLDER, desk.held(LAST, 1, 2, 3));
        ask(NEIGHBOUR, "department", "49").path("agenda.edges[0].node").matchesJsonStrictly("""
                {"kind": "SESSION", "ownerId": "%1$s", "subjectId": "%1$s", "day": "2026-01-06",
                 "startsAt": "2026-01-06T14:00:00.000+01:00", "endsAt": "2026-01-06T17:00:00.000+01:00",
                 "department": "49", "placeId": "%2$s", "structureIds": ["%3$s", "%4$s", "%5$s", "%6$s"],
                 "title": "Permanence du mardi", "status": "PLANNED", "appointmentsBooked": 0,
                 "absences": [{"structureId": "%4$s", "substituteId": "%6$s"}]}
                """.formatted(
                        id(10), id(50), id(1), id(2), id(3), id(4)));
        assertThat(statuses(NEIGHBOUR)).containsExactly("PLANNED", "CANCELLED", "HELD");
        agenda.record(HOLDER, desk.due(FIRST));
        assertThat(statuses(NEIGHBOUR)).containsExactly("AWAITED", "CANCELLED", "HELD");
    }

    @Test
    void a_proposal_is_seen_by_those_asked_alone_and_nothing_is_left_of_it_when_too_many_decline() {
        proposed();
        assertThat(statuses(HOLDER)).containsExactly("PROPOSED", "PROPOSED", "PROPOSED");
        assertThat(statuses(NEIGHBOUR)).isEmpty();
        agenda.record(HOLDER, desk.declined(2), desk.declined(3));
        assertThat(statuses(HOLDER)).isEmpty();
    }

    @Test
    void it_is_asked_for_by_department_structure_and_place() {
        running();
        Desk overseas = new Desk(11, "974", 2);
        agenda.record(
                HOLDER,
                overseas.proposed(),
                overseas.invited(1),
                overseas.invited(2),
                overseas.agreed(1),
                overseas.agreed(2));
        assertThat(nodes(HOLDER, "ownerId", "structureId", id(1)))
                .containsExactly(id(11), id(10), id(11), id(10), id(11), id(10));
        assertThat(nodes(HOLDER, "ownerId", "structureId", id(3)))
                .containsOnly(id(10))
                .hasSize(3);
        assertThat(nodes(HOLDER, "startsAt", "department", "974")).first().isEqualTo("2026-01-06T14:00:00.000+04:00");
        assertThat(nodes(HOLDER, "ownerId", "placeId", id(50))).hasSize(6);
        assertThat(nodes(HOLDER, "ownerId", "placeId", id(51))).isEmpty();
        assertThat(nodes(STRANGER, "ownerId", "structureId", id(1))).isEmpty();
        assertThat(agenda.visible("part", STRANGER)).isZero();
    }

    @Test
    void pages_follow_each_other() {
        running();
        String end = ask(HOLDER, "department", "49", "first", 2)
                .path("agenda.pageInfo.endCursor")
                .entity(String.class)
                .get();
        ask(HOLDER, "department", "49", "after", end).path("agenda").matchesJson("""
                {"totalCount": 3, "edges": [{"node": {"day": "2026-01-20"}}], "pageInfo": {"hasNextPage": false}}""");
    }

    @Test
    void it_is_told_as_it_was_known_at_a_moment() {
        proposed();
        agenda.at(Instant.parse("2026-01-03T09:00:00Z")).record(HOLDER, desk.agreed(2), desk.agreed(3));
        agenda.at(Instant.parse("2026-01-04T09:00:00Z")).record(HOLDER, desk.cancelled(FIRST));
        agenda.at(Instant.parse("2026-01-05T09:00:00Z")).record(HOLDER, desk.amended(LocalDate.of(2026, 1, 8)));
        assertThat(nodes(HOLDER, "status", "department", "49", "asOf", "2026-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(nodes(HOLDER, "status", "department", "49", "asOf", "2026-01-02T12:00:00Z"))
                .containsExactly("PROPOSED", "PROPOSED", "PROPOSED");
        assertThat(nodes(HOLDER, "status", "department", "49", "asOf", "2026-01-03T12:00:00Z"))
                .containsExactly("PLANNED", "PLANNED", "PLANNED");
        assertThat(nodes(HOLDER, "day", "department", "49", "asOf", "2026-01-04T12:00:00Z"))
                .containsExactly("2026-01-06", "2026-01-13", "2026-01-20");
        assertThat(nodes(HOLDER, "day", "structureId", id(1)))
                .containsExactly("2026-01-06", "2026-01-08", "2026-01-15");
        refuses("AS_OF_IN_THE_FUTURE", "department", "49", "asOf", "2026-02-01T00:00:00Z");
    }

    @Test
    void appointments_are_counted_and_were_as_many_as_were_booked_then() {
        running();
        agenda.at(Instant.parse("2026-01-03T09:00:00Z"))
                .record(HOLDER, booked(30), booked(31), booked(32))
                .record(HOLDER, new AppointmentKept(id(10), id(30), id(90)));
        agenda.at(Instant.parse("2026-01-04T09:00:00Z"))
                .record(
                        HOLDER,
                        new AppointmentMoved(id(10), id(31), id(90), LAST, LocalTime.of(15, 0), LocalTime.of(15, 30)),
                        new AppointmentCancelled(id(10), id(32), id(90), AppointmentCancelReason.values()[0]));
        assertThat(nodes(NEIGHBOUR, "appointmentsBooked", "department", "49")).containsExactly("1", "0", "1");
        assertThat(nodes(NEIGHBOUR, "appointmentsBooked", "department", "49", "asOf", "2026-01-03T12:00:00Z"))
                .containsExactly("3", "0", "0");
        immersion();
        assertThat(ask(STRANGER, "department", "49")
                        .path("agenda.edges[*].node.appointmentsBooked")
                        .entityList(Integer.class)
                        .get())
                .containsExactly((Integer) null);
    }

    private AppointmentBooked booked(int number) {
        return new AppointmentBooked(
                id(10), id(number), id(90), null, id(1), FIRST, LocalTime.of(14, 0), LocalTime.of(14, 30));
    }

    @Test
    void days_of_immersions_are_for_the_network_and_visits_for_both_sides() {
        immersion();
        assertThat(nodes(STRANGER, "kind", "department", "49")).containsExactly("IMMERSION");
        assertThat(nodes(HOLDER, "kind", "department", "49")).containsExactlyInAnyOrder("IMMERSION", "VISIT", "VISIT");
        assertThat(visits()).containsExactly("PROPOSED", "PROPOSED");
        agenda.record(HOLDER, new VisitAgreedByHost(id(20), id(1), id(21), id(2)));
        assertThat(visits()).containsExactly("PROPOSED", "PROPOSED");
        agenda.record(HOLDER, new VisitAgreedByEmployer(id(20), id(1), id(21), id(2)))
                .record(HOLDER, new VisitWithdrawn(id(20), id(1), id(22), id(2), VisitWithdrawReason.NO_TRANSPORT));
        assertThat(visits()).containsExactly("PLANNED", "CANCELLED");
        agenda.record(HOLDER, new VisitHeld(id(20), id(1), id(21), id(2)));
        assertThat(visits()).containsExactly("HELD", "CANCELLED");
    }

    @Test
    void a_day_that_the_host_calls_off_is_cancelled_with_its_visits() {
        immersion();
        agenda.record(HOLDER, new ImmersionCancelled(id(20), id(1), List.of(id(2)), ImmersionCancelReason.POSTPONED));
        assertThat(statuses(HOLDER)).containsExactly("CANCELLED", "CANCELLED", "CANCELLED");
    }

    private void immersion() {
        agenda.record(
                HOLDER,
                new ImmersionOffered(
                        id(20),
                        id(1),
                        "49",
                        FIRST,
                        LocalTime.of(9, 0),
                        LocalTime.NOON,
                        2,
                        List.of(VisitorProfile.DIGITAL_MEDIATOR),
                        List.of(),
                        "Une matinée à l’accueil.",
                        null,
                        null),
                visit(21),
                visit(22));
    }

    private static VisitRequested visit(int number) {
        return new VisitRequested(
                id(20),
                id(1),
                id(number),
                id(2),
                "49",
                VisitorProfile.DIGITAL_MEDIATOR,
                FIRST,
                LocalTime.of(9, 0),
                LocalTime.NOON);
    }

    private List<String> visits() {
        return nodes(agent(2, "37"), "status", "structureId", id(2));
    }

    private void refuses(String code, Object... variables) {
        List<Object> all = new ArrayList<>(List.of("from", FIRST.toString(), "to", LAST.toString()));
        all.addAll(Arrays.asList(variables));
        agenda.refuses(code, "agenda", HOLDER, all.toArray());
    }

    private final Meeting meeting = new Meeting(30, "49");

    private GraphQlTester.Response inMarch(Actor actor) {
        return ask(actor, "department", "49", "from", "2026-03-01", "to", "2026-03-31");
    }

    @Test
    void a_gathering_is_shown_to_who_was_asked_with_who_comes_and_moves_is_held_or_cancelled() {
        agenda.record(HOLDER, meeting.planned(GatheringKind.PARTNER_CAFE, false))
                .record(HOLDER, meeting.invited(2), meeting.invited(3), meeting.invited(9), meeting.comes(3))
                .record(NEIGHBOUR, meeting.declined(9));
        inMarch(NEIGHBOUR).path("agenda.edges[0].node").matchesJson("""
                {"kind": "GATHERING", "ownerId": "%1$s", "subjectId": "%1$s", "day": "2026-03-12",
                 "startsAt": "2026-03-12T14:00:00.000+01:00", "placeId": "%2$s", "structureIds": ["%3$s", "%4$s", "%5$s"],
                 "title": "Rencontre de mars", "status": "PLANNED", "absences": []}
                """.formatted(id(30), id(50), id(1), id(2), id(3)));
        inMarch(STRANGER).path("agenda.totalCount").entity(Integer.class).isEqualTo(0);
        agenda.record(HOLDER, meeting.moved(Meeting.DAY.plusDays(1)));
        assertThat(march("day")).containsExactly("2026-03-13");
        agenda.record(HOLDER, meeting.passed(GatheringDeadline.OUTCOME_DUE, null));
        assertThat(march("status")).containsExactly("AWAITED");
        agenda.record(HOLDER, meeting.held(0, 1, 4));
        assertThat(march("status")).containsExactly("HELD");
        assertThat(march("structureIds[*]")).contains(id(4));
        Meeting called = new Meeting(31, "49");
        agenda.record(HOLDER, called.planned(GatheringKind.PRACTICE_ANALYSIS, true), called.cancelled());
        assertThat(march("status")).containsExactly("CANCELLED", "HELD");
        inMarch(STRANGER).path("agenda.totalCount").entity(Integer.class).isEqualTo(1);
    }

    private List<String> march(String field) {
        return inMarch(HOLDER)
                .path("agenda.edges[*].node." + field)
                .entityList(String.class)
                .get();
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        refuses("AGENDA_OF_NOBODY");
        refuses("UNKNOWN_DEPARTMENT", "department", "00");
        refuses("UNKNOWN_STRUCTURE", "structureId", "x");
        refuses("UNKNOWN_PLACE", "placeId", "x");
        refuses(
                "PERIOD_OUT_OF_RANGE",
                "department",
                "49",
                "to",
                FIRST.minusDays(1).toString());
        refuses(
                "PERIOD_OUT_OF_RANGE",
                "department",
                "49",
                "to",
                FIRST.plusDays(366).toString());
        refuses("PAGE_SIZE_OUT_OF_RANGE", "department", "49", "first", 101);
        refuses("CURSOR_UNREADABLE", "department", "49", "after", "x");
        ask(HOLDER, "department", "49", "to", FIRST.plusDays(365).toString())
                .path("agenda.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt_in_any_pages() {
        running();
        immersion();
        agenda.record(
                        HOLDER,
                        booked(30),
                        new AppointmentMoved(id(10), id(30), id(90), LAST, LocalTime.of(15, 0), LocalTime.of(15, 30)),
                        booked(31),
                        new AppointmentCancelled(id(10), id(31), id(90), AppointmentCancelReason.values()[0]),
                        new PostOpened(id(71), List.of(id(1)), "CN n° 1", FIRST),
                        new PostShared(id(71), List.of(id(1), id(2))),
                        new PlaceRoomsDeclared(id(50), 2))
                .record(HOLDER, new PostClosed(id(71), List.of(id(1), id(2)), PostClosure.OTHER, LAST));
        agenda.record(HOLDER, desk.absent(2, FIRST), desk.held(FIRST, 1), desk.cancelled(FIRST.plusWeeks(1)))
                .record(HOLDER, desk.suspended(FIRST.plusWeeks(3), null), desk.resumed(FIRST.plusWeeks(5)))
                .record(HOLDER, new VisitHeld(id(20), id(1), id(21), id(2)))
                .record(HOLDER, meeting.planned(GatheringKind.GROUP_WORKSHOP, true), meeting.invited(2))
                .record(HOLDER, meeting.comes(2), meeting.moved(Meeting.DAY.plusDays(2)), meeting.held(3, 1, 2))
                .record(HOLDER, desk.amended(LocalDate.of(2026, 5, 7)), desk.ended(LocalDate.of(2026, 5, 20)));
        List<String> live = rows();
        assertThat(live).hasSizeGreaterThan(100);
        agenda.repeat();
        assertThat(rows()).isEqualTo(live);
        for (int page : List.of(1, 3, 100)) {
            agenda.rebuild(page);
            assertThat(rows()).isEqualTo(live);
        }
    }

    private List<String> rows() {
        return agenda.rows("planned", "entry", "part", "appointment", "taken", "post", "room");
    }
}
