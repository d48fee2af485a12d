package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.JsonRows;
import fr.convergence.query.PlaceCards;
import fr.convergence.query.ReadModels;
import fr.convergence.query.StructureCard;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The places as anybody sees them. */
@Component
final class PublishedPlaces implements PlaceCards {

    private final ReadModels readModels;

    PublishedPlaces(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public Map<String, StructureCard.Place> of(Collection<String> ids) {
        return readModels.read(
                CartographyProjection.NAME,
                Actor.ANONYMOUS,
                null,
                snapshot -> snapshot
                        .sql()
                        .sql(
                                "select to_json(p) from place p where p.valid_to is null and p.id = any (cast(:ids as uuid[]))")
                        .param("ids", ids.toArray(String[]::new))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(row -> JsonRows.JSON.readValue(row, Place.class))
                        .map(PublishedCards::card)
                        .collect(Collectors.toMap(StructureCard.Place::id, Function.identity())));
    }
}
