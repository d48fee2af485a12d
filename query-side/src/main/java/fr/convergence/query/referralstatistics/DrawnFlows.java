package fr.convergence.query.referralstatistics;

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

/** Asks for the flows between the structures of cartes mentales, for all of them in one statement. */
@Component
final class DrawnFlows {

    private static final String FLOWS = """
            select map, to_json(flow) from (
              select m.map, %s
              from %s
                join %s on s.map = m.map
                join sending on sender_id = s.id and sent_at >= m.until - interval '1 year' and sent_at < m.until
                join %s on r.map = m.map and r.id = receiver_id
              group by m.map, sender_id, receiver_id
            ) flow order by map, sender_id, receiver_id""".formatted(
                    ReferralFlow.Row.COLUMNS,
                    MapsDrawn.MAPS,
                    MapsDrawn.STRUCTURES.formatted("s"),
                    MapsDrawn.STRUCTURES.formatted("r"));

    private final ReadModels readModels;
    private final Disclosure disclosure;

    DrawnFlows(ReadModels readModels, Disclosure disclosure) {
        this.readModels = readModels;
        this.disclosure = disclosure;
    }

    /** Each map is there, but for who sees no flows. */
    <M extends DrawnStructures> Map<M, List<ReferralFlow>> of(List<M> maps, Actor actor) {
        if (!Counting.seesFlows(actor)) {
            return Map.of();
        }
        List<List<ReferralFlow.Row>> rows = rows(maps, actor);
        Map<M, List<ReferralFlow>> flows = new HashMap<>();
        for (int map = 0; map < maps.size(); map++) {
            flows.put(maps.get(map), ReferralFlow.told(rows.get(map), disclosure.to(actor)));
        }
        return flows;
    }

    private List<List<ReferralFlow.Row>> rows(List<? extends DrawnStructures> maps, Actor actor) {
        List<List<ReferralFlow.Row>> rows = new ArrayList<>();
        maps.forEach(_ -> rows.add(new ArrayList<>()));
        return readModels.read(ReferralStatisticsProjection.NAME, actor, null, snapshot -> {
            snapshot.sql().sql(FLOWS).params(MapsDrawn.of(maps).parameters()).query(row -> {
                rows.get(row.getInt("map")).add(JsonRows.JSON.readValue(row.getString(2), ReferralFlow.Row.class));
            });
            return rows;
        });
    }
}
