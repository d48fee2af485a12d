package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers whom a department may reach at operators for level 2. */
@Controller
final class OperatorReferentController {

    private final OperatorReferentQueries queries;

    OperatorReferentController(OperatorReferentQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    List<OperatorReferent> operatorReferents(
            @Argument String department,
            @Argument @Nullable String operator,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.of(department, operator, When.of(asOf, consistentWith), actor);
    }
}
