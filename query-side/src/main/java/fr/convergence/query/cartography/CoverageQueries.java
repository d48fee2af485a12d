package fr.convergence.query.cartography;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Moment;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.cartography.Coverage.Count;
import fr.convergence.query.cartography.Coverage.Nearest;
import fr.convergence.query.cartography.Coverage.Served;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the cartography what is offered in each commune of a department, in two statements whatever their number. */
@Component
final class CoverageQueries {

    /** Active structures where they receive people, and what of theirs is asked for. */
    private static final String OFFERED = """
            with seat as (
              select s.id, s.name, s.sort_name, coalesce(p.commune, s.commune) as commune,
                     coalesce(p.commune_name, s.commune_name) as commune_name, p.latitude, p.longitude
              from structure s
              left join (desk d join place p on p.id = d.place_id and p.open and %1$s) on d.structure_id = s.id and %2$s
              where %3$s and s.status = :active),
            offering as (
              select seat.*, o.id as offer_id, o.level, operator
              from seat join offer o on o.structure_id = seat.id and %4$s and %5$s
                   left join lateral unnest(o.operators) operator on true
              where (cast(:theme as text) is null or o.theme = :theme)
                and (cast(:operator as text) is null or operator = :operator))""";

    private static final String COUNTS = """
            select commune, level, operator, count(distinct id) as structures, count(distinct offer_id) as offers
            from offering where commune = any (cast(:communes as text[]))
            group by grouping sets ((commune), (commune, level, operator))
            order by commune, level, operator""";

    /** A commune lies where the places that are known in it lie on average. */
    private static final String NEAREST = """
            select middle.commune as here, near.*
            from (select commune, avg(latitude) as latitude, avg(longitude) as longitude from seat
                  where commune = any (cast(:communes as text[])) and latitude is not null and longitude is not null
                  group by commune) middle
            cross join lateral (
              select id, name, commune, commune_name, %s as km
              from offering o where latitude is not null and longitude is not null
              order by km, sort_name collate "C", id limit 1) near
            where not exists (select from offering where offering.commune = middle.commune)""".formatted(Distance.km("middle", "o"));

    private static final Comparator<Commune> BY_NAME = Comparator.comparing(
                    (Commune commune) -> Spelling.folded(commune.name()))
            .thenComparing(Commune::insee);

    private final ReadModels readModels;
    private final Territory territory;

    CoverageQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** What is asked for; null means any. */
    record Wanted(@Nullable Theme theme, @Nullable String operator) {}

    /** What the two statements say of a commune. */
    private static final class Found {
        private int structures;
        private int offers;
        private final List<Count> counts = new ArrayList<>();
        private @Nullable Nearest nearest;
    }

    Coverage coverage(
            String department, Wanted wanted, @Nullable Instant asOf, Actor actor, @Nullable String consistentWith) {
        var drawn = territory.department(department).orElseThrow(() -> DepartmentCodes.unknown(department));
        String operator = wanted.operator();
        OperatorCodes.refuseUnknown(operator);
        return readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            Moment moment = Moment.of(snapshot, asOf);
            List<Commune> communes =
                    territory.communesOf(department).stream().sorted(BY_NAME).toList();
            Map<String, Found> found = found(snapshot, moment, wanted, communes);
            return new Coverage(
                    drawn,
                    asOf == null ? snapshot.now() : asOf,
                    moment.position() == null ? snapshot.cursor() : snapshot.cursorAt(moment.position()),
                    communes.stream()
                            .map(commune -> served(commune, found.getOrDefault(commune.insee(), new Found())))
                            .toList());
        });
    }

    private static Served served(Commune commune, Found found) {
        return new Served(
                new Location.Commune(commune.insee(), commune.name()),
                commune.population(),
                found.structures,
                found.offers,
                found.counts,
                found.nearest);
    }

    private static Map<String, Found> found(Snapshot snapshot, Moment moment, Wanted wanted, List<Commune> communes) {
        String offered = OFFERED.formatted(
                moment.holds("p"), moment.holds("d"), moment.holds("s"), moment.holds("o"), Fading.SHOWN);
        Map<String, Object> parameters = parameters(moment, wanted, communes);
        Map<String, Found> found = new HashMap<>();
        snapshot.sql().sql(offered + COUNTS).params(parameters).query(row -> {
            count(found.computeIfAbsent(row.getString("commune"), _ -> new Found()), row);
        });
        snapshot.sql().sql(offered + NEAREST).params(parameters).query(row -> {
            found.computeIfAbsent(row.getString("here"), _ -> new Found()).nearest = nearest(row);
        });
        return found;
    }

    private static void count(Found commune, ResultSet row) throws SQLException {
        String level = row.getString("level");
        if (level == null) {
            commune.structures = row.getInt("structures");
            commune.offers = row.getInt("offers");
            return;
        }
        commune.counts.add(new Count(
                OfferLevel.valueOf(level),
                Optional.ofNullable(row.getString("operator"))
                        .flatMap(Operators.current()::find)
                        .orElse(null),
                row.getInt("structures"),
                row.getInt("offers")));
    }

    private static Nearest nearest(ResultSet row) throws SQLException {
        return new Nearest(
                row.getString("id"),
                row.getString("name"),
                new Location.Commune(row.getString("commune"), row.getString("commune_name")),
                Math.round(row.getDouble("km") * 10) / 10.0);
    }

    private static Map<String, Object> parameters(Moment moment, Wanted wanted, List<Commune> communes) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("active", StructureStatus.ACTIVE.name());
        parameters.put("theme", wanted.theme() == null ? null : wanted.theme().name());
        parameters.put("operator", wanted.operator());
        parameters.put("fadedUntil", Fading.fadedUntil(moment.today()));
        parameters.put("communes", communes.stream().map(Commune::insee).toArray(String[]::new));
        if (moment.position() != null) {
            parameters.put("moment", moment.position());
        }
        return parameters;
    }
}
