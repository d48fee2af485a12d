package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;

/**
 * The enrolment of a person. Immutable.
 *
 * @param reminded whether the person was reminded of it as it is now
 */
record Enrolment(PersonEnrolled asked, EnrolmentStage stage, boolean reminded) {

    Enrolment at(EnrolmentStage next) {
        return new Enrolment(asked, next, reminded);
    }

    Enrolment reminded(boolean was) {
        return new Enrolment(asked, stage, was);
    }

    /** Whether the person may still come. */
    boolean isOpen() {
        return stage == EnrolmentStage.ENROLLED || stage == EnrolmentStage.WAITING;
    }

    /** Whether a place is the person's: one who did not come had it. */
    boolean takesPlace() {
        return stage != EnrolmentStage.CANCELLED && stage != EnrolmentStage.WAITING;
    }
}
