package fr.convergence.command.gathering;

import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.gathering.EnrolmentEvent;
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
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A gathering, from the day that is announced to the last action that follows from it. Immutable.
 *
 * @param planned how it began; null before
 * @param terms what is known of it now; null before
 * @param time when it takes place as things stand; null before
 * @param held what was told of it; null before
 * @param invitations by structure
 * @param told what time said of it already
 */
record Gathering(
        @Nullable GatheringPlanned planned,
        @Nullable Terms terms,
        @Nullable Time time,
        boolean cancelled,
        @Nullable GatheringHeld held,
        Map<String, Invitation> invitations,
        Enrolments enrolments,
        Minutes minutes,
        Set<Told> told) {

    static final Gathering NONE =
            new Gathering(null, null, null, false, null, Map.of(), Enrolments.NONE, Minutes.NONE, Set.of());

    /** One moment that came. */
    record Told(GatheringDeadline deadline, @Nullable String subjectId) {}

    Gathering evolve(GatheringEvent event) {
        return switch (event) {
            case GatheringPlanEvent it -> evolve(it);
            case InvitationEvent it -> with(it.structureId(), after(it));
            case EnrolmentEvent it -> with(enrolments.evolve(it));
            case MinutesEvent it -> {
                Gathering after = new Gathering(
                        planned, terms, time, cancelled, held, invitations, enrolments, minutes.evolve(it), told);
                yield it instanceof FollowUpPostponed again
                        ? after.toldAnew(was -> again.followUpId().equals(was.subjectId()))
                        : after;
            }
        };
    }

    private Gathering evolve(GatheringPlanEvent event) {
        return switch (event) {
            case GatheringPlanned it ->
                new Gathering(
                        it,
                        terms(it),
                        new Time(it.day(), it.startsAt(), it.endsAt()),
                        cancelled,
                        held,
                        invitations,
                        enrolments,
                        minutes,
                        told);
            case GatheringAmended it ->
                new Gathering(planned, terms(it), time, cancelled, held, invitations, enrolments, minutes, told);
            case GatheringMoved it ->
                new Gathering(
                                planned,
                                terms,
                                new Time(it.day(), it.startsAt(), it.endsAt()),
                                cancelled,
                                held,
                                askedAnew(),
                                enrolments.moved(),
                                minutes,
                                told)
                        .toldAnew(was -> was.deadline() != GatheringDeadline.FOLLOW_UP_DUE);
            case GatheringCancelled _ ->
                new Gathering(planned, terms, time, true, held, invitations, enrolments, minutes, told);
            case GatheringHeld it ->
                new Gathering(planned, terms, time, cancelled, it, invitations, enrolments, minutes, told);
            case GatheringDeadlinePassed it -> {
                Set<Told> more = new HashSet<>(told);
                more.add(new Told(it.deadline(), it.subjectId()));
                yield new Gathering(planned, terms, time, cancelled, held, invitations, enrolments, minutes, more);
            }
        };
    }

    private static Terms terms(GatheringPlanned it) {
        return new Terms(
                it.organiserIds(),
                it.title(),
                it.programme(),
                it.placeId(),
                it.openToAll(),
                it.capacity(),
                it.trainingTopics());
    }

    private static Terms terms(GatheringAmended it) {
        return new Terms(
                it.organiserIds(),
                it.title(),
                it.programme(),
                it.placeId(),
                it.openToAll(),
                it.capacity(),
                it.trainingTopics());
    }

    private static Invitation after(InvitationEvent event) {
        return switch (event) {
            case StructureInvited _ -> new Invitation.Awaited();
            case InvitationAccepted it -> new Invitation.Coming(it.seats());
            case InvitationDeclined it -> new Invitation.Declined(it.reason());
            case InvitationWithdrawn _ -> new Invitation.Withdrawn();
        };
    }

    private Map<String, Invitation> askedAnew() {
        Map<String, Invitation> after = new TreeMap<>(invitations);
        after.replaceAll(
                (_, invitation) -> invitation instanceof Invitation.Withdrawn ? invitation : new Invitation.Awaited());
        return after;
    }

    private Gathering with(String structure, Invitation invitation) {
        Map<String, Invitation> after = new TreeMap<>(invitations);
        after.put(structure, invitation);
        return new Gathering(planned, terms, time, cancelled, held, after, enrolments, minutes, told);
    }

    private Gathering with(Enrolments after) {
        return new Gathering(planned, terms, time, cancelled, held, invitations, after, minutes, told);
    }

    private Gathering toldAnew(Predicate<Told> forgotten) {
        Set<Told> after = told.stream().filter(forgotten.negate()).collect(Collectors.toUnmodifiableSet());
        return new Gathering(planned, terms, time, cancelled, held, invitations, enrolments, minutes, after);
    }

    /** Whether a structure is asked to come, or said that it comes. */
    boolean invites(String structure) {
        Invitation invitation = invitations.get(structure);
        return invitation != null && !(invitation instanceof Invitation.Withdrawn);
    }
}
