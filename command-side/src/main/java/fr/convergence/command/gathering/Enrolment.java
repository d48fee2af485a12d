package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;

/** The enrolment of a person: how it began, where it stands, and whether the person was reminded of the day it is now on. */
record Enrolment(PersonEnrolled enrolled, Stage stage, boolean reminded) {

    /** Where it stands, and how that is said. */
    enum Stage {
        WAITING("en liste d’attente"),
        ENROLLED("inscrite"),
        CANCELLED("annulée"),
        KEPT("honorée"),
        MISSED("manquée");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Enrolment of(PersonEnrolled event) {
        return new Enrolment(event, Stage.ENROLLED, false);
    }

    Enrolment after(EnrolmentEvent event) {
        return switch (event) {
            case PersonEnrolled _ -> this;
            case PersonWaitlisted _ -> at(Stage.WAITING);
            case PlaceGiven _ -> at(Stage.ENROLLED);
            case EnrolmentCancelled _ -> at(Stage.CANCELLED);
            case EnrolmentKept _ -> at(Stage.KEPT);
            case EnrolmentMissed _ -> at(Stage.MISSED);
            case EnrolmentReminded _ -> new Enrolment(enrolled, stage, true);
        };
    }

    private Enrolment at(Stage other) {
        return new Enrolment(enrolled, other, reminded);
    }

    /** The day changed. */
    Enrolment moved() {
        return new Enrolment(enrolled, stage, false);
    }

    /** Whether the person may still come. */
    boolean isOpen() {
        return stage == Stage.WAITING || stage == Stage.ENROLLED;
    }

    /** Whether it takes a place. */
    boolean takesPlace() {
        return stage != Stage.WAITING && stage != Stage.CANCELLED;
    }
}
