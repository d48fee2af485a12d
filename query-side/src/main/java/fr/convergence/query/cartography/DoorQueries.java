package fr.convergence.query.cartography;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Doors;
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

/** Finds doors around a point in one statement: by a box on the btree of the places, then by theme. */
@Component
final class DoorQueries implements Doors {

    /** The places of a commune lie that close together, so that its centre is found by one of them. */
    private static final double BREADTH_OF_A_COMMUNE_KM = 10;

    /**
     * Places by their index, then each of their structures by its own, whatever the planner takes their number for: its guess of a
     * box is of one row, and joins it would choose for that take seconds for a region.
     */
    private static final String BY_INDICES = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('jit', 'off', true)""";

    /**
     * A structure is where its nearest place is; one without any that is located, where its commune lies. Of those that do not
     * offer the theme, the nearest few only. {@code offset 0} keeps what is looked up for each row from being joined.
     */
    private static final String FOUND =
            """
            with here as (select cast(:latitude as double precision) as latitude, cast(:longitude as double precision) as longitude),
            around as materialized (
              select p.id, p.commune, p.commune_name, %1$s as km
              from place p cross join here
              where p.valid_to is null and p.open
                and p.latitude between :south and :north and p.longitude between :west and :east),
            seat as materialized (
              select distinct on (d.structure_id) d.structure_id as id, a.commune_name, a.km
              from around a join desk d on d.place_id = a.id and d.valid_to is null
              where a.km <= :km order by d.structure_id, a.km, a.id),
            middle as materialized (
              select p.commune, avg(p.latitude) as latitude, avg(p.longitude) as longitude
              from place p where p.commune in (select commune from around) and p.valid_to is null and p.open
                and p.latitude is not null and p.longitude is not null
              group by p.commune),
            unseated as (
              select s.id, s.commune_name, %2$s as km
              from middle m cross join here join structure s on s.commune = m.commune and s.valid_to is null
              where s.id not in (select id from seat) and not exists (
                select from desk d join place p on p.id = d.place_id and p.valid_to is null and p.open
                where d.structure_id = s.id and d.valid_to is null and p.latitude is not null and p.longitude is not null)),
            located as (
              select id, commune_name, km from seat union all select id, commune_name, km from unseated where km <= :km),
            door as (
              select l.id as door_id, l.commune_name as seat_name, l.km, s.*, o.*,
                     row_number() over (partition by o.offer_id is null order by l.km, l.id) as nth
              from located l
                   cross join lateral (
                     select s.ids, s.name, s.department, s.status, to_json(s.networks) as networks, s.phone, s.opening_hours, s.known_on,
                            case when s.capacity_until is null or s.capacity_until >= :today then s.declared_capacity end as capacity,
                            s.capacity_declared_on
                     from structure s where s.id = l.id and s.valid_to is null and s.status = any (:open) offset 0) s
                   left join lateral (
                     select o.id as offer_id, o.level, to_json(o.operators) as operators, to_json(o.procedures) as procedures,
                            o.intervention_level, to_json(o.modes) as modes, to_json(o.zone) as zone,
                            to_json(o.preconditions) as preconditions, o.model, o.known_on as offer_known_on
                     from offer o where o.structure_id = l.id and o.theme = :theme and o.valid_to is null and %3$s offset 0) o on true)
            select door.*, array_to_string(door.ids, ',') as members, to_json(h.told) as told, to_json(h.held) as held
            from door cross join lateral (
                   select array_agg(h.kind) as told, array_agg(h.kind) filter (where h.valid_to is null and %4$s) as held
                   from habilitation h where h.structure_id = any (door.ids) offset 0) h
            where door.offer_id is not null or door.nth <= :others
            order by door.door_id, door.offer_id""".formatted(Distance.km("here", "p"), Distance.km("here", "m"), Fading.SHOWN, Habilitation.IN_FORCE);

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
            DoorRows found = new DoorRows(
                    OfferModels.at(Moment.now(snapshot), snapshot, rows), asked.theme(), FrenchDay.at(snapshot.now()));
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
        Map<String, Object> parameters =
                new HashMap<>(Box.around(near, BREADTH_OF_A_COMMUNE_KM).parameters());
        parameters.put("latitude", near.latitude());
        parameters.put("longitude", near.longitude());
        parameters.put("km", near.km());
        parameters.put("theme", asked.theme().name());
        parameters.put("others", asked.others());
        parameters.put("open", Conditions.codes(Conditions.OPEN));
        parameters.put("today", moment.today());
        parameters.put("fadedUntil", Fading.fadedUntil(moment.today()));
        return parameters;
    }
}
