package fr.convergence.query.presence;

import fr.convergence.kernel.access.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who is present where, and where somebody should be. */
@Controller
final class PresenceController {

    private final PresenceQueries queries;

    PresenceController(PresenceQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    Presence presence(
            @Arguments PresenceAsked asked,
            @Argument TerritoryLevel groupBy,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.presence(asked, groupBy, actor, consistentWith);
    }

    @QueryMapping
    List<SuggestedPermanence> suggestedPermanences(
            @Arguments PresenceAsked asked,
            @Argument int first,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.suggested(asked, first, actor, consistentWith);
    }
}
