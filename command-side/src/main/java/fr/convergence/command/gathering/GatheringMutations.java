package fr.convergence.command.gathering;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AcceptInvitation;
import fr.convergence.command.gathering.GatheringCommand.AddPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.DeclineInvitation;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OnEnrolment;
import fr.convergence.command.gathering.GatheringCommand.OnFollowUp;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolment;
import fr.convergence.command.gathering.GatheringCommand.RecordGathering;
import fr.convergence.command.gathering.GatheringCommand.RemovePoint;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on gatherings. */
@Controller
class GatheringMutations {

    private final Counter counter;

    GatheringMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    GatheringPayload planGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new PlanGathering(
                        named(in, "gathering"),
                        in.optionalText("department"),
                        in.ids("organiserIds"),
                        in.code("kind", GatheringKind.class),
                        time(in),
                        terms(in)));
    }

    @MutationMapping
    GatheringPayload amendGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AmendGathering(in.id("gatheringId"), side(in), terms(in)));
    }

    @MutationMapping
    GatheringPayload moveGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new MoveGathering(in.id("gatheringId"), side(in), time(in)));
    }

    @MutationMapping
    GatheringPayload cancelGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelGathering(
                        in.id("gatheringId"), side(in), in.code("reason", GatheringCancelReason.class)));
    }

    @MutationMapping
    GatheringPayload recordGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordGathering(
                        in.id("gatheringId"), side(in), in.ids("presentIds"), in.number("peopleReceived")));
    }

    @MutationMapping
    GatheringPayload inviteStructures(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new InviteStructures(in.id("gatheringId"), side(in), in.ids("invitedIds")));
    }

    @MutationMapping
    GatheringPayload withdrawInvitation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new WithdrawInvitation(in.id("gatheringId"), side(in), in.id("invitedId")));
    }

    @MutationMapping
    GatheringPayload acceptInvitation(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AcceptInvitation(in.id("gatheringId"), in.id("structureId"), in.number("seats")));
    }

    @MutationMapping
    GatheringPayload declineInvitation(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclineInvitation(
                        in.id("gatheringId"), in.id("structureId"), in.code("reason", InvitationRefusal.class)));
    }

    @MutationMapping
    GatheringPayload addAgendaPoint(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AddPoint(
                        in.id("gatheringId"),
                        side(in),
                        named(in, "point"),
                        in.text("subject"),
                        in.optionalNumber("minutes"),
                        in.optionalId("issueId")));
    }

    @MutationMapping
    GatheringPayload removeAgendaPoint(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new RemovePoint(in.id("gatheringId"), side(in), in.id("pointId")));
    }

    @MutationMapping
    GatheringPayload recordDecision(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordDecision(
                        in.id("gatheringId"),
                        side(in),
                        named(in, "decision"),
                        in.optionalId("pointId"),
                        in.text("decision")));
    }

    @MutationMapping
    GatheringPayload agreeFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AgreeFollowUp(
                        in.id("gatheringId"),
                        side(in),
                        named(in, "follow-up"),
                        in.optionalId("decisionId"),
                        in.optionalId("ownerId"),
                        in.text("action"),
                        in.date("dueOn")));
    }

    @MutationMapping
    GatheringPayload postponeFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new PostponeFollowUp(in.id("gatheringId"), side(in), in.id("followUpId"), in.date("dueOn")));
    }

    @MutationMapping
    GatheringPayload completeFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new CompleteFollowUp(in.id("gatheringId"), side(in), in.id("followUpId")));
    }

    @MutationMapping
    GatheringPayload abandonFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AbandonFollowUp(
                        in.id("gatheringId"),
                        side(in),
                        in.id("followUpId"),
                        in.code("reason", FollowUpAbandonment.class)));
    }

    @MutationMapping
    GatheringPayload enrolPerson(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new EnrolPerson(
                        in.id("gatheringId"),
                        in.id("structureId"),
                        named(in, "enrolment"),
                        in.id("beneficiaryId"),
                        in.optionalId("referralId")));
    }

    @MutationMapping
    GatheringPayload cancelEnrolment(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelEnrolment(
                        in.id("gatheringId"),
                        in.id("structureId"),
                        in.id("enrolmentId"),
                        in.code("reason", EnrolmentCancelReason.class)));
    }

    @MutationMapping
    GatheringPayload recordEnrolment(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordEnrolment(
                        in.id("gatheringId"),
                        in.id("structureId"),
                        in.id("enrolmentId"),
                        Boolean.TRUE.equals(in.optionalFlag("kept"))));
    }

    private static @Nullable String side(Input in) {
        return in.optionalId("structureId");
    }

    private static String named(Input in, String what) {
        return NameBasedId.of(in.commandId(), what).toString();
    }

    private static Time time(Input in) {
        return new Time(in.date("day"), in.time("startsAt"), in.time("endsAt"));
    }

    private static Terms terms(Input in) {
        return new Terms(
                in.text("title"),
                in.optionalText("programme"),
                in.optionalId("placeId"),
                Boolean.TRUE.equals(in.optionalFlag("openToAll")),
                in.optionalNumber("capacity"),
                in.codes("trainingTopics", TrainingTopic.class));
    }

    private GatheringPayload submit(Map<String, Object> input, Actor actor, Function<Input, GatheringCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new GatheringPayload(position, List.of(), done.gatheringId(), subject(done)),
                refusals -> new GatheringPayload(null, refusals, null, null));
    }

    private static @Nullable String subject(GatheringCommand done) {
        return switch (done) {
            case AddPoint it -> it.pointId();
            case RemovePoint it -> it.pointId();
            case RecordDecision it -> it.decisionId();
            case AgreeFollowUp it -> it.followUpId();
            case OnFollowUp it -> it.followUpId();
            case OnEnrolment it -> it.enrolmentId();
            default -> null;
        };
    }
}
