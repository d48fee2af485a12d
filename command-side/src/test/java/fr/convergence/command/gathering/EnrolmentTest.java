package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static fr.convergence.command.gathering.Sample.OTHER;
import static fr.convergence.command.gathering.Sample.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ErasureReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workshop of one place: the library's person has it, the CCAS's waits. */
class EnrolmentTest {

    private static final String THIRD = "d3d94468-02a4-4259-b55d-38e6d163e820";
    private static final String THIRD_PERSON = "6512bd43-d9ca-46e0-ac99-0b0a82652dca";
    private static final EnrolPerson ENROL_THIRD = new EnrolPerson(GATHERING, LIBRARY, THIRD, THIRD_PERSON, null);

    private static Story<GatheringCommand> twoWaiting() {
        return Sample.full().by(People.INVITED).after(ENROL_THIRD);
    }

    @Test
    void when_it_is_full_a_person_waits() {
        Sample.full()
                .by(People.INVITED)
                .causes(
                        ENROL_THIRD,
                        new PersonEnrolled(GATHERING, THIRD, THIRD_PERSON, null, LIBRARY),
                        new PersonWaitlisted(GATHERING, THIRD, THIRD_PERSON));
    }

    @Test
    void a_place_that_is_freed_goes_to_who_has_waited_longest_in_the_same_decision() {
        twoWaiting()
                .causes(
                        Sample.CANCEL_ENROLMENT,
                        new EnrolmentCancelled(GATHERING, Sample.FIRST, PERSON, EnrolmentCancelReason.BY_PERSON),
                        new PlaceGiven(GATHERING, Sample.SECOND, Sample.ANOTHER_PERSON));
    }

    @Test
    void places_that_are_added_go_to_all_that_wait_and_have_one() {
        assertThat(twoWaiting().by(People.ORGANISER).decide(new AmendGathering(GATHERING, COUNTER, Sample.capacity(3))))
                .endsWith(
                        new PlaceGiven(GATHERING, Sample.SECOND, Sample.ANOTHER_PERSON),
                        new PlaceGiven(GATHERING, THIRD, THIRD_PERSON));
    }

    @Test
    void who_waits_and_gives_up_frees_no_place() {
        assertThat(twoWaiting()
                        .told(new CancelEnrolment(GATHERING, LIBRARY, THIRD, EnrolmentCancelReason.SOLVED_OTHERWISE)))
                .isEqualTo("EnrolmentCancelled");
    }

    @Test
    void a_workshop_never_has_fewer_places_than_are_taken() {
        Sample.planned()
                .after(Sample.AMEND)
                .by(People.INVITED)
                .after(Sample.ENROL)
                .after(ENROL_THIRD)
                .by(People.ORGANISER)
                .refuses(
                        new AmendGathering(GATHERING, COUNTER, Sample.capacity(1)), "CAPACITY_BELOW_ENROLLED capacity");
    }

    @Test
    void a_person_has_one_place_and_another_once_it_was_given_back() {
        EnrolPerson again = new EnrolPerson(GATHERING, LIBRARY, THIRD, PERSON, null);
        Sample.planned()
                .by(People.INVITED)
                .after(Sample.ENROL)
                .refuses(again, "ALREADY_ENROLLED")
                .after(Sample.CANCEL_ENROLMENT)
                .causes(again, new PersonEnrolled(GATHERING, THIRD, PERSON, null, LIBRARY));
    }

    @Test
    void a_person_whose_data_were_erased_is_not_enrolled() {
        Sample.planned()
                .and(new BeneficiaryErased(PERSON, List.of(), ErasureReason.ON_REQUEST))
                .by(People.INVITED)
                .refuses(Sample.ENROL, "BENEFICIARY_ERASED");
    }

    @Test
    void the_referral_that_it_answers_is_one_of_that_person() {
        Sample.planned()
                .by(People.INVITED)
                .refuses(new EnrolPerson(GATHERING, LIBRARY, Sample.FIRST, PERSON, OTHER), "UNKNOWN_REFERRAL");
    }

    @Test
    void nobody_is_enrolled_in_a_cafe() {
        Terms cafe = new Terms(List.of(COUNTER), "Café", null, null, true, null, List.of());
        Sample.structures()
                .after(new PlanGathering(GATHERING, COUNTER, null, GatheringKind.PARTNER_CAFE, Sample.TIME, cafe))
                .by(People.INVITED)
                .refuses(Sample.ENROL, "NO_ENROLMENT");
    }

    @Test
    void an_enrolment_is_of_who_made_it_and_of_the_organisers() {
        Sample.full()
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(
                        new CancelEnrolment(GATHERING, OTHER, Sample.FIRST, EnrolmentCancelReason.OTHER),
                        "NOT_YOUR_GATHERING");
        assertThat(Sample.full()
                        .told(new CancelEnrolment(GATHERING, COUNTER, Sample.FIRST, EnrolmentCancelReason.OTHER)))
                .isEqualTo("EnrolmentCancelled PlaceGiven");
    }

    @Test
    void who_came_and_who_did_not_is_told_at_once_and_not_twice() {
        Story<GatheringCommand> told = Sample.full()
                .after(new AmendGathering(GATHERING, COUNTER, Sample.capacity(2)))
                .on(Sample.DAY);
        RecordEnrolments both = new RecordEnrolments(GATHERING, COUNTER, List.of(Sample.FIRST), List.of(Sample.SECOND));
        told.causes(
                        both,
                        new EnrolmentKept(GATHERING, Sample.FIRST, PERSON),
                        new EnrolmentMissed(GATHERING, Sample.SECOND, Sample.ANOTHER_PERSON))
                .after(both)
                .causesNothing(both)
                .refuses(Sample.MISSED, "ENROLMENT_OVER");
        told.refuses(new RecordEnrolments(GATHERING, COUNTER, List.of(), List.of()), "NOBODY_NAMED")
                .refuses(
                        new RecordEnrolments(GATHERING, COUNTER, List.of(Sample.FIRST), List.of(Sample.FIRST)),
                        "NAMED_TWICE");
    }

    @Test
    void a_person_is_reminded_once_and_again_when_it_moves() {
        RemindEnrolment remind = new RemindEnrolment(GATHERING, Sample.FIRST);
        Story<GatheringCommand> reminded = Sample.full().by(Actor.SYSTEM).after(remind);
        reminded.causesNothing(remind)
                .by(People.ORGANISER)
                .after(Sample.MOVE)
                .by(Actor.SYSTEM)
                .causes(
                        remind,
                        new EnrolmentReminded(
                                GATHERING, Sample.FIRST, PERSON, Sample.DAY.plusDays(7), Sample.TIME.startsAt()))
                .causesNothing(new RemindEnrolment(GATHERING, Sample.SECOND));
    }
}
