package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter at a moment as SQL: conditions on {@code structure s} and their named parameters. */
final class Conditions {

    static final List<StructureStatus> OPEN = List.of(StructureStatus.ACTIVE, StructureStatus.SUSPENDED);

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Conditions(Moment moment) {
        parameters.putAll(moment.parameters());
        parameters.put("today", moment.today());
        parameters.put("fadedUntil", Fading.fadedUntil(moment.today()));
        all.add(moment.holds("s"));
    }

    private Conditions(List<String> all, Map<String, Object> parameters) {
        this.all.addAll(all);
        this.parameters.putAll(parameters);
    }

    /** The structure of that identifier, or the one that stands for it. */
    static Conditions one(String id, Moment moment) {
        Conditions conditions = new Conditions(moment);
        conditions.add(
                "s.id = coalesce((select a.survivor_id from alias a where a.id = cast(:id as uuid) and %s), cast(:id as uuid))"
                        .formatted(moment.holds("a")),
                "id",
                id);
        return conditions;
    }

    static Conditions open(Collection<String> ids, Moment moment) {
        Conditions conditions = new Conditions(moment);
        conditions.add("s.id = any (cast(:ids as uuid[]))", "ids", ids.toArray(String[]::new));
        conditions.among("s.status", "statuses", OPEN);
        return conditions;
    }

    static Conditions of(StructureFilter filter, Moment moment, Territory territory) {
        Conditions conditions = new Conditions(moment);
        conditions.equal("s.department", "department", filter.department());
        conditions.equal("s.epci", "epci", filter.epci());
        String commune = filter.commune();
        if (commune != null) {
            conditions.equal(
                    "s.commune",
                    "commune",
                    territory.present(commune).map(now -> now.insee()).orElse(commune));
        }
        conditions.overlaps("s.kinds", "kinds", filter.kinds());
        conditions.overlaps("s.networks", "networks", filter.networks());
        conditions.habilitation(filter, moment);
        conditions.among("s.status", "statuses", filter.statuses() == null ? OPEN : filter.statuses());
        conditions.capacities(filter);
        conditions.freshness(filter, moment);
        conditions.staleness(filter);
        conditions.publics(filter, moment);
        conditions.offers(filter, moment);
        conditions.text(filter.text());
        if (filter.near() != null) {
            conditions.near(filter.near(), "near", moment);
        }
        return conditions;
    }

    /** The same, to be narrowed on its own. */
    Conditions copy() {
        return new Conditions(all, parameters);
    }

    String sql() {
        return all.stream().collect(Collectors.joining(") and (", "(", ")"));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    void add(String condition, String name, Object value) {
        all.add(condition);
        parameters.put(name, value);
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            add(column + " = :" + name, name, value);
        }
    }

    private void overlaps(String column, String name, @Nullable Collection<?> values) {
        if (values != null) {
            add(column + " && cast(:" + name + " as text[])", name, codes(values));
        }
    }

    private void among(String column, String name, @Nullable Collection<?> values) {
        if (values != null) {
            add(column + " = any (cast(:" + name + " as text[]))", name, codes(values));
        }
    }

    private void habilitation(StructureFilter filter, Moment moment) {
        if (filter.habilitation() != null) {
            add(
                    "exists (select from habilitation h where h.structure_id = any (s.ids) and %s and %s and h.kind = :habilitation)"
                            .formatted(moment.holds("h"), Habilitation.IN_FORCE),
                    "habilitation",
                    filter.habilitation().name());
        }
    }

    private void capacities(StructureFilter filter) {
        String declared = "(s.capacity_until is null or s.capacity_until >= :today) and s.declared_capacity";
        among(declared, "capacities", filter.capacities());
    }

    private void freshness(StructureFilter filter, Moment moment) {
        if (filter.freshness() == null) {
            return;
        }
        parameters.put("freshAfter", Freshness.freshAfter(moment.today()));
        parameters.put("staleUntil", Freshness.staleUntil(moment.today()));
        all.add(filter.freshness().stream()
                .distinct()
                .map(level -> switch (level) {
                    case FRESH -> "s.known_on > :freshAfter";
                    case AGEING -> "s.known_on <= :freshAfter and s.known_on > :staleUntil";
                    case STALE -> "s.known_on is null or s.known_on <= :staleUntil";
                })
                .collect(Collectors.joining(") or (", "false or (", ")")));
    }

    private void staleness(StructureFilter filter) {
        if (filter.knownBefore() != null) {
            add("s.known_on is null or s.known_on < :knownBefore", "knownBefore", filter.knownBefore());
        }
        if (filter.missing() != null) {
            filter.missing().forEach(field -> all.add(missing(field)));
        }
    }

    /** Columns bear the names of the fields. */
    private static String missing(StructureField field) {
        String column = "s." + field.name().toLowerCase(Locale.ROOT);
        return field.several() ? "cardinality(" + column + ") = 0" : column + " is null";
    }

    private void publics(StructureFilter filter, Moment moment) {
        if (filter.publics() != null) {
            String wanted = "publics && cast(:publics as text[])";
            add("s." + wanted + " or " + offered(moment, "o." + wanted), "publics", codes(filter.publics()));
        }
    }

    /** What is asked of offers must hold for one and the same offer. */
    private void offers(StructureFilter filter, Moment moment) {
        List<String> before = List.copyOf(all);
        among("o.theme", "themes", filter.themes());
        overlaps("o.operators", "operators", filter.operators());
        among("o.level", "offerLevels", filter.offerLevels());
        if (filter.interventionLevel() != null) {
            equal(
                    "o.intervention_level",
                    "interventionLevel",
                    filter.interventionLevel().name());
        }
        overlaps("o.modes", "modes", filter.modes());
        List<String> wanted = all.subList(before.size(), all.size());
        if (!wanted.isEmpty()) {
            String condition = offered(moment, String.join(" and ", wanted));
            wanted.clear();
            all.add(condition);
        }
    }

    /** Has an offer that follows a national model. */
    void following(Moment moment) {
        all.add(offered(moment, "o.model is not null"));
    }

    private static String offered(Moment moment, String wanted) {
        return "exists (select from offer o where o.structure_id = s.id and %s and %s and %s)"
                .formatted(moment.holds("o"), Fading.SHOWN, wanted);
    }

    /** Receives people at a place that lies there. */
    void near(StructureFilter.Near near, String name, Moment moment) {
        parameters.put(name + "Latitude", near.latitude());
        parameters.put(name + "Longitude", near.longitude());
        add(
                """
                exists (select from desk d join place p on p.id = d.place_id and p.open and %1$s
                          cross join (select cast(:%4$sLatitude as double precision) as latitude,
                                             cast(:%4$sLongitude as double precision) as longitude) here
                        where d.structure_id = s.id and %2$s and %3$s <= :%4$sKm)""".formatted(moment.holds("p"), moment.holds("d"), Distance.km("here", "p"), name),
                name + "Km",
                near.km());
    }

    private void text(@Nullable String text) {
        List<String> patterns = text == null ? List.of() : Normal.patterns(text);
        for (int i = 0; i < patterns.size(); i++) {
            add("s.search like :word" + i, "word" + i, patterns.get(i));
        }
    }

    static String[] codes(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
