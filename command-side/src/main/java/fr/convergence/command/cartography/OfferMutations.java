package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on the services of structures. */
@Controller
class OfferMutations {

    private final Counter counter;

    OfferMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    OfferPayload publishOffer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new PublishOffer(
                        in.id("structureId"),
                        NameBasedId.of(in.commandId(), "offer").toString(),
                        in.code("level", OfferLevel.class),
                        in.record("terms", OfferField.class)),
                PublishOffer::offerId);
    }

    @MutationMapping
    OfferPayload correctOffer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new CorrectOffer(
                        in.id("structureId"),
                        in.id("offerId"),
                        in.record("terms", OfferField.class),
                        in.fields("release")),
                CorrectOffer::offerId);
    }

    @MutationMapping
    OfferPayload confirmOffer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new ConfirmOffer(in.id("structureId"), in.id("offerId")), ConfirmOffer::offerId);
    }

    @MutationMapping
    OfferPayload withdrawOffer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, in -> new WithdrawOffer(in.id("structureId"), in.id("offerId")), WithdrawOffer::offerId);
    }

    private <C extends StructureCommand> OfferPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, C> command, Function<C, String> offerId) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new OfferPayload(position, List.of(), done.structureId(), offerId.apply(done)),
                refusals -> new OfferPayload(null, refusals, null, null));
    }
}
