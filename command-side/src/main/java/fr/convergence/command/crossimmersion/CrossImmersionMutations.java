package fr.convergence.command.crossimmersion;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AcceptRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OnVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on immersions. */
@Controller
class CrossImmersionMutations {

    private final Counter counter;

    CrossImmersionMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    CrossImmersionPayload offerImmersion(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new OfferImmersion(
                        NameBasedId.of(in.commandId(), "cross-immersion").toString(),
                        in.id("structureId"),
                        in.date("day"),
                        in.time("startsAt"),
                        in.time("endsAt"),
                        terms(in)));
    }

    @MutationMapping
    CrossImmersionPayload amendImmersion(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AmendImmersion(in.id("immersionId"), in.id("structureId"), terms(in)));
    }

    private static Terms terms(Input in) {
        return new Terms(
                in.number("places"),
                in.codes("profiles", VisitorProfile.class),
                in.codes("themes", Theme.class),
                in.text("programme"),
                in.optionalText("conditions"),
                in.optionalId("placeId"));
    }

    @MutationMapping
    CrossImmersionPayload cancelImmersion(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CancelImmersion(
                        in.id("immersionId"), in.id("structureId"), in.code("reason", ImmersionCancelReason.class)));
    }

    @MutationMapping
    CrossImmersionPayload requestVisit(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RequestVisit(
                        in.id("immersionId"),
                        in.id("structureId"),
                        NameBasedId.of(in.commandId(), "visit").toString(),
                        in.code("profile", VisitorProfile.class)));
    }

    @MutationMapping
    CrossImmersionPayload takeVisitPlace(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, TakeVisitPlace::new);
    }

    @MutationMapping
    CrossImmersionPayload agreeToVisit(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, AgreeToVisit::new);
    }

    @MutationMapping
    CrossImmersionPayload agreeToVisitAsEmployer(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, AgreeAsEmployer::new);
    }

    @MutationMapping
    CrossImmersionPayload declineVisit(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new DeclineVisit(
                        in.id("immersionId"),
                        in.id("structureId"),
                        in.id("visitId"),
                        in.code("reason", VisitDeclineReason.class)));
    }

    @MutationMapping
    CrossImmersionPayload withdrawVisit(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new WithdrawVisit(
                        in.id("immersionId"),
                        in.id("structureId"),
                        in.id("visitId"),
                        in.code("reason", VisitWithdrawReason.class)));
    }

    @MutationMapping
    CrossImmersionPayload recordVisitHeld(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, RecordVisitHeld::new);
    }

    @MutationMapping
    CrossImmersionPayload recordVisitorAbsent(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, RecordVisitorAbsent::new);
    }

    @MutationMapping
    CrossImmersionPayload reportVisit(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ReportVisit(
                        in.id("immersionId"),
                        in.id("structureId"),
                        in.id("visitId"),
                        in.codes("learned", LearnedPoint.class),
                        in.optionalText("remarks"),
                        in.optionalRecord("corrections", StructureField.class)));
    }

    @MutationMapping
    CrossImmersionPayload acceptRoleCorrection(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return onVisit(input, actor, AcceptRoleCorrection::new);
    }

    @MutationMapping
    CrossImmersionPayload refuseRoleCorrection(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RefuseRoleCorrection(
                        in.id("immersionId"),
                        in.id("structureId"),
                        in.id("visitId"),
                        in.code("reason", ProposalRefusal.class)));
    }

    /** What a command on a visit is made of when nothing is said beside. */
    @FunctionalInterface
    private interface OnOne {
        CrossImmersionCommand of(String immersionId, String structureId, String visitId);
    }

    private CrossImmersionPayload onVisit(Map<String, Object> input, Actor actor, OnOne command) {
        return submit(input, actor, in -> command.of(in.id("immersionId"), in.id("structureId"), in.id("visitId")));
    }

    private CrossImmersionPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, CrossImmersionCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new CrossImmersionPayload(
                        position, List.of(), done.immersionId(), done instanceof OnVisit it ? it.visitId() : null),
                refusals -> new CrossImmersionPayload(null, refusals, null, null));
    }
}
