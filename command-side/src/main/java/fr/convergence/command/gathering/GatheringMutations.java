package fr.convergence.command.gathering;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AddAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OnFollowUp;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.RemoveAgendaPoint;
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
                        NameBasedId.of(in.commandId(), "gathering").toString(),
                        in.optionalId("structureId"),
                        in.optionalText("department"),
                        in.code("kind", GatheringKind.class),
                        time(in),
                        terms(in)));
    }

    @MutationMapping
    GatheringPayload amendGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new AmendGathering(in.id("gatheringId"), in.optionalId("structureId"), terms(in)));
    }

    @MutationMapping
    GatheringPayload moveGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new MoveGathering(in.id("gatheringId"), in.optionalId("structureId"), time(in)));
    }

    @MutationMapping
    GatheringPayload cancelGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelGathering(
                        in.id("gatheringId"),
                        in.optionalId("structureId"),
                        in.code("reason", GatheringCancelReason.class)));
    }

    @MutationMapping
    GatheringPayload recordGatheringHeld(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordGatheringHeld(
                        in.id("gatheringId"),
                        in.optionalId("structureId"),
                        in.ids("presentIds"),
                        in.number("peopleReceived")));
    }

    @MutationMapping
    GatheringPayload inviteStructures(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new InviteStructures(in.id("gatheringId"), in.optionalId("structureId"), in.ids("invitedIds")));
    }

    @MutationMapping
    GatheringPayload withdrawInvitation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new WithdrawInvitation(in.id("gatheringId"), in.optionalId("structureId"), in.id("invitedId")));
    }

    @MutationMapping
    GatheringPayload comeToGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ComeToGathering(in.id("gatheringId"), in.id("structureId"), in.number("seats")));
    }

    @MutationMapping
    GatheringPayload declineGathering(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclineGathering(
                        in.id("gatheringId"), in.id("structureId"), in.code("reason", InvitationRefusal.class)));
    }

    @MutationMapping
    GatheringPayload enrolPerson(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new EnrolPerson(
                        in.id("gatheringId"),
                        in.id("structureId"),
                        NameBasedId.of(in.commandId(), "enrolment").toString(),
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
                        in.optionalId("structureId"),
                        in.id("enrolmentId"),
                        in.code("reason", EnrolmentCancelReason.class)));
    }

    @MutationMapping
    GatheringPayload recordEnrolments(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordEnrolments(
                        in.id("gatheringId"), in.optionalId("structureId"), in.ids("keptIds"), in.ids("missedIds")));
    }

    @MutationMapping
    GatheringPayload addAgendaPoint(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AddAgendaPoint(
                        in.id("gatheringId"),
                        in.optionalId("structureId"),
                        NameBasedId.of(in.commandId(), "agenda-point").toString(),
                        in.text("subject"),
                        in.optionalNumber("minutes"),
                        in.optionalId("issueId")));
    }

    @MutationMapping
    GatheringPayload removeAgendaPoint(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RemoveAgendaPoint(in.id("gatheringId"), in.optionalId("structureId"), in.id("pointId")));
    }

    @MutationMapping
    GatheringPayload recordDecision(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RecordDecision(
                        in.id("gatheringId"),
                        in.optionalId("structureId"),
                        NameBasedId.of(in.commandId(), "decision").toString(),
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
                        in.optionalId("structureId"),
                        NameBasedId.of(in.commandId(), "follow-up").toString(),
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
                in -> new PostponeFollowUp(
                        in.id("gatheringId"), in.optionalId("structureId"), in.id("followUpId"), in.date("dueOn")));
    }

    @MutationMapping
    GatheringPayload completeFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CompleteFollowUp(in.id("gatheringId"), in.optionalId("structureId"), in.id("followUpId")));
    }

    @MutationMapping
    GatheringPayload abandonFollowUp(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new AbandonFollowUp(
                        in.id("gatheringId"),
                        in.optionalId("structureId"),
                        in.id("followUpId"),
                        in.code("reason", FollowUpAbandonment.class)));
    }

    private static Time time(Input in) {
        return new Time(in.date("day"), in.time("startsAt"), in.time("endsAt"));
    }

    private static Terms terms(Input in) {
        return new Terms(
                in.ids("organiserIds"),
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
                (position, done) -> new GatheringPayload(position, List.of(), done.gatheringId(), touched(done)),
                refusals -> new GatheringPayload(null, refusals, null, null));
    }

    private static @Nullable String touched(GatheringCommand done) {
        return switch (done) {
            case EnrolPerson it -> it.enrolmentId();
            case CancelEnrolment it -> it.enrolmentId();
            case AddAgendaPoint it -> it.pointId();
            case RemoveAgendaPoint it -> it.pointId();
            case RecordDecision it -> it.decisionId();
            case AgreeFollowUp it -> it.followUpId();
            case OnFollowUp it -> it.followUpId();
            default -> null;
        };
    }
}
