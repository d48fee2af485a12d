package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Whereabouts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where structures and places are now, as the cartography has them. */
@Component
final class KnownWhereabouts implements Whereabouts {

    private static final String STRUCTURES = """
            select asked.id as asked, s.id, array_to_string(s.ids, ',') as ids, s.name, s.department, s.opening_hours
            from unnest(cast(:ids as uuid[])) as asked(id)
            left join alias a on a.id = asked.id and a.valid_to is null
            join structure s on s.id = coalesce(a.survivor_id, asked.id) and s.valid_to is null
            where s.status = any (cast(:statuses as text[]))""";

    private final ReadModels readModels;

    KnownWhereabouts(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public Map<String, Located> of(Collection<String> structureIds, Actor actor, @Nullable String consistentWith) {
        Map<String, Located> found = new HashMap<>();
        readModels.read(CartographyProjection.NAME, actor, consistentWith, snapshot -> {
            snapshot.sql()
                    .sql(STRUCTURES)
                    .param("ids", structureIds.toArray(String[]::new))
                    .param("statuses", Conditions.codes(Conditions.OPEN))
                    .query(row -> {
                        found.put(
                                row.getString("asked"),
                                new Located(
                                        ids(row.getString("id"), row.getString("ids")),
                                        row.getString("name"),
                                        row.getString("department"),
                                        row.getString("opening_hours")));
                    });
            return found;
        });
        Map<String, Located> asAsked = new HashMap<>();
        structureIds.forEach(id -> Optional.ofNullable(found.get(id.toLowerCase(Locale.ROOT)))
                .ifPresent(located -> asAsked.put(id, located)));
        return asAsked;
    }

    private static List<String> ids(String own, String all) {
        return Stream.concat(Stream.of(own), Arrays.stream(all.split(",", -1)))
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> departmentOfPlace(String placeId, Actor actor, @Nullable String consistentWith) {
        return readModels.read(
                CartographyProjection.NAME,
                actor,
                consistentWith,
                snapshot -> snapshot.sql()
                        .sql("select department from place where id = cast(:id as uuid) and valid_to is null and open")
                        .param("id", placeId)
                        .query(String.class)
                        .optional());
    }
}
