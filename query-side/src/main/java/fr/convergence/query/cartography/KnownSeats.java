package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.query.Doors.Point;
import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where structures receive people now, as the cartography has it. */
@Component
final class KnownSeats implements Seats {

    private static final String SEATS = """
            select s.id, array_to_string(s.ids, ',') as ids, s.name, s.commune as home, p.id as place_id,
                   coalesce(p.commune, s.commune) as commune, p.latitude, p.longitude,
                   (select string_agg(distinct operator, ',') from offer o cross join unnest(o.operators) operator
                    where o.structure_id = s.id and o.valid_to is null and %s) as operators
            from structure s
            left join (desk d join place p on p.id = d.place_id and p.open and p.valid_to is null)
                 on d.structure_id = s.id and d.valid_to is null
            where s.valid_to is null and s.status = :active and coalesce(p.department, s.department) = :department
            order by s.id, p.id""".formatted(Fading.SHOWN);

    private static final String PLACES =
            "select id, commune, latitude, longitude from place where valid_to is null and department = :department";

    private final ReadModels readModels;

    KnownSeats(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public Found in(String department, Actor actor, @Nullable String consistentWith) {
        return readModels.read(
                CartographyProjection.NAME,
                actor,
                consistentWith,
                snapshot -> new Found(seats(department, snapshot), places(department, snapshot)));
    }

    private static List<Seat> seats(String department, Snapshot snapshot) {
        return snapshot.sql()
                .sql(SEATS)
                .param("active", StructureStatus.ACTIVE.name())
                .param("department", department)
                .param("fadedUntil", Fading.fadedUntil(Moment.now(snapshot).today()))
                .query((row, _) -> seat(row))
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                Stream.concat(Stream.of(row.getString("id")), codes(row.getString("ids")))
                        .distinct()
                        .toList(),
                row.getString("name"),
                row.getString("home"),
                row.getString("place_id"),
                row.getString("commune"),
                point(row),
                codes(row.getString("operators")).toList());
    }

    private static Stream<String> codes(@Nullable String joined) {
        return joined == null ? Stream.empty() : Arrays.stream(joined.split(",", -1));
    }

    private static Map<String, At> places(String department, Snapshot snapshot) {
        Map<String, At> places = new HashMap<>();
        snapshot.sql().sql(PLACES).param("department", department).query(row -> {
            places.put(row.getString("id"), new At(row.getString("commune"), point(row)));
        });
        return places;
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean known = !row.wasNull();
        double longitude = row.getDouble("longitude");
        return known && !row.wasNull() ? new Point(latitude, longitude) : null;
    }
}
