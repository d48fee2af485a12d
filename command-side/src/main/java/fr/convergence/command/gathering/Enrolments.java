package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Who is enrolled in a workshop. Immutable.
 *
 * @param byId in the order in which they were asked for
 */
record Enrolments(SequencedMap<String, Enrolment> byId) {

    static final Enrolments NONE = new Enrolments(new LinkedHashMap<>());

    Enrolments evolve(EnrolmentEvent event) {
        if (event instanceof PersonEnrolled it) {
            return with(it.enrolmentId(), new Enrolment(it, EnrolmentStage.ENROLLED, false));
        }
        Enrolment before = byId.get(event.enrolmentId());
        return before == null ? this : with(event.enrolmentId(), after(before, event));
    }

    private static Enrolment after(Enrolment before, EnrolmentEvent event) {
        return switch (event) {
            case PersonEnrolled _ -> before;
            case PersonWaitlisted _ -> before.at(EnrolmentStage.WAITING);
            case PlaceGiven _ -> before.at(EnrolmentStage.ENROLLED);
            case EnrolmentCancelled _ -> before.at(EnrolmentStage.CANCELLED);
            case EnrolmentKept _ -> before.at(EnrolmentStage.KEPT);
            case EnrolmentMissed _ -> before.at(EnrolmentStage.MISSED);
            case EnrolmentReminded _ -> before.reminded(true);
        };
    }

    private Enrolments with(String id, Enrolment enrolment) {
        SequencedMap<String, Enrolment> after = new LinkedHashMap<>(byId);
        after.put(id, enrolment);
        return new Enrolments(after);
    }

    /** As they are once the day is another: everybody is to be reminded anew. */
    Enrolments moved() {
        SequencedMap<String, Enrolment> after = new LinkedHashMap<>(byId);
        after.replaceAll((_, enrolment) -> enrolment.reminded(false));
        return new Enrolments(after);
    }

    /** How many places are taken. */
    int taken() {
        return Math.toIntExact(
                byId.values().stream().filter(Enrolment::takesPlace).count());
    }

    /** The one that has waited longest. */
    Optional<Enrolment> firstWaiting() {
        return byId.values().stream()
                .filter(enrolment -> enrolment.stage() == EnrolmentStage.WAITING)
                .findFirst();
    }

    Stream<Enrolment> open() {
        return byId.values().stream().filter(Enrolment::isOpen);
    }

    /** Whether a person comes, or waits to. */
    boolean expect(String beneficiaryId) {
        return open().anyMatch(enrolment -> enrolment.asked().beneficiaryId().equals(beneficiaryId));
    }
}
