package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.cartography.Selection.Child;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Asks the read model of the cartography for the national models, and for the offers that differ from them. */
@Component
final class OfferModelQueries {

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final CartographyQueries cartography;
    private final Territory territory;

    OfferModelQueries(ReadModels readModels, CartographyQueries cartography, Territory territory) {
        this.readModels = readModels;
        this.cartography = cartography;
        this.territory = territory;
    }

    List<OfferModel> all(When when, Actor actor) {
        return when.read(
                readModels,
                actor,
                (snapshot, moment) -> OfferModels.at(moment, snapshot, rows).inOrder());
    }

    /** @param version null for the one in force */
    Optional<OfferModel> one(String id, @Nullable Integer version, When when, Actor actor) {
        Optional<OfferModel> model = when.read(
                readModels,
                actor,
                (snapshot, moment) -> Optional.ofNullable(
                        OfferModels.at(moment, snapshot, rows).get(id.toLowerCase(Locale.ROOT))));
        return version == null ? model : model.flatMap(it -> it.at(version));
    }

    /**
     * The offers of a department that differ from the model they follow. They are found one by one: where texts differ is not
     * for the database to say, and those who follow a model are few.
     *
     * @param model null for any
     */
    Connection<DriftingOffer> drifting(
            String department, @Nullable String model, Page page, Selection selection, When when, Actor actor) {
        if (territory.department(department).isEmpty()) {
            throw DepartmentCodes.unknown(department);
        }
        return when.read(readModels, actor, (snapshot, moment) -> {
            Conditions conditions = Conditions.of(StructureFilter.ANY, moment, territory);
            conditions.add("s.department = :drawn", "drawn", department);
            conditions.following(moment);
            List<Structure> structures =
                    cartography.structures(snapshot, conditions, "", moment, selection.and(Child.OFFERS, Child.MODELS));
            return DriftingOffer.among(structures, model, page, moment.cursor(snapshot));
        });
    }
}
