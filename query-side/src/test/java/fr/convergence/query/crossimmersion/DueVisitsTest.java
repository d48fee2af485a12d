package fr.convergence.query.crossimmersion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time is to do to visits: events in, what is due out. */
class DueVisitsTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final Day day = new Day(10, 1, LocalDate.of(2026, 2, 3));
    private final Projected visits = new Projected(
                    new VisitDeadlineProjection(), List.of(), List.of("referral", "cross-immersion"), DueVisits.class)
            .at(START);

    private void happened(CrossImmersionEvent... events) {
        visits.record(Actor.SYSTEM, events);
    }

    private List<String> due(Instant now) {
        return new DueVisits(visits.readModels())
                .upTo(now, 100).stream()
                        .map(due -> due.kind() + " " + due.dueAt())
                        .toList();
    }

    @Test
    void a_visit_that_is_not_agreed_lapses_when_its_day_is_over_in_paris() {
        happened(day.offered(1), day.requested(2));
        assertThat(due(LATER)).containsExactly("DAY 2026-02-03T23:00:00Z");
        assertThat(due(Instant.parse("2026-02-03T22:59:59Z"))).isEmpty();
    }

    @Test
    void what_both_agreed_to_is_reminded_of_and_reported_on() {
        happened(day.offered(1), day.requested(2), day.agreedByHost(2));
        assertThat(due(LATER)).containsExactly("DAY 2026-02-03T23:00:00Z");
        happened(day.agreedByEmployer(2));
        assertThat(due(LATER))
                .containsExactly(
                        "SEVEN_DAYS_BEFORE 2026-01-27T07:00:00Z",
                        "TWO_DAYS_BEFORE 2026-02-01T07:00:00Z",
                        "REPORT_DUE 2026-02-06T07:00:00Z",
                        "REPORT_OVERDUE 2026-02-13T07:00:00Z");
        happened(day.reminded(2));
        assertThat(due(LATER)).hasSize(3).noneMatch(due -> due.startsWith("TWO_DAYS"));
        happened(day.held(2), day.reported(2, ReportSide.VISITOR));
        assertThat(due(LATER)).hasSize(2).allMatch(due -> due.startsWith("REPORT"));
        happened(day.reported(2, ReportSide.HOST));
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void what_is_agreed_late_is_not_reminded_of_for_days_that_have_passed() {
        happened(day.offered(1), day.requested(2), day.agreedByHost(2));
        visits.at(Instant.parse("2026-01-29T09:00:00Z"));
        happened(day.agreedByEmployer(2));
        assertThat(due(LATER)).hasSize(3).first().asString().startsWith("TWO_DAYS_BEFORE");
    }

    @Test
    void a_place_that_is_kept_lapses_when_its_last_day_is_over() {
        happened(day.offered(1), day.requested(2), day.requested(3), day.waitlisted(3));
        happened(day.withdrawn(2), day.placeOffered(3));
        assertThat(due(LATER)).containsExactly("PLACE_OFFER 2026-02-01T23:00:00Z", "DAY 2026-02-03T23:00:00Z");
        happened(day.placeTaken(3));
        assertThat(due(LATER)).containsExactly("DAY 2026-02-03T23:00:00Z");
    }

    @Test
    void nothing_more_is_due_of_what_has_ended() {
        happened(day.offered(9));
        happened(day.requested(2), day.declined(2));
        happened(day.requested(3), day.withdrawn(3));
        happened(day.requested(4), day.waitlisted(4), day.placeOffered(4), day.placeLapsed(4));
        happened(day.requested(5), day.agreedByHost(5), day.agreedByEmployer(5), day.absent(5));
        happened(day.requested(6), day.agreedByHost(6), day.agreedByEmployer(6), day.requested(7));
        assertThat(due(LATER)).hasSize(5);
        happened(day.cancelled(6, 7));
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void rows_are_the_same_live_again_and_rebuilt() {
        happened(day.offered(2), day.requested(2), day.requested(3), day.agreedByEmployer(2), day.agreedByHost(2));
        happened(day.held(2), day.reported(2, ReportSide.HOST), day.requested(4), day.waitlisted(4));
        List<String> live = visits.rows("visit", "due");
        assertThat(live).hasSize(7);
        assertThat(visits.repeat().rows("visit", "due")).isEqualTo(live);
        assertThat(visits.rebuild(2).rows("visit", "due")).isEqualTo(live);
    }
}
