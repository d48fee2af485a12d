package fr.convergence.query.campaign;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Asks how campaigns come along, for the coordination of their department. */
@Component
final class CampaignQueries {

    private static final String CAMPAIGNS = """
            select to_json(shown) from (
              select c.id, c.department, c.name, c.deadline, c.opened_on, c.closed, cast(:today as date) as today,
                coalesce((select json_agg(s) from (
                  select o.structure_id, o.answer, o.answered_by, o.answered_on,
                    coalesce((select json_agg(r order by r.position) from request r
                              where r.campaign_id = c.id and r.structure_id = o.structure_id), '[]') as requests
                  from chosen o where o.campaign_id = c.id order by o.structure_id) s), '[]') as chosen,
                coalesce((select json_agg(p order by p.position) from proposal p where p.campaign_id = c.id), '[]')
                  as proposals
              from campaign c where %s
            ) shown order by shown.opened_on desc, shown.name, shown.id""";

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final StructureCards cards;
    private final Territory territory;

    CampaignQueries(ReadModels readModels, StructureCards cards, Territory territory) {
        this.readModels = readModels;
        this.cards = cards;
        this.territory = territory;
    }

    /** The campaigns of a department, the newest first. */
    List<Campaign> campaigns(String department, boolean withCards, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, department);
        if (!actor.coordinates(department)) {
            throw new NotReadable("NOT_ALLOWED", "Seule la coordination du département voit ses campagnes.");
        }
        return shown(
                readModels.read(
                        CampaignProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> read(snapshot, "c.department = :department", Map.of("department", department))),
                withCards);
    }

    /** One of them; empty when there is none that the actor coordinates. */
    Optional<Campaign> campaign(String id, boolean withCards, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        List<Campaign> found = readModels.read(
                CampaignProjection.NAME,
                actor,
                consistentWith,
                snapshot -> read(snapshot, "c.id = cast(:id as uuid)", Map.of("id", id)));
        return shown(
                        found.stream()
                                .filter(campaign -> actor.coordinates(campaign.department()))
                                .toList(),
                        withCards)
                .stream()
                .findFirst();
    }

    private List<Campaign> read(Snapshot snapshot, String condition, Map<String, Object> parameters) {
        return snapshot
                .sql()
                .sql(CAMPAIGNS.formatted(condition))
                .param("today", FrenchDay.at(snapshot.now()))
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(row -> rows.readValue(row, Campaign.class))
                .toList();
    }

    private List<Campaign> shown(List<Campaign> campaigns, boolean withCards) {
        if (!withCards) {
            return campaigns;
        }
        Set<String> ids = new HashSet<>();
        campaigns.forEach(campaign -> campaign.chosen().forEach(one -> ids.add(one.structureId())));
        Map<String, StructureCard> known = cards.of(ids);
        return campaigns.stream().map(campaign -> campaign.with(known)).toList();
    }
}
