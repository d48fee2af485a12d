package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.Handouts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The handouts as anybody may have them. */
@Component
final class PublishedHandouts implements Handouts {

    private final CartographyQueries queries;

    PublishedHandouts(CartographyQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Handout> of(String structureId, Theme theme, @Nullable String operator) {
        Selection selection = Selection.of(Selection.Child.PLACES, Selection.Child.OFFERS, Selection.Child.MODELS);
        return queries.structures(List.of(structureId), selection, Actor.ANONYMOUS).stream()
                .findFirst()
                .map(structure -> handout(structure, theme, operator));
    }

    private static Handout handout(Structure structure, Theme theme, @Nullable String operator) {
        Optional<Offer> offer = structure.offers().stream()
                .filter(one -> one.theme() == theme)
                .min(Comparator.comparing((Offer one) -> operator == null
                                || !values(one, OfferField.OPERATORS, one.operatorCodes())
                                        .contains(operator))
                        .thenComparing(Offer.ORDER));
        return new Handout(
                PublishedCards.card(structure),
                offer
                        .map(one -> values(
                                one,
                                OfferField.FEES,
                                one.fees().stream().map(Enum::name).toList()))
                        .orElse(List.of())
                        .stream()
                        .map(Fee::valueOf)
                        .toList(),
                offer.map(one -> values(one, OfferField.DOCUMENTS, one.documents()))
                        .orElse(List.of()),
                offer.map(one -> values(one, OfferField.PRECONDITIONS, one.preconditions()))
                        .orElse(List.of()));
    }

    private static List<String> values(Offer offer, OfferField field, List<String> own) {
        return own.isEmpty()
                ? offer.inherited().stream()
                        .filter(inherited -> inherited.field() == field)
                        .flatMap(inherited -> inherited.values().stream())
                        .toList()
                : own;
    }
}
