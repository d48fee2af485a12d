package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.Autonomy;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who does what for a need, and what helps to assess one. */
@Controller
final class WhoDoesWhatController {

    private final WhoDoesWhatQueries queries;

    WhoDoesWhatController(WhoDoesWhatQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    WhoDoesWhat whoDoesWhat(
            @Argument NeedInput need,
            @Argument AroundInput near,
            @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable String from,
            @Argument int first,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.whoDoesWhat(
                new WhoDoesWhatQueries.Asked(need, near, at == null ? null : at.toInstant(), from, first),
                actor,
                consistentWith);
    }

    @QueryMapping
    Autonomy proposeAutonomy(
            @Argument boolean completesAlone, @Argument boolean usesAlone, @Argument boolean wishesToLearn) {
        return Autonomy.proposed(completesAlone, usesAlone, wishesToLearn);
    }

    @QueryMapping
    List<AutonomyQuestion> autonomyQuestions() {
        return List.of(AutonomyQuestion.values());
    }
}
