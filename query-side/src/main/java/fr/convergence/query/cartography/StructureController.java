package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Page;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about structures and places. */
@Controller
final class StructureController {

    private final CartographyQueries queries;
    private final Territory territory;

    StructureController(CartographyQueries queries, Territory territory) {
        this.queries = queries;
        this.territory = territory;
    }

    @QueryMapping
    FoundStructures structures(
            @Argument @Nullable StructureFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        Page page = Page.of(first, after, last, before);
        return queries.structures(
                filter, page, Selection.of(selected, "edges/node/"), instant(asOf), actor, consistentWith);
    }

    @QueryMapping
    Optional<Structure> structure(
            @Argument String id,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.structure(id, Selection.of(selected, ""), instant(asOf), actor, consistentWith);
    }

    @QueryMapping
    List<FieldChange> structureHistory(
            @Argument String id,
            @Argument @Nullable List<StructureField> fields,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument int atMost,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.history(id, fields, instant(asOf), atMost, actor, consistentWith);
    }

    @QueryMapping
    Optional<Place> place(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.place(id, actor, consistentWith);
    }

    @QueryMapping
    List<Duplicate> duplicates(
            @Argument String department,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.duplicates(department, actor, consistentWith);
    }

    @SchemaMapping(typeName = "Structure", field = "territory")
    Location location(Structure structure) {
        return Location.of(structure, territory);
    }

    @SchemaMapping(typeName = "Place", field = "commune")
    Location.Commune commune(Place place) {
        return new Location.Commune(place.commune(), place.communeName());
    }

    @SchemaMapping(typeName = "FieldChange", field = "beforeLabels")
    List<String> beforeLabels(FieldChange change) {
        return FieldWords.of(change.field(), change.before(), territory);
    }

    @SchemaMapping(typeName = "FieldChange", field = "afterLabels")
    List<String> afterLabels(FieldChange change) {
        return FieldWords.of(change.field(), change.after(), territory);
    }

    @SchemaMapping(typeName = "FieldDifference", field = "labels")
    List<String> labels(MergedStructure.Difference difference) {
        return FieldWords.of(difference.field(), difference.values(), territory);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime told) {
        return told == null ? null : told.toInstant();
    }
}
