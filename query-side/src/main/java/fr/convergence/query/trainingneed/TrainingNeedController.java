package fr.convergence.query.trainingneed;

import fr.convergence.kernel.access.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what is to be learned. */
@Controller
final class TrainingNeedController {

    private final TrainingNeedQueries queries;

    TrainingNeedController(TrainingNeedQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    List<TrainingDemand> trainingNeeds(
            @Argument String department,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.of(department, actor, consistentWith);
    }
}
