package fr.convergence.query.acquaintance;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.DrawnStructures;
import fr.convergence.query.JsonRows;
import fr.convergence.query.MapsDrawn;
import fr.convergence.query.ReadModels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks how well the structures of cartes mentales know each other, for all of them in one statement. */
@Component
final class DrawnAcquaintances {

    private final ReadModels readModels;

    DrawnAcquaintances(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** Each map is there, but for who sees none of it. */
    <M extends DrawnStructures> Map<M, List<Acquaintance>> of(List<M> maps, Actor actor) {
        if (!AcquaintanceQueries.sees(actor)) {
            return Map.of();
        }
        Map<M, List<Acquaintance>> found = new HashMap<>();
        maps.forEach(map -> found.put(map, new ArrayList<>()));
        return readModels.read(AcquaintanceProjection.NAME, actor, null, snapshot -> {
            snapshot.sql()
                    .sql(Pairs.ofMaps())
                    .params(MapsDrawn.of(maps).parameters())
                    .query(row -> {
                        JsonNode pair = JsonRows.JSON.readTree(row.getString(1));
                        M map = maps.get(pair.path("map").asInt());
                        found.computeIfAbsent(map, _ -> new ArrayList<>())
                                .add(JsonRows.JSON.treeToValue(pair, Acquaintance.class));
                    });
            return found;
        });
    }
}
