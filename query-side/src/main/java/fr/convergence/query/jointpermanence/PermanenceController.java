package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.PermanenceHolder;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers about permanences. */
@Controller
final class PermanenceController {

    private final PermanenceQueries queries;
    private final StructureCards cards;

    PermanenceController(PermanenceQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    Optional<Permanence> permanence(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.permanence(id, actor, consistentWith);
    }

    @QueryMapping
    Connection<Permanence> permanences(
            @Argument @Nullable PermanenceFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.permanences(
                filter == null ? PermanenceFilter.ANY : filter,
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @SchemaMapping(typeName = "Permanence")
    List<PermanenceSession> nextSessions(Permanence permanence, @Argument int first) {
        return permanence.nextSessions(Page.of(first, null, null, null).size());
    }

    @SchemaMapping(typeName = "Permanence")
    List<PermanenceSession> pastSessions(Permanence permanence, @Argument int first) {
        return permanence.pastSessions(Page.of(first, null, null, null).size());
    }

    @SchemaMapping(typeName = "Permanence")
    List<Regularity> regularity(
            Permanence permanence, @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to) {
        return permanence.regularity(from, to);
    }

    @BatchMapping(typeName = "PermanenceHolder")
    Map<PermanenceHolder, StructureCard> structure(List<PermanenceHolder> holders) {
        return cards.each(holders, PermanenceHolder::holderId);
    }
}
