package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers when structures are free together, and where their engagements collide. */
@Controller
final class TogetherController {

    private final TogetherQueries queries;

    TogetherController(TogetherQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    FreeTime freeTime(
            @Arguments Together together,
            @Argument FreeHoursInput hours,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.freeTime(together, hours, Page.of(first, after, null, null), actor, consistentWith);
    }

    @QueryMapping
    Connection<Overlap> overlaps(
            @Arguments Together together,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.overlaps(together, Page.of(first, after, null, null), actor, consistentWith);
    }
}
