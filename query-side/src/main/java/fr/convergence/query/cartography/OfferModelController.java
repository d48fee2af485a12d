package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about national models of offers, and who differs from them. */
@Controller
final class OfferModelController {

    private final OfferModelQueries queries;

    OfferModelController(OfferModelQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    List<OfferModel> offerModels(
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.all(When.of(asOf, consistentWith), actor);
    }

    @QueryMapping
    Optional<OfferModel> offerModel(
            @Argument String id,
            @Argument @Nullable Integer version,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.one(id, version, When.of(asOf, consistentWith), actor);
    }

    @QueryMapping
    Connection<DriftingOffer> driftingOffers(
            @Argument String department,
            @Argument @Nullable String model,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor,
            DataFetchingFieldSelectionSet selected) {
        return queries.drifting(
                department,
                model,
                Page.of(first, after, null, null),
                Selection.of(selected, "edges/node/structure/"),
                When.of(asOf, consistentWith),
                actor);
    }
}
