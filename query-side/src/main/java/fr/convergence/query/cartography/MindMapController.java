package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
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
            @Argument String department,
            @Argument MindMap.Grouping groupBy,
            @Argument @Nullable StructureFilter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.mindMap(
                department,
                groupBy,
                filter,
                asOf == null ? null : asOf.toInstant(),
                new Selection(false, true, selected.contains("partnerships")),
                actor,
                consistentWith);
    }

    @SchemaMapping(typeName = "MindMapStructure")
    String commune(Structure structure) {
        return structure.communeName();
    }

    @SchemaMapping(typeName = "MindMapStructure")
    @Nullable CapacityStatus capacity(Structure structure) {
        Structure.Capacity capacity = structure.capacity();
        return capacity == null ? null : capacity.status();
    }

    @SchemaMapping(typeName = "MindMapStructure")
    List<MindMap.Level> levels(Structure structure) {
        return MindMap.Level.of(structure);
    }
}
