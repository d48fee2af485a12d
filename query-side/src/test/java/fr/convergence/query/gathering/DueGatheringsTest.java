package fr.convergence.query.gathering;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time is to tell of gatherings: events in, what is due out. */
class DueGatheringsTest {

    private static final Instant EVER = Instant.parse("2027-01-01T00:00:00Z");

    private final Meeting meeting = new Meeting(10, "49");
    private final Projected gatherings = new Projected(
                    new GatheringProjection(), List.of(), List.of("referral", "gathering"), DueGatherings.class)
            .at(Instant.parse("2026-01-15T09:00:00Z"));

    private void happened(GatheringEvent... events) {
        gatherings.record(Actor.SYSTEM, events);
    }

    private List<String> due(Instant now) {
        return new DueGatherings(gatherings.readModels())
                .upTo(now, 100).stream()
                        .map(due -> due.moment() + " " + due.subjectId() + " " + due.dueAt())
                        .toList();
    }

    @Test
    void who_has_not_answered_is_asked_again_all_are_reminded_and_the_organisers_are_asked_how_it_went() {
        happened(meeting.planned(GatheringKind.PARTNER_CAFE, false));
        happened(meeting.invited(2), meeting.invited(3), meeting.invited(4), meeting.comes(3), meeting.declined(4));
        assertThat(due(EVER))
                .containsExactly(
                        "ANSWER_DUE " + id(2) + " 2026-03-05T07:00:00Z",
                        "TWO_DAYS_BEFORE null 2026-03-10T07:00:00Z",
                        "OUTCOME_DUE null 2026-03-13T07:00:00Z");
        assertThat(due(Instant.parse("2026-03-05T07:00:00Z"))).hasSize(1);
        assertThat(due(Instant.parse("2026-03-05T06:59:59Z"))).isEmpty();
    }

    @Test
    void eight_in_the_morning_is_that_of_the_department() {
        Meeting overseas = new Meeting(11, "974");
        happened(overseas.planned(GatheringKind.PARTNER_CAFE, false));
        assertThat(due(EVER)).first().isEqualTo("TWO_DAYS_BEFORE null 2026-03-10T04:00:00Z");
    }

    @Test
    void what_was_told_is_not_told_again_unless_the_day_changes() {
        happened(meeting.planned(GatheringKind.PARTNER_CAFE, false), meeting.invited(2));
        happened(
                meeting.passed(GatheringDeadline.ANSWER_DUE, id(2)),
                meeting.passed(GatheringDeadline.TWO_DAYS_BEFORE, null));
        assertThat(due(EVER)).containsExactly("OUTCOME_DUE null 2026-03-13T07:00:00Z");
        happened(meeting.passed(GatheringDeadline.OUTCOME_DUE, null));
        assertThat(due(EVER)).isEmpty();
        happened(meeting.moved(Meeting.DAY.plusWeeks(1)));
        assertThat(due(EVER)).hasSize(3).first().isEqualTo("ANSWER_DUE " + id(2) + " 2026-03-12T07:00:00Z");
    }

    @Test
    void what_would_have_been_told_before_it_was_known_is_not() {
        gatherings.at(Instant.parse("2026-03-11T09:00:00Z"));
        happened(meeting.planned(GatheringKind.GROUP_WORKSHOP, false), meeting.invited(2), meeting.enrolled(60, 1));
        assertThat(due(EVER)).containsExactly("OUTCOME_DUE null 2026-03-13T07:00:00Z");
    }

    @Test
    void a_person_who_has_a_place_is_reminded_once_and_who_waits_is_not() {
        happened(
                meeting.planned(GatheringKind.GROUP_WORKSHOP, false), meeting.enrolled(60, 1), meeting.enrolled(61, 1));
        happened(meeting.enrolled(62, 1), meeting.waitlisted(62));
        assertThat(reminders()).containsExactly(id(60), id(61));
        happened(meeting.unenrolled(60), meeting.given(62), meeting.reminded(61));
        assertThat(reminders()).containsExactly(id(62));
        happened(meeting.moved(Meeting.DAY.plusWeeks(1)));
        assertThat(reminders()).containsExactly(id(61), id(62));
        happened(meeting.cancelled());
        assertThat(due(EVER)).isEmpty();
    }

    @Test
    void who_is_given_a_place_on_the_eve_knows_it_and_is_not_reminded() {
        happened(meeting.planned(GatheringKind.GROUP_WORKSHOP, false), meeting.enrolled(60, 1));
        happened(meeting.enrolled(62, 1), meeting.waitlisted(62));
        gatherings.at(Instant.parse("2026-03-11T09:00:00Z"));
        happened(meeting.unenrolled(60), meeting.given(62));
        assertThat(reminders()).isEmpty();
    }

    private List<String> reminders() {
        return new DueGatherings(gatherings.readModels())
                .upTo(EVER, 100).stream()
                        .filter(due -> due.moment() == GatheringMoment.ENROLMENT_REMINDER)
                        .map(DueGatherings.Due::subjectId)
                        .toList();
    }

    @Test
    void what_is_to_be_done_is_told_on_its_day_though_the_gathering_is_over_and_again_when_it_is_postponed() {
        happened(meeting.planned(GatheringKind.STEERING_COMMITTEE, false), meeting.held(0, 1));
        happened(meeting.followUp(40, 1, Meeting.DAY.plusDays(4)), meeting.followUp(41, 1, Meeting.DAY.plusDays(5)));
        happened(meeting.done(41));
        assertThat(due(EVER)).containsExactly("FOLLOW_UP_DUE " + id(40) + " 2026-03-16T07:00:00Z");
        happened(meeting.passed(GatheringDeadline.FOLLOW_UP_DUE, id(40)));
        assertThat(due(EVER)).isEmpty();
        happened(meeting.postponed(40, Meeting.DAY.plusDays(8)));
        assertThat(due(EVER)).containsExactly("FOLLOW_UP_DUE " + id(40) + " 2026-03-20T07:00:00Z");
    }
}
