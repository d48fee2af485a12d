package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.Desk;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calendars of other programs are told of an agenda: events in, entries out. */
class AgendaCalendarTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final CalendarEntries.Of DEPARTMENT = new CalendarEntries.Of("49", null, null);
    private static final CalendarEntries.Of PLACE = new CalendarEntries.Of("49", null, id(50));
    private static final CalendarEntries.Of OTHER_PLACE = new CalendarEntries.Of("49", null, id(51));
    private static final Instant PROPOSED = Instant.parse("2026-01-02T09:00:00Z");
    private static final Instant AGREED = Instant.parse("2026-01-03T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-04T09:00:00Z");

    private final Desk desk = new Desk(10, "49", 3);
    private final Projected agenda = new Projected(
                    new AgendaProjection(), List.of(), List.of("referral", "agenda"), AgendaCalendar.class)
            .at(PROPOSED);

    private static CalendarEntries.Of structure(int number) {
        return new CalendarEntries.Of("49", id(number), null);
    }

    private void proposed() {
        agenda.record(Actor.SYSTEM, desk.proposed(), desk.invited(1), desk.invited(2), desk.invited(3), desk.agreed(1));
    }

    private void running() {
        proposed();
        agenda.at(AGREED).record(Actor.SYSTEM, desk.agreed(2), desk.agreed(3));
        agenda.at(LATER);
    }

    private List<CalendarEntry> entries(CalendarEntries.Of of) {
        return agenda.bean(AgendaCalendar.class).of(of, FIRST, FIRST.plusWeeks(2));
    }

    private List<String> told(CalendarEntries.Of of) {
        return entries(of).stream()
                .map(entry -> entry.content().day() + " " + entry.content().status() + " " + entry.sequence())
                .toList();
    }

    @Test
    void a_proposal_is_for_those_who_were_asked_and_once_all_agreed_for_the_department() {
        proposed();
        assertThat(told(structure(3)))
                .containsExactly("2026-01-06 TENTATIVE 0", "2026-01-13 TENTATIVE 0", "2026-01-20 TENTATIVE 0");
        assertThat(entries(DEPARTMENT)).isEmpty();
        assertThat(entries(PLACE)).isEmpty();
        assertThat(entries(structure(9))).isEmpty();
        agenda.at(AGREED).record(Actor.SYSTEM, desk.agreed(2), desk.agreed(3));
        assertThat(told(structure(3)))
                .containsExactly("2026-01-06 CONFIRMED 1", "2026-01-13 CONFIRMED 1", "2026-01-20 CONFIRMED 1");
        assertThat(told(DEPARTMENT))
                .isEqualTo(told(PLACE))
                .containsExactly("2026-01-06 CONFIRMED 0", "2026-01-13 CONFIRMED 0", "2026-01-20 CONFIRMED 0");
        assertThat(entries(new CalendarEntries.Of("37", null, null))).isEmpty();
    }

    @Test
    void an_entry_says_who_where_when_how_and_since_when_it_is_so() {
        running();
        agenda.record(Actor.SYSTEM, desk.absent(2, FIRST), desk.substituted(2, FIRST, 4));
        CalendarEntry first = entries(DEPARTMENT).getFirst();
        assertThat(first.sequence()).isEqualTo(2);
        assertThat(first.changedAt()).isEqualTo(LATER);
        assertThat(first.content())
                .isEqualTo(new CalendarEntry.Content(
                        CalendarEntry.Kind.SESSION,
                        id(10),
                        FIRST,
                        "49",
                        Instant.parse("2026-01-06T13:00:00Z"),
                        Instant.parse("2026-01-06T16:00:00Z"),
                        id(50),
                        List.of(id(1), id(2), id(3), id(4)),
                        null,
                        "Permanence du mardi",
                        PermanenceAccess.BOTH,
                        CalendarEntry.Status.CONFIRMED,
                        List.of(new CalendarEntry.Absence(id(2), id(4)))));
        assertThat(entries(DEPARTMENT).getLast().changedAt()).isEqualTo(AGREED);
    }

    @Test
    void what_is_cancelled_amended_away_or_ended_stays_as_cancelled() {
        running();
        agenda.record(Actor.SYSTEM, desk.cancelled(FIRST), desk.amended(LocalDate.of(2026, 1, 8)));
        assertThat(told(PLACE))
                .containsExactly("2026-01-06 CANCELLED 1", "2026-01-13 CANCELLED 1", "2026-01-20 CANCELLED 1");
        assertThat(told(OTHER_PLACE)).containsExactly("2026-01-08 CONFIRMED 0", "2026-01-15 CONFIRMED 0");
        agenda.record(Actor.SYSTEM, desk.ended(LocalDate.of(2026, 1, 9)));
        assertThat(told(OTHER_PLACE)).containsExactly("2026-01-08 CONFIRMED 0", "2026-01-15 CANCELLED 1");
        assertThat(told(structure(3)))
                .containsExactly(
                        "2026-01-06 CANCELLED 2",
                        "2026-01-08 CONFIRMED 0",
                        "2026-01-13 CANCELLED 2",
                        "2026-01-15 CANCELLED 1",
                        "2026-01-20 CANCELLED 2");
    }

    @Test
    void who_leaves_sees_it_cancelled_and_the_others_do_not() {
        running();
        agenda.record(Actor.SYSTEM, desk.left(3, FIRST.plusWeeks(1)));
        assertThat(told(structure(3)))
                .containsExactly("2026-01-06 CONFIRMED 1", "2026-01-13 CANCELLED 2", "2026-01-20 CANCELLED 2");
        assertThat(told(DEPARTMENT))
                .containsExactly("2026-01-06 CONFIRMED 0", "2026-01-13 CONFIRMED 1", "2026-01-20 CONFIRMED 1");
    }

    @Test
    void what_a_calendar_does_not_show_is_no_change() {
        running();
        List<CalendarEntry> before = entries(DEPARTMENT);
        agenda.record(Actor.SYSTEM, desk.due(FIRST)).record(Actor.SYSTEM, desk.held(FIRST, 1, 2));
        assertThat(entries(DEPARTMENT)).isEqualTo(before);
    }

    @Test
    void days_of_immersions_are_for_all_and_visits_for_both_sides_alone() {
        agenda.record(
                Actor.SYSTEM,
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
                        id(50)),
                new VisitRequested(
                        id(20),
                        id(1),
                        id(21),
                        id(2),
                        "49",
                        VisitorProfile.DIGITAL_MEDIATOR,
                        FIRST,
                        LocalTime.of(9, 0),
                        LocalTime.NOON));
        assertThat(kinds(DEPARTMENT)).isEqualTo(kinds(PLACE)).containsExactly(CalendarEntry.Kind.IMMERSION);
        assertThat(kinds(structure(1))).containsExactly(CalendarEntry.Kind.IMMERSION, CalendarEntry.Kind.VISIT);
        assertThat(kinds(structure(2))).containsExactly(CalendarEntry.Kind.VISIT);
        assertThat(entries(structure(1)))
                .allSatisfy(entry -> assertThat(entry.content().hostId()).isEqualTo(id(1)));
    }

    private List<CalendarEntry.Kind> kinds(CalendarEntries.Of of) {
        return entries(of).stream().map(entry -> entry.content().kind()).toList();
    }
}
