package fr.convergence.command.jointpermanence;

import fr.convergence.command.Command;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of a permanence. */
public sealed interface JointPermanenceCommand extends Command {

    /** The permanence's identifier, a UUID. */
    String permanenceId();

    /** Asked by, or on behalf of, a structure. */
    sealed interface OfStructure extends JointPermanenceCommand {

        /** The structure on whose side it is asked, or one that stands for it since they were merged. */
        String structureId();
    }

    /** What each holder may ask for its own part. */
    sealed interface OfHolder extends OfStructure {}

    /** What any holder that agreed may ask for all of them. */
    sealed interface OfWhole extends OfStructure {}

    /** What is asked of one session. */
    sealed interface OnDay extends JointPermanenceCommand {

        LocalDate day();
    }

    /** What is asked of an appointment. */
    sealed interface OnAppointment extends JointPermanenceCommand {

        /** The appointment's identifier, a UUID. */
        String appointmentId();
    }

    /** What only time asks. */
    sealed interface OfTime extends JointPermanenceCommand {}

    /**
     * What a structure does there.
     *
     * @param operators codes of those it represents there
     */
    record Share(String holderId, List<HolderTask> tasks, List<String> operators) {}

    /**
     * Proposes that several hold it together.
     *
     * @param structureId one of the holders, which agrees by it
     * @param postId the post it promises, or null
     * @param title how people know it; names nobody
     * @param shares one of each holder, its own among them
     */
    record ProposePermanence(
            String permanenceId,
            String structureId,
            @Nullable String postId,
            String title,
            PermanenceFormat format,
            Schedule schedule,
            List<Share> shares)
            implements OfStructure {}

    /** Agrees, and promises a post; said again with another post, that one is promised instead. */
    record AgreeToPermanence(
            String permanenceId,
            String structureId,
            @Nullable String postId) implements OfHolder {}

    /** Does not agree. */
    record DeclinePermanence(String permanenceId, String structureId, HolderRefusal reason) implements OfHolder {}

    /** Holds it no longer from a day on. */
    record LeavePermanence(String permanenceId, String structureId, LocalDate from, HolderRefusal reason)
            implements OfHolder {}

    /** Holds it otherwise from the schedule's first day on. */
    record AmendPermanence(String permanenceId, String structureId, Schedule schedule) implements OfWhole {}

    /**
     * Does not hold it for some days.
     *
     * @param until the last of them; null as long as nobody knows
     */
    record SuspendPermanence(
            String permanenceId,
            String structureId,
            LocalDate from,
            @Nullable LocalDate until,
            PermanencePauseReason reason)
            implements OfWhole {}

    /** Holds it again from a day on. */
    record ResumePermanence(String permanenceId, String structureId, LocalDate from) implements OfWhole {}

    /** Ends it on a day. */
    record EndPermanence(String permanenceId, String structureId, LocalDate lastDay, PermanencePauseReason reason)
            implements OfWhole {}

    /** Calls one session off. */
    record CancelSession(String permanenceId, String structureId, LocalDate day, SessionCancelReason reason)
            implements OfWhole, OnDay {}

    /** Will be there. */
    record ConfirmPresence(String permanenceId, String structureId, LocalDate day) implements OfHolder, OnDay {}

    /** Will not be there. */
    record DeclareAbsence(String permanenceId, String structureId, LocalDate day, AbsenceReason reason)
            implements OfHolder, OnDay {}

    /**
     * Takes the part of a holder that said it will not be there.
     *
     * @param structureId who takes it
     * @param holderId whose part it is
     * @param postId the post it promises, or null
     */
    record StandIn(
            String permanenceId,
            String structureId,
            String holderId,
            LocalDate day,
            @Nullable String postId) implements OfStructure, OnDay {}

    /**
     * Tells what came of a session.
     *
     * @param presentIds the structures that were there
     * @param attendance how many people came for what
     * @param kept appointments that were kept; null for as many as were told of one by one
     * @param missed appointments to which nobody came; null for as many as were told of one by one
     */
    record RecordSession(
            String permanenceId,
            String structureId,
            LocalDate day,
            List<String> presentIds,
            Map<AttendeeCategory, Integer> attendance,
            @Nullable Integer kept,
            @Nullable Integer missed)
            implements OfWhole, OnDay {}

    /**
     * Keeps a time for a person.
     *
     * @param structureId who books
     * @param referralId the referral that it answers, or null
     */
    record BookAppointment(
            String permanenceId,
            String structureId,
            String appointmentId,
            String beneficiaryId,
            @Nullable String referralId,
            LocalDate day,
            LocalTime startsAt)
            implements OfStructure, OnAppointment {}

    /** Keeps another time. */
    record MoveAppointment(
            String permanenceId, String structureId, String appointmentId, LocalDate day, LocalTime startsAt)
            implements OfStructure, OnAppointment {}

    /** Gives the time back. */
    record CancelAppointment(
            String permanenceId, String structureId, String appointmentId, AppointmentCancelReason reason)
            implements OfStructure, OnAppointment {}

    /** Tells whether the person came. */
    record RecordAppointment(String permanenceId, String structureId, String appointmentId, boolean kept)
            implements OfStructure, OnAppointment {}

    /** An appointment is near. */
    record RemindAppointment(String permanenceId, String appointmentId) implements OfTime, OnAppointment {}

    /** A session passed of which nobody told. */
    record AskAttendance(String permanenceId, LocalDate day) implements OfTime, OnDay {}
}
