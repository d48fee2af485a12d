package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about immersions. */
@Controller
final class ImmersionController {

    private final ImmersionQueries queries;
    private final StructureCards cards;

    ImmersionController(ImmersionQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    Optional<Immersion> immersion(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.immersion(id, actor, consistentWith);
    }

    @QueryMapping
    Connection<Immersion> immersions(
            @Argument @Nullable ImmersionFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.immersions(
                filter == null ? ImmersionFilter.ANY : filter,
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @QueryMapping
    List<Reciprocity> immersionReciprocity(
            @Argument String structureId,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.reciprocity(structureId, actor, consistentWith);
    }

    @BatchMapping(typeName = "Immersion")
    Map<Immersion, StructureCard> host(List<Immersion> immersions) {
        return cards.each(immersions, Immersion::hostId);
    }

    @BatchMapping(typeName = "Visit")
    Map<Visit, StructureCard> visiting(List<Visit> visits) {
        return cards.each(visits, Visit::visitingId);
    }

    @BatchMapping(typeName = "ImmersionReciprocity")
    Map<Reciprocity, StructureCard> other(List<Reciprocity> pairs) {
        return cards.each(pairs, Reciprocity::otherId);
    }
}
