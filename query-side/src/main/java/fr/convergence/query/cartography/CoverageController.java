package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Theme;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers where something is offered, and where not. */
@Controller
final class CoverageController {

    private final CoverageQueries queries;

    CoverageController(CoverageQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    Coverage coverage(
            @Argument String department,
            @Argument @Nullable Theme theme,
            @Argument @Nullable String operator,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.coverage(
                department,
                new CoverageQueries.Wanted(theme, operator),
                asOf == null ? null : asOf.toInstant(),
                actor,
                consistentWith);
    }
}
