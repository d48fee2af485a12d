package fr.convergence.command.jointpermanence;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.BookAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ConfirmPresence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.MoveAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OnAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordAppointment;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on permanences. */
@Controller
class JointPermanenceMutations {

    private final Counter counter;

    JointPermanenceMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    JointPermanencePayload proposePermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ProposePermanence(
                        NameBasedId.of(in.commandId(), "joint-permanence").toString(),
                        in.id("structureId"),
                        in.optionalId("postId"),
                        in.text("title"),
                        in.code("format", PermanenceFormat.class),
                        schedule(in),
                        in.each("holders").stream()
                                .map(JointPermanenceMutations::share)
                                .toList()));
    }

    private static Share share(Input holder) {
        return new Share(holder.id("structureId"), holder.codes("tasks", HolderTask.class), holder.texts("operators"));
    }

    private static Schedule schedule(Input in) {
        return new Schedule(
                in.id("placeId"),
                in.code("access", PermanenceAccess.class),
                in.number("capacity"),
                in.optionalNumber("slotMinutes"),
                in.date("firstDay"),
                in.time("startsAt"),
                in.time("endsAt"),
                in.optionalText("rule"),
                in.optionalDate("until"),
                in.dates("exceptions"));
    }

    @MutationMapping
    JointPermanencePayload agreeToPermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AgreeToPermanence(in.id("permanenceId"), in.id("structureId"), in.optionalId("postId")));
    }

    @MutationMapping
    JointPermanencePayload declinePermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclinePermanence(
                        in.id("permanenceId"), in.id("structureId"), in.code("reason", HolderRefusal.class)));
    }

    @MutationMapping
    JointPermanencePayload leavePermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new LeavePermanence(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("from"),
                        in.code("reason", HolderRefusal.class)));
    }

    @MutationMapping
    JointPermanencePayload amendPermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new AmendPermanence(in.id("permanenceId"), in.id("structureId"), schedule(in)));
    }

    @MutationMapping
    JointPermanencePayload suspendPermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new SuspendPermanence(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("from"),
                        in.optionalDate("until"),
                        in.code("reason", PermanencePauseReason.class)));
    }

    @MutationMapping
    JointPermanencePayload resumePermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new ResumePermanence(in.id("permanenceId"), in.id("structureId"), in.date("from")));
    }

    @MutationMapping
    JointPermanencePayload endPermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new EndPermanence(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("lastDay"),
                        in.code("reason", PermanencePauseReason.class)));
    }

    @MutationMapping
    JointPermanencePayload cancelPermanenceSession(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelSession(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("day"),
                        in.code("reason", SessionCancelReason.class)));
    }

    @MutationMapping
    JointPermanencePayload confirmPresence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new ConfirmPresence(in.id("permanenceId"), in.id("structureId"), in.date("day")));
    }

    @MutationMapping
    JointPermanencePayload declareAbsence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclareAbsence(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("day"),
                        in.code("reason", AbsenceReason.class)));
    }

    @MutationMapping
    JointPermanencePayload standInAtPermanence(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new StandIn(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.id("holderId"),
                        in.date("day"),
                        in.optionalId("postId")));
    }

    @MutationMapping
    JointPermanencePayload recordPermanenceSession(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordSession(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.date("day"),
                        in.ids("presentIds"),
                        attendance(in),
                        in.optionalNumber("appointmentsKept"),
                        in.optionalNumber("appointmentsMissed")));
    }

    /** Said twice, a category counts both. */
    private static Map<AttendeeCategory, Integer> attendance(Input in) {
        Map<AttendeeCategory, Integer> people = new EnumMap<>(AttendeeCategory.class);
        in.each("attendance")
                .forEach(count -> people.merge(
                        count.code("category", AttendeeCategory.class), count.number("people"), Integer::sum));
        return people;
    }

    @MutationMapping
    JointPermanencePayload bookAppointment(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new BookAppointment(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        NameBasedId.of(in.commandId(), "appointment").toString(),
                        in.id("beneficiaryId"),
                        in.optionalId("referralId"),
                        in.date("day"),
                        in.time("startsAt")));
    }

    @MutationMapping
    JointPermanencePayload moveAppointment(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new MoveAppointment(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.id("appointmentId"),
                        in.date("day"),
                        in.time("startsAt")));
    }

    @MutationMapping
    JointPermanencePayload cancelAppointment(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelAppointment(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.id("appointmentId"),
                        in.code("reason", AppointmentCancelReason.class)));
    }

    @MutationMapping
    JointPermanencePayload recordAppointment(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordAppointment(
                        in.id("permanenceId"),
                        in.id("structureId"),
                        in.id("appointmentId"),
                        Boolean.TRUE.equals(in.optionalFlag("kept"))));
    }

    private JointPermanencePayload submit(
            Map<String, Object> input, Actor actor, Function<Input, JointPermanenceCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new JointPermanencePayload(
                        position,
                        List.of(),
                        done.permanenceId(),
                        done instanceof OnAppointment it ? it.appointmentId() : null),
                refusals -> new JointPermanencePayload(null, refusals, null, null));
    }
}
