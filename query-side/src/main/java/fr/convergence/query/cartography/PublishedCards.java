package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cards as anybody sees them. */
@Component
final class PublishedCards implements StructureCards {

    private final CartographyQueries queries;

    PublishedCards(CartographyQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<String, StructureCard> of(Collection<String> ids) {
        return queries.structures(ids, Selection.of(Selection.Child.PLACES), Actor.ANONYMOUS).stream()
                .map(PublishedCards::card)
                .collect(Collectors.toMap(StructureCard::id, Function.identity()));
    }

    static StructureCard card(Structure structure) {
        return new StructureCard(
                structure.id(),
                structure.name(),
                structure.department(),
                structure.communeName(),
                structure.phone(),
                structure.emails(),
                structure.websites(),
                structure.openingHours(),
                structure.roleSummary(),
                structure.knownOn(),
                structure.places().stream()
                        .filter(Place::open)
                        .map(PublishedCards::card)
                        .toList());
    }

    static StructureCard.Place card(Place place) {
        return new StructureCard.Place(
                place.id(),
                place.name(),
                place.address(),
                place.addressComplement(),
                place.postcode(),
                place.communeName());
    }
}
