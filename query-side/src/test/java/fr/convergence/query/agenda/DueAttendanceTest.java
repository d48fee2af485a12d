package fr.convergence.query.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.Desk;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which sessions it is to be asked how many came: events in, what is due out. */
class DueAttendanceTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final Instant AFTER_THREE =
            FIRST.plusWeeks(2).plusDays(2).atStartOfDay(FrenchDay.ZONE).toInstant();

    private final Desk desk = new Desk(10, "49", 2);
    private final Projected agenda = new Projected(
                    new AgendaProjection(), List.of(), List.of("referral", "agenda"), DueAttendance.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private void happened(JointPermanenceEvent... events) {
        agenda.record(Actor.SYSTEM, events);
    }

    private void running() {
        happened(desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1), desk.agreed(2));
    }

    private List<String> due(Instant now) {
        return new DueAttendance(agenda.readModels())
                .upTo(now, 100).stream()
                        .map(due -> due.day() + " " + due.dueAt())
                        .toList();
    }

    @Test
    void a_session_is_asked_about_in_the_morning_after_it() {
        running();
        String expected = FIRST + " " + FIRST.plusDays(1) + "T07:00:00Z";
        assertThat(due(AFTER_THREE)).hasSize(3).first().isEqualTo(expected);
        Instant morning = Instant.parse(FIRST.plusDays(1) + "T07:00:00Z");
        assertThat(due(morning)).containsExactly(expected);
        assertThat(due(morning.minusSeconds(1))).isEmpty();
    }

    @Test
    void what_was_told_or_asked_or_called_off_is_not_and_a_proposal_has_nothing_to_tell() {
        happened(desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1));
        assertThat(due(AFTER_THREE)).isEmpty();
        happened(desk.agreed(2));
        assertThat(due(AFTER_THREE)).hasSize(3);
        happened(desk.held(FIRST, 1, 2), desk.due(FIRST.plusWeeks(1)), desk.cancelled(FIRST.plusWeeks(2)));
        assertThat(due(AFTER_THREE)).isEmpty();
    }

    @Test
    void it_is_the_same_again_and_built_anew() {
        running();
        happened(desk.held(FIRST, 1, 2), desk.due(FIRST.plusWeeks(1)));
        happened(desk.amended(FIRST.plusWeeks(2).plusDays(2)), desk.ended(FIRST.plusWeeks(4)));
        List<String> rows = agenda.rows("due");
        assertThat(agenda.repeat().rows("due")).isEqualTo(rows).isNotEmpty();
        assertThat(agenda.rebuild(1).rows("due")).isEqualTo(rows);
        assertThat(agenda.rebuild(100).rows("due")).isEqualTo(rows);
    }
}
