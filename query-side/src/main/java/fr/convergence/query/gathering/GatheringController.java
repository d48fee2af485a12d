package fr.convergence.query.gathering;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.GatheringGuest;
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

/** Answers about gatherings. */
@Controller
final class GatheringController {

    private final GatheringQueries queries;
    private final StructureCards cards;

    GatheringController(GatheringQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    Optional<Gathering> gathering(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.gathering(id, actor, consistentWith);
    }

    @QueryMapping
    Connection<Gathering> gatherings(
            @Argument @Nullable GatheringFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.gatherings(
                filter == null ? GatheringFilter.ANY : filter,
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @QueryMapping
    Connection<FollowUpToDo> followUps(
            @Argument @Nullable FollowUpFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.followUps(
                filter == null ? FollowUpFilter.ANY : filter, Page.of(first, after, null, null), actor, consistentWith);
    }

    @BatchMapping(typeName = "GatheringGuest")
    Map<GatheringGuest, StructureCard> structure(List<GatheringGuest> guests) {
        return cards.each(guests, GatheringGuest::structureId);
    }
}
