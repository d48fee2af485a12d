package fr.convergence.query.acquaintance;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.DrawnStructures;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how well structures know each other, and who should meet. */
@Controller
final class AcquaintanceController {

    private final AcquaintanceQueries queries;
    private final DrawnAcquaintances drawn;
    private final StructureCards cards;

    AcquaintanceController(AcquaintanceQueries queries, DrawnAcquaintances drawn, StructureCards cards) {
        this.queries = queries;
        this.drawn = drawn;
        this.cards = cards;
    }

    @QueryMapping
    Connection<Acquaintance> acquaintances(
            @Arguments AcquaintanceQueries.Asked asked,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.acquaintances(asked, Page.of(first, after, null, null), actor, consistentWith);
    }

    @QueryMapping
    List<SuggestedEncounter> suggestedEncounters(
            @Arguments AcquaintanceQueries.Asked asked,
            @Argument int first,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.suggested(asked, first, actor, consistentWith);
    }

    @BatchMapping(typeName = "MindMap", field = "acquaintances")
    <M extends DrawnStructures> Map<M, List<Acquaintance>> acquaintances(
            List<M> maps, @ContextValue(name = "actor") Actor actor) {
        return drawn.of(maps, actor);
    }

    @BatchMapping(typeName = "Acquaintance", field = "one")
    Map<Acquaintance, StructureCard> one(List<Acquaintance> pairs) {
        return cards.each(pairs, Acquaintance::oneId);
    }

    @BatchMapping(typeName = "Acquaintance", field = "other")
    Map<Acquaintance, StructureCard> other(List<Acquaintance> pairs) {
        return cards.each(pairs, Acquaintance::otherId);
    }

    @BatchMapping(typeName = "SuggestedEncounter", field = "visiting")
    Map<SuggestedEncounter, StructureCard> visiting(List<SuggestedEncounter> suggested) {
        return cards.each(suggested, SuggestedEncounter::visitingId);
    }

    @BatchMapping(typeName = "SuggestedEncounter", field = "host")
    Map<SuggestedEncounter, StructureCard> host(List<SuggestedEncounter> suggested) {
        return cards.each(suggested, SuggestedEncounter::hostId);
    }
}
