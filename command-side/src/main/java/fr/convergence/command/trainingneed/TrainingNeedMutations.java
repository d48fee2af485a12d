package fr.convergence.command.trainingneed;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.trainingneed.TrainingNeedCommand.ExpressTrainingNeed;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutation on training needs: who asks is left behind at the counter, before anything is decided or recorded. */
@Controller
class TrainingNeedMutations {

    private final Counter counter;

    TrainingNeedMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    TrainingNeedPayload expressTrainingNeed(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor.unnamedIn(String.valueOf(input.get("department"))),
                in -> new ExpressTrainingNeed(
                        NameBasedId.of(in.commandId(), "training-need").toString(),
                        in.text("department"),
                        in.code("profile", VisitorProfile.class),
                        in.code("topic", TrainingTopic.class)),
                (position, done) -> new TrainingNeedPayload(position, List.of(), done.needId()),
                refusals -> new TrainingNeedPayload(null, refusals, null));
    }
}
