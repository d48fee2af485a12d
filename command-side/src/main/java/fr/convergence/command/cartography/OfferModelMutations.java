package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.OperatorProcedures;
import fr.convergence.command.cartography.OfferModelCommand.PublishOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.WithdrawOfferModel;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferModelField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on the national models of offers. */
@Controller
class OfferModelMutations {

    private final Counter counter;

    OfferModelMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    OfferModelPayload publishOfferModel(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new PublishOfferModel(
                        NameBasedId.of(in.commandId(), "offer-model").toString(), content(in)));
    }

    @MutationMapping
    OfferModelPayload reviseOfferModel(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ReviseOfferModel(in.id("modelId"), content(in)));
    }

    @MutationMapping
    OfferModelPayload withdrawOfferModel(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new WithdrawOfferModel(in.id("modelId")));
    }

    private static Content content(Input in) {
        return new Content(
                in.record("about", OfferModelField.class),
                in.record("terms", OfferField.class),
                in.each("procedures").stream()
                        .map(of -> new OperatorProcedures(of.text("operator"), of.texts("names")))
                        .toList());
    }

    private OfferModelPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, OfferModelCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new OfferModelPayload(position, List.of(), done.modelId()),
                refusals -> new OfferModelPayload(null, refusals, null));
    }
}
