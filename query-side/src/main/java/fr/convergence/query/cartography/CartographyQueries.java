package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Selection.Child.FADED_OFFERS;
import static fr.convergence.query.cartography.Selection.Child.HABILITATIONS;
import static fr.convergence.query.cartography.Selection.Child.MODELS;
import static fr.convergence.query.cartography.Selection.Child.OFFERS;
import static fr.convergence.query.cartography.Selection.Child.PARTNERSHIPS;
import static fr.convergence.query.cartography.Selection.Child.PLACES;
import static fr.convergence.query.cartography.Selection.Child.POSTS;
import static fr.convergence.query.cartography.Selection.Child.REFERENTS;
import static fr.convergence.query.cartography.Selection.Child.SPLITS;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.Moment;
import fr.convergence.query.OpeningHours;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Asks the read model of the cartography. An answer comes from one snapshot, in as few statements as it has lists. */
@Component
final class CartographyQueries {

    private static final String PLACES_OF = """
            coalesce((select json_agg(p) from desk d join place p on p.id = d.place_id and %s
                      where d.structure_id = s.id and %s), '[]')""";
    private static final String OFFERS_OF = """
            coalesce((select json_agg(shown) from
                      (select o.*, cast(:today as date) as today from offer o
                       where o.structure_id = s.id and %s and %s) shown), '[]')""";

    private static final String SPLIT_FROM = """
            (select json_build_object('id', f.id, 'name', f.name) from structure f where f.id = s.split_from_id and %s)""";

    private static final String REFERENTS_OF = """
            coalesce((select json_agg(shown) from
                      (select r.*, cast(:today as date) as today from operator_referent r
                       where r.department = s.department and %s and r.operator in (
                         select unnest(o.operators) from offer o where o.structure_id = s.id and %s and %s)) shown), '[]')""";

    private static final String SPLIT_INTO = """
            coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name) order by f.sort_name, f.id) from structure f
                      where f.split_from_id = s.id and %s), '[]')""";

    private static final String PARTNERSHIPS_OF = """
            coalesce((select json_agg(shown) from
                      (select b.*, b.operator as operator_code, cast(:today as date) as today,
                              case when own.told then s.id else other.id end as told_by,
                              other.id as other_id, o.name as other_name
                       from partnership b
                       cross join lateral (select b.structure_id = any (s.ids)) as own(told)
                       cross join lateral (select case when own.told then b.partner_id else b.structure_id end) as met(id)
                       left join alias a on a.id = met.id and %s
                       cross join lateral (select coalesce(a.survivor_id, met.id)) as other(id)
                       left join structure o on o.id = other.id and %s
                       where (own.told or b.partner_id = any (s.ids)) and %s and other.id is distinct from s.id) shown), '[]')""";

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final Territory territory;

    CartographyQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    FoundStructures structures(
            @Nullable StructureFilter filter,
            Page page,
            Selection selection,
            @Nullable Instant asOf,
            Actor actor,
            @Nullable String consistentWith) {
        StructureFilter wanted = known(filter);
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.of(snapshot, asOf);
            Found found = found(snapshot, wanted, moment);
            Conditions whole = found.conditions();
            Conditions part = whole.copy();
            beyond(part, ">", "after", page.after());
            beyond(part, "<", "before", page.before());
            String slice = "order by s.sort_name %1$s, s.id %1$s limit %2$d"
                    .formatted(page.backward() ? "desc" : "asc", page.size());
            List<Structure> read = structures(snapshot, part, slice, moment, selection);
            List<Structure> shown = page.first() == null || page.last() == null
                    ? read
                    : read.subList(Math.max(0, read.size() - page.last()), read.size());
            return connection(snapshot, moment, found, page, shown);
        });
    }

    Optional<Structure> structure(
            String id, Selection selection, @Nullable Instant asOf, Actor actor, @Nullable String consistentWith) {
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            if (!Identifiers.isOne(id)) {
                return Optional.empty();
            }
            Moment moment = Moment.of(snapshot, asOf);
            return structures(snapshot, Conditions.one(id, moment), "", moment, selection).stream()
                    .findFirst();
        });
    }

    /** Those of the structures that the actor may see and that are not closed. */
    List<Structure> structures(Collection<String> ids, Selection selection, Actor actor) {
        return readModels.read(CartographyProjection.NAME, actor, null, snapshot -> {
            Moment moment = Moment.now(snapshot);
            return structures(snapshot, Conditions.open(ids, moment), "", moment, selection);
        });
    }

    /** How a structure's record came to show what it shows, field by field; null fields for all, null asOf for now. */
    List<FieldChange> history(
            String id,
            @Nullable List<StructureField> fields,
            @Nullable Instant asOf,
            int atMost,
            Actor actor,
            @Nullable String consistentWith) {
        if (atMost < 1 || atMost > Page.MOST) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Demandez de 1 à " + Page.MOST + " changements.");
        }
        List<StructureField> wanted = fields == null
                ? List.of(StructureField.values())
                : fields.stream().distinct().sorted().toList();
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.of(snapshot, asOf);
            return Identifiers.isOne(id)
                    ? FieldChange.between(shown(snapshot, id, moment), wanted, rows).stream()
                            .limit(atMost)
                            .toList()
                    : List.of();
        });
    }

    /** The rows of the structure of that identifier, or of the one that stands for it, from the first to the moment. */
    private List<FieldChange.Shown> shown(Snapshot snapshot, String id, Moment moment) {
        Conditions one = Conditions.one(id, moment);
        return snapshot.sql()
                .sql("""
                        select to_json(was), e.recorded_at, was.valid_from
                        from structure s join structure was on was.id = s.id join store.event e on e.position = was.valid_from
                        where %s and %s order by was.valid_from""".formatted(one.sql(), moment.position() == null ? "true" : "was.valid_from <= :moment"))
                .params(one.parameters())
                .query((row, _) -> new FieldChange.Shown(
                        rows.readTree(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class),
                        snapshot.cursorAt(row.getLong(3))))
                .list();
    }

    Optional<Place> place(String id, Actor actor, @Nullable String consistentWith) {
        return readModels.read(
                CartographyProjection.NAME,
                actor,
                consistentWith,
                snapshot -> !Identifiers.isOne(id)
                        ? Optional.empty()
                        : snapshot.sql()
                                .sql(
                                        "select to_json(p) from place p where p.id = cast(:id as uuid) and valid_to is null")
                                .param("id", id)
                                .query(String.class)
                                .optional()
                                .map(row -> rows.readValue(row, Place.class)));
    }

    /** Pairs of structures of a department that may be one; for those who keep its cartography. */
    List<Duplicate> duplicates(String department, Actor actor, @Nullable String consistentWith) {
        var drawn = territory.department(department).orElseThrow(() -> DepartmentCodes.unknown(department));
        if (!actor.coordinates(drawn.code())) {
            throw new NotReadable(
                    "NOT_ALLOWED", "Seule la coordination du département peut voir les doublons à rapprocher.");
        }
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.now(snapshot);
            Conditions conditions = Conditions.of(StructureFilter.ANY, moment, territory);
            conditions.add("s.department = :drawn", "drawn", drawn.code());
            return Duplicates.among(
                    structures(snapshot, conditions, "", moment, Selection.of(PLACES, OFFERS, PARTNERSHIPS)));
        });
    }

    /** @param asOf null for now; what it answers for an instant depends on nothing else */
    MindMap mindMap(
            Extent.Asked asked,
            MindMap.Grouping groupBy,
            @Nullable StructureFilter filter,
            @Nullable Instant asOf,
            Selection selection,
            Actor actor,
            @Nullable String consistentWith) {
        Extent drawn = asked.in(territory);
        StructureFilter wanted = known(filter);
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.of(snapshot, asOf);
            Conditions conditions = found(snapshot, wanted, moment).conditions();
            drawn.of(conditions, territory);
            List<Structure> structures = structures(snapshot, conditions, "", moment, selection);
            return MindMap.of(
                    drawn,
                    groupBy,
                    asOf == null ? snapshot.now() : asOf,
                    moment.cursor(snapshot),
                    structures,
                    territory);
        });
    }

    /** Those that meet the conditions, by name, or the part of them that the slice cuts out. */
    List<Structure> structures(
            Snapshot snapshot, Conditions conditions, String slice, Moment moment, Selection selection) {
        String sql = """
                select to_json(shown) from (
                  select s.*, cast(:today as date) as today, %s as places, %s as offers, %s as faded_offers, %s as partnerships,
                         %s as habilitations, %s as posts, %s as split_from, %s as split_into, %s as operator_referents
                  from structure s where %s %s
                ) shown order by shown.sort_name, shown.id""".formatted(
                selection.sql(PLACES, PLACES_OF.formatted(moment.holds("p"), moment.holds("d"))),
                selection.sql(OFFERS, OFFERS_OF.formatted(moment.holds("o"), Fading.SHOWN)),
                selection.sql(FADED_OFFERS, OFFERS_OF.formatted(moment.holds("o"), Fading.FADED)),
                selection.sql(
                        PARTNERSHIPS,
                        PARTNERSHIPS_OF.formatted(moment.holds("a"), moment.holds("o"), moment.holds("b"))),
                selection.sql(HABILITATIONS, Habilitation.OF_STRUCTURE.formatted(moment.holds("h"))),
                selection.sql(
                        POSTS, Post.OF_STRUCTURE.formatted(moment.holds("a"), moment.holds("o"), moment.holds("p"))),
                selection.includes(SPLITS) ? SPLIT_FROM.formatted(moment.holds("f")) : "null::json",
                selection.sql(SPLITS, SPLIT_INTO.formatted(moment.holds("f"))),
                selection.sql(REFERENTS, REFERENTS_OF.formatted(moment.holds("r"), moment.holds("o"), Fading.SHOWN)),
                conditions.sql(),
                slice);
        OfferModels models = selection.includes(MODELS) ? OfferModels.at(moment, snapshot, rows) : OfferModels.NONE;
        ObjectReader reader =
                rows.readerFor(Structure.class).with(new InjectableValues.Std().addValue(OfferModels.class, models));
        return snapshot.sql().sql(sql).params(conditions.parameters()).query(String.class).list().stream()
                .<Structure>map(reader::readValue)
                .toList();
    }

    private static FoundStructures connection(
            Snapshot snapshot, Moment moment, Found found, Page page, List<Structure> part) {
        Conditions whole = found.conditions();
        Map<String, Object> edges = part.isEmpty()
                ? Map.of()
                : Map.of(
                        "firstName", part.getFirst().sortName(),
                        "firstId", part.getFirst().id(),
                        "lastName", part.getLast().sortName(),
                        "lastId", part.getLast().id());
        String outside = part.isEmpty() ? "0 as earlier, 0 as later" : """
                count(*) filter (where (s.sort_name, s.id) < (:firstName, cast(:firstId as uuid))) as earlier,
                count(*) filter (where (s.sort_name, s.id) > (:lastName, cast(:lastId as uuid))) as later""";
        return snapshot.sql()
                .sql("select count(*) as total, %s from structure s where %s".formatted(outside, whole.sql()))
                .params(whole.parameters())
                .params(edges)
                .query((row, _) -> {
                    int total = row.getInt("total");
                    boolean nothingAsked = page.size() == 0 && total > 0;
                    Connection<Structure> shown = Connection.of(
                            part,
                            structure -> new Page.Cursor(structure.sortName(), structure.id()),
                            part.isEmpty()
                                    ? page.after() != null || nothingAsked && page.backward()
                                    : row.getInt("earlier") > 0,
                            part.isEmpty()
                                    ? page.before() != null || nothingAsked && !page.backward()
                                    : row.getInt("later") > 0,
                            total,
                            moment.cursor(snapshot));
                    return FoundStructures.of(shown, found.hoursUnknown());
                })
                .single();
    }

    private static void beyond(Conditions conditions, String side, String name, Page.@Nullable Cursor cursor) {
        if (cursor != null) {
            conditions.add(
                    "(s.sort_name, s.id) %1$s (:%2$sName, cast(:%2$sId as uuid))".formatted(side, name),
                    name + "Name",
                    cursor.sortName());
            conditions.parameters().put(name + "Id", cursor.id());
        }
    }

    /**
     * What a filter finds.
     *
     * @param hoursUnknown structures that all the rest finds, of which nobody can tell whether they are open; null when that
     *     is not asked
     */
    private record Found(Conditions conditions, @Nullable Integer hoursUnknown) {}

    private Found found(Snapshot snapshot, StructureFilter wanted, Moment moment) {
        Conditions conditions = Conditions.of(wanted, moment, territory);
        if (wanted.within() != null) {
            conditions.near(CommuneCentre.of(snapshot, wanted.within(), moment, territory), "within", moment);
        }
        Instant at = wanted.open(snapshot.now());
        if (at == null) {
            return new Found(conditions, null);
        }
        Map<OpeningHours.State, List<String>> byState = byState(snapshot, conditions, at);
        List<String> open = byState.getOrDefault(OpeningHours.State.OPEN, List.of());
        conditions.add("s.id = any (cast(:openOnes as uuid[]))", "openOnes", open.toArray(String[]::new));
        return new Found(
                conditions,
                byState.getOrDefault(OpeningHours.State.UNKNOWN, List.of()).size());
    }

    private static Map<OpeningHours.State, List<String>> byState(Snapshot snapshot, Conditions asked, Instant at) {
        Map<List<String>, OpeningHours.State> told = new HashMap<>();
        Map<OpeningHours.State, List<String>> byState = new EnumMap<>(OpeningHours.State.class);
        snapshot.sql()
                .sql("select s.id, coalesce(s.opening_hours, ''), coalesce(s.department, '') from structure s where "
                        + asked.sql())
                .params(asked.parameters())
                .query(row -> {
                    List<String> hours = List.of(row.getString(2), row.getString(3));
                    OpeningHours.State state =
                            told.computeIfAbsent(hours, one -> OpeningHours.at(at, one.getFirst(), one.getLast()));
                    byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(row.getString(1));
                });
        return byState;
    }

    private StructureFilter known(@Nullable StructureFilter filter) {
        if (filter == null) {
            return StructureFilter.ANY;
        }
        if (filter.department() != null
                && territory.department(filter.department()).isEmpty()) {
            throw DepartmentCodes.unknown(filter.department());
        }
        boolean near = filter.near() == null || filter.near().inRange();
        boolean within = filter.within() == null
                || new StructureFilter.Near(0, 0, filter.within().kilometres()).inRange();
        if (!near || !within) {
            throw nearOutOfRange();
        }
        return filter;
    }

    static NotReadable nearOutOfRange() {
        return new NotReadable(
                "NEAR_OUT_OF_RANGE", "La latitude, la longitude ou la distance n'est pas dans ses bornes.");
    }
}
