package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Doors;
import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.cartography.StructureFilter.Near;
import fr.convergence.query.cartography.StructureFilter.Within;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Finds doors around a point in one statement: by theme and a box on their own btree. */
@Component
final class DoorQueries implements Doors {

    /** Whatever the planner takes their number for: a box is of few rows to its guess, or of many. */
    private static final String BY_INDICES = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                   set_config('jit', 'off', true)""";

    /**
     * Each structure by all of its places within the circle, the nearest first. Of those that do not offer the theme, the nearest few
     * only.
     */
    private static final String FOUND = """
            with here as (select cast(:latitude as double precision) as latitude, cast(:longitude as double precision) as longitude),
            offering as materialized (
              select o.*, %1$s as km from door o cross join here where o.theme = :theme and %2$s and %3$s),
            other as (
              select o.structure_id, %1$s as km from door o cross join here
              where o.theme is null and %2$s and o.structure_id not in (select structure_id from offering where km <= :km)),
            nearest as (
              select structure_id, min(km) as km from other where km <= :km group by structure_id order by 2, 1 limit :others),
            found as (
              select * from offering where km <= :km
              union all
              select o.*, n.km from nearest n cross join here join door o on o.structure_id = n.structure_id
              where o.theme is null and %1$s = n.km)
            select structure_id, place_id, offer_id, km, seat_name, members, name, department, status, networks, phone, opening_hours,
                   record_known_on, case when capacity_until is null or capacity_until >= :today then declared_capacity end as capacity,
                   capacity_declared_on, told, granted, level, known_on, model, terms
            from found order by structure_id, km, place_id, offer_id""".formatted(
                    Distance.km("here", "o"),
                    "o.latitude between :south and :north and o.longitude between :west and :east",
                    Fading.SHOWN);

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final Territory territory;

    DoorQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    @Override
    public Found around(Asked asked, Actor actor, @Nullable String consistentWith) {
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.now(snapshot);
            DoorRows found = new DoorRows(OfferModels.at(moment, snapshot, rows), moment.today());
            found(snapshot, asked, "").query(found);
            return new Found(found.structures(), snapshot.now(), snapshot.cursor());
        });
    }

    /** @param before what is asked of the statement: nothing, or that it be explained */
    StatementSpec found(Snapshot snapshot, Asked asked, String before) {
        Moment moment = Moment.now(snapshot);
        Map<String, Object> parameters = parameters(asked, near(asked, snapshot, moment), moment);
        snapshot.sql().sql(BY_INDICES).query(_ -> {});
        return snapshot.sql().sql(before + FOUND).params(parameters);
    }

    private Near near(Asked asked, Snapshot snapshot, Moment moment) {
        Point point = asked.point();
        Near told = point == null
                ? new Near(0, 0, asked.kilometres())
                : new Near(point.latitude(), point.longitude(), asked.kilometres());
        if (!told.inRange()) {
            throw CartographyQueries.nearOutOfRange();
        }
        String commune = asked.commune();
        if (commune != null && territory.present(commune).isEmpty()) {
            throw CommuneCentre.unknown(commune);
        }
        return point == null && commune != null
                ? CommuneCentre.of(snapshot, new Within(commune, asked.kilometres()), moment, territory)
                : told;
    }

    private static Map<String, Object> parameters(Asked asked, Near near, Moment moment) {
        Map<String, Object> parameters = new HashMap<>(Box.around(near).parameters());
        parameters.put("latitude", near.latitude());
        parameters.put("longitude", near.longitude());
        parameters.put("km", near.km());
        parameters.put("theme", asked.theme().name());
        parameters.put("others", asked.others());
        parameters.put("today", moment.today());
        parameters.put("fadedUntil", Fading.fadedUntil(moment.today()));
        return parameters;
    }
}
