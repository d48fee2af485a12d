package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.cartography.Selection.Child;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers with the carte mentale. */
@Controller
final class MindMapController {

    private final CartographyQueries queries;

    MindMapController(CartographyQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    MindMap mindMap(
            @Argument @Nullable String department,
            @Argument @Nullable String epci,
            @Argument @Nullable String region,
            @Argument MindMap.Grouping groupBy,
            @Argument @Nullable StructureFilter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.mindMap(
                new Extent.Asked(department, epci, region),
                groupBy,
                filter,
                asOf == null ? null : asOf.toInstant(),
                selection(selected),
                actor,
                consistentWith);
    }

    private static Selection selection(DataFetchingFieldSelectionSet selected) {
        Selection shown = Selection.of(selected, "groups/structures/").and(Child.OFFERS);
        if (selected.contains("partnerships")) {
            shown = shown.and(Child.PARTNERSHIPS);
        }
        return selected.contains("groups/operatorReferents") ? shown.and(Child.REFERENTS) : shown;
    }
}
