package fr.convergence.command.gathering;

import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.MinutesEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gathering, from its plan to the last of what follows from it. Immutable.
 *
 * @param planned how it began; null before
 * @param terms what it is now; null before
 * @param time when it is now; null before
 * @param held what was told of it; null as long as nobody did
 * @param guests by structure
 * @param enrolments by id, in the order in which they were made
 * @param told what time told of it: a deadline, and whom or what it was about
 */
record Gathering(
        @Nullable GatheringPlanned planned,
        @Nullable Terms terms,
        @Nullable Time time,
        boolean cancelled,
        @Nullable GatheringHeld held,
        Map<String, Guest> guests,
        SequencedMap<String, Enrolment> enrolments,
        Minutes minutes,
        Set<String> told) {

    static final Gathering NONE =
            new Gathering(null, null, null, false, null, Map.of(), new LinkedHashMap<>(), Minutes.NONE, Set.of());

    Gathering evolve(GatheringEvent event) {
        return switch (event) {
            case GatheringPlanEvent it -> evolve(it);
            case InvitationEvent it -> with(it);
            case EnrolmentEvent it -> with(it);
            case MinutesEvent it ->
                new Gathering(
                        planned, terms, time, cancelled, held, guests, enrolments, minutes.after(it), withoutTold(it));
        };
    }

    private Gathering evolve(GatheringPlanEvent event) {
        return switch (event) {
            case GatheringPlanned it ->
                new Gathering(it, terms(it), time(it), cancelled, held, guests, enrolments, minutes, told);
            case GatheringAmended it ->
                new Gathering(planned, terms(it), time, cancelled, held, guests, enrolments, minutes, told);
            case GatheringMoved it -> moved(new Time(it.day(), it.startsAt(), it.endsAt()));
            case GatheringCancelled _ ->
                new Gathering(planned, terms, time, true, held, guests, enrolments, minutes, told);
            case GatheringHeld it ->
                new Gathering(planned, terms, time, cancelled, it, guests, enrolments, minutes, told);
            case GatheringDeadlinePassed it -> {
                Set<String> after = new TreeSet<>(told);
                after.add(toldAs(it.deadline(), it.subjectId()));
                yield new Gathering(planned, terms, time, cancelled, held, guests, enrolments, minutes, after);
            }
        };
    }

    private static Terms terms(GatheringPlanned it) {
        return new Terms(it.title(), it.programme(), it.placeId(), it.openToAll(), it.capacity(), it.trainingTopics());
    }

    private static Terms terms(GatheringAmended it) {
        return new Terms(it.title(), it.programme(), it.placeId(), it.openToAll(), it.capacity(), it.trainingTopics());
    }

    private static Time time(GatheringPlanned it) {
        return new Time(it.day(), it.startsAt(), it.endsAt());
    }

    /** Whoever had answered has not any more, and is told again. */
    private Gathering moved(Time then) {
        Map<String, Guest> asked = new TreeMap<>(guests);
        asked.replaceAll(
                (_, guest) -> guest.answer() == Guest.Answer.WITHDRAWN ? guest : Guest.of(Guest.Answer.AWAITED));
        SequencedMap<String, Enrolment> again = new LinkedHashMap<>(enrolments);
        again.replaceAll((_, enrolment) -> enrolment.moved());
        Set<String> left = new TreeSet<>(told);
        left.removeIf(one -> !one.startsWith(GatheringDeadline.FOLLOW_UP_DUE.name()));
        return new Gathering(planned, terms, then, cancelled, held, asked, again, minutes, left);
    }

    private Gathering with(InvitationEvent event) {
        Map<String, Guest> after = new TreeMap<>(guests);
        after.put(
                event.structureId(),
                switch (event) {
                    case StructureInvited _ -> Guest.of(Guest.Answer.AWAITED);
                    case InvitationAccepted it -> new Guest(Guest.Answer.COMES, it.seats());
                    case InvitationDeclined _ -> Guest.of(Guest.Answer.DECLINED);
                    case InvitationWithdrawn _ -> Guest.of(Guest.Answer.WITHDRAWN);
                });
        return new Gathering(planned, terms, time, cancelled, held, after, enrolments, minutes, told);
    }

    private Gathering with(EnrolmentEvent event) {
        SequencedMap<String, Enrolment> after = new LinkedHashMap<>(enrolments);
        if (event instanceof PersonEnrolled it) {
            after.put(it.enrolmentId(), Enrolment.of(it));
        } else {
            after.computeIfPresent(event.enrolmentId(), (_, enrolment) -> enrolment.after(event));
        }
        return new Gathering(planned, terms, time, cancelled, held, guests, after, minutes, told);
    }

    /** What is postponed falls due again. */
    private Set<String> withoutTold(MinutesEvent event) {
        if (!(event instanceof MinutesEvent.FollowUpPostponed it)) {
            return told;
        }
        Set<String> after = new TreeSet<>(told);
        after.remove(toldAs(GatheringDeadline.FOLLOW_UP_DUE, it.followUpId()));
        return after;
    }

    private static String toldAs(GatheringDeadline deadline, @Nullable String subject) {
        return deadline + ":" + subject;
    }

    boolean wasTold(GatheringDeadline deadline, @Nullable String subject) {
        return told.contains(toldAs(deadline, subject));
    }

    /** What it is now; of one that was planned. */
    Terms knownTerms() {
        return Objects.requireNonNull(terms);
    }

    /** When it is now; of one that was planned. */
    Time knownTime() {
        return Objects.requireNonNull(time);
    }

    /** How many people have a place, or had. */
    int enrolled() {
        return Math.toIntExact(
                enrolments.values().stream().filter(Enrolment::takesPlace).count());
    }

    /** Those who wait, in their order. */
    Stream<Enrolment> waiting() {
        return enrolments.values().stream().filter(one -> one.stage() == Enrolment.Stage.WAITING);
    }

    /** How a person is enrolled; empty when it is not, or gave up. */
    Optional<Enrolment> openOf(String beneficiaryId) {
        return enrolments.values().stream()
                .filter(one -> one.isOpen() && one.enrolled().beneficiaryId().equals(beneficiaryId))
                .findFirst();
    }
}
