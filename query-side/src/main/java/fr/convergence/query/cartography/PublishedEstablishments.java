package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Establishments;
import fr.convergence.query.ReadModels;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The establishments as anybody sees them. */
@Component
final class PublishedEstablishments implements Establishments {

    /** More than one counter holds at one address. */
    private static final int MOST = 20;

    private final ReadModels readModels;
    private final StructureCards cards;

    PublishedEstablishments(ReadModels readModels, StructureCards cards) {
        this.readModels = readModels;
        this.cards = cards;
    }

    @Override
    public List<StructureCard> of(String siret) {
        List<String> ids = readModels.read(
                CartographyProjection.NAME,
                Actor.ANONYMOUS,
                null,
                snapshot -> snapshot.sql()
                        .sql(
                                "select id::text from structure where siret = :siret and valid_to is null order by sort_name, id limit :most")
                        .param("siret", siret)
                        .param("most", MOST)
                        .query(String.class)
                        .list());
        Map<String, StructureCard> shown = cards.of(ids);
        return ids.stream().map(shown::get).filter(Objects::nonNull).toList();
    }
}
