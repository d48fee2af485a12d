package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.APPOINTMENT;
import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.HALL;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.PERSON;
import static fr.convergence.command.jointpermanence.Sample.SECOND;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Appointments: as many as can be received, of whom there still is something, and none that cannot be kept. */
class AppointmentTest {

    private static BookAppointment book(String id, LocalTime at) {
        return new BookAppointment(PERMANENCE, OTHER, id, PERSON, null, DAY, at);
    }

    private static Story<JointPermanenceCommand> open() {
        return Sample.running().by(People.OTHER);
    }

    @Test
    void one_is_booked_at_the_beginning_of_a_slot() {
        open().causes(
                        Sample.BOOK,
                        new AppointmentBooked(
                                PERMANENCE,
                                APPOINTMENT,
                                PERSON,
                                null,
                                OTHER,
                                DAY,
                                LocalTime.of(14, 30),
                                LocalTime.of(15, 0)))
                .after(Sample.BOOK)
                .causesNothing(Sample.BOOK)
                .refuses(book(APPOINTMENT, LocalTime.of(15, 0)), "ALREADY_BOOKED");
        for (LocalTime wrong : List.of(LocalTime.of(13, 30), LocalTime.of(14, 10), LocalTime.of(17, 0))) {
            open().refuses(book(APPOINTMENT, wrong), "NO_SUCH_SLOT");
        }
    }

    @Test
    void at_one_time_there_are_as_many_as_structures_that_are_there() {
        Story<JointPermanenceCommand> two =
                open().after(book(APPOINTMENT, Sample.TWO)).after(book(SECOND, Sample.TWO));
        two.refuses(book(HALL, Sample.TWO), "SLOT_TAKEN");
        Story<JointPermanenceCommand> one =
                open().by(People.LIBRARY).after(Sample.ABSENCE).by(People.OTHER).after(book(APPOINTMENT, Sample.TWO));
        one.refuses(book(SECOND, Sample.TWO), "SLOT_TAKEN");
        one.after(Sample.STAND_IN).after(book(SECOND, Sample.TWO));
    }

    @Test
    void in_a_session_there_are_no_more_than_it_receives_and_it_cannot_receive_fewer_afterwards() {
        Story<JointPermanenceCommand> story = open();
        for (int i = 0; i < 6; i++) {
            story = story.after(book(new UUID(4, i).toString(), Sample.TWO.plusMinutes(30L * (i / 2))));
        }
        story.refuses(book(APPOINTMENT, LocalTime.of(16, 0)), "SESSION_FULL");
        Schedule fewer = new Schedule(
                HALL,
                PermanenceAccess.BOTH,
                5,
                30,
                DAY,
                Sample.TWO,
                Sample.FIVE,
                "FREQ=WEEKLY;COUNT=10",
                null,
                List.of());
        story.by(People.COUNTER)
                .refuses(new AmendPermanence(PERMANENCE, COUNTER, fewer), "CAPACITY_BELOW_BOOKINGS capacity");
    }

    @Test
    void nobody_of_whom_nothing_is_left_comes_and_a_referral_is_that_of_the_person() {
        open().and(new BeneficiaryErased(PERSON, List.of(), ErasureReason.RETENTION))
                .refuses(Sample.BOOK, "BENEFICIARY_ERASED");
        BookAppointment answering =
                new BookAppointment(PERMANENCE, OTHER, APPOINTMENT, PERSON, SECOND, DAY, Sample.TWO);
        open().refuses(answering, "UNKNOWN_REFERRAL");
        open().and(new ReferralDrafted(SECOND, HALL, OTHER, "49", null, null)).refuses(answering, "UNKNOWN_REFERRAL");
        assertThat(open().and(new ReferralDrafted(SECOND, PERSON, OTHER, "49", null, null))
                        .told(answering))
                .isEqualTo("AppointmentBooked");
    }

    @Test
    void one_that_is_moved_leaves_its_place_and_is_reminded_of_anew() {
        Story<JointPermanenceCommand> story = open().after(book(APPOINTMENT, Sample.TWO))
                .after(book(SECOND, Sample.TWO))
                .by(Actor.SYSTEM);
        Story<JointPermanenceCommand> reminded = story.after(Sample.REMIND).causesNothing(Sample.REMIND);
        MoveAppointment later = new MoveAppointment(PERMANENCE, OTHER, APPOINTMENT, DAY, LocalTime.of(14, 30));
        Story<JointPermanenceCommand> moved =
                reminded.by(People.OTHER).after(later).causesNothing(later);
        assertThat(moved.told(book(HALL, Sample.TWO))).isEqualTo("AppointmentBooked");
        assertThat(moved.by(Actor.SYSTEM).told(Sample.REMIND)).isEqualTo("AppointmentReminded");
    }

    @Test
    void what_cannot_be_kept_after_a_change_is_cancelled_by_it_and_the_rest_stands() {
        Story<JointPermanenceCommand> story = open().after(Sample.BOOK).by(People.COUNTER);
        Schedule later = new Schedule(
                HALL,
                PermanenceAccess.BOTH,
                6,
                30,
                DAY,
                LocalTime.of(15, 0),
                Sample.FIVE,
                "FREQ=WEEKLY;COUNT=10",
                null,
                List.of());
        assertThat(story.told(new AmendPermanence(PERMANENCE, COUNTER, later)))
                .isEqualTo("PermanenceAmended AppointmentCancelled");
        Schedule longer = new Schedule(
                STOP,
                PermanenceAccess.BY_APPOINTMENT,
                8,
                15,
                DAY,
                LocalTime.of(13, 0),
                Sample.FIVE,
                "FREQ=WEEKLY;COUNT=10",
                null,
                List.of());
        assertThat(story.told(new AmendPermanence(PERMANENCE, COUNTER, longer))).isEqualTo("PermanenceAmended");
    }

    @Test
    void what_came_of_them_is_counted_in_what_is_told_of_the_session() {
        Story<JointPermanenceCommand> story = open().after(book(APPOINTMENT, Sample.TWO))
                .after(book(SECOND, Sample.TWO))
                .on(DAY)
                .by(People.LIBRARY)
                .after(Sample.KEPT)
                .after(new RecordAppointment(PERMANENCE, LIBRARY, SECOND, false))
                .by(People.COUNTER);
        assertThat(story.decide(Sample.RECORD))
                .singleElement()
                .isEqualTo(new SessionHeld(
                        PERMANENCE,
                        List.of(COUNTER, LIBRARY),
                        HALL,
                        DAY,
                        List.of(COUNTER),
                        Map.of("PROCEDURE", 5, "LEARNING", 2),
                        1,
                        1));
        story.after(Sample.RECORD).causesNothing(Sample.RECORD);
        story.refuses(
                new RecordSession(PERMANENCE, COUNTER, DAY, List.of(OTHER), Map.of(AttendeeCategory.OTHER, -1), 1, 1),
                "NOT_EXPECTED presentIds",
                "COUNT_OUT_OF_RANGE attendance");
    }
}
