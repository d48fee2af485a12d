package fr.convergence.infra.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How long it takes to find who suits a need, asked by HTTP: around a point, so far that every structure of a department of 500,
 * or of a region of 3,000, is measured; each has a place, hours of its own and three offers, one of which suits.
 */
final class Who {

    private static final String REGION = "84";
    private static final String WHO = """
            query ($need: NeedInput!, $near: AroundInput!, $at: DateTime) { whoDoesWhat(need: $need, near: $near, at: $at) {
              suitedCount asOf position
              suited { structure { id name communeName department phone openingHours }
                offer { id level { code label } procedures preconditions }
                distanceKilometres score parts { part { code label } score weight sentence } sentence hints }
              unsuited { structure { id name } distanceKilometres mismatches { code label } sentence } } }""";

    /** What is ranked as PostgreSQL finds it by the same box; nobody's rights are looked at. */
    private static final String ROWS = """
            select s.id, s.name, s.networks, s.opening_hours, s.known_on, o.operators, o.modes, o.intervention_level,
                   point(p.longitude, p.latitude) <-> point(?, ?)
            from %1$s.place p join %1$s.desk d on d.place_id = p.id and d.valid_to is null
                 join %1$s.structure s on s.id = d.structure_id and s.valid_to is null
                 join %1$s.offer o on o.structure_id = s.id and o.theme = 'ADMINISTRATIVE_PROCEDURES' and o.valid_to is null
            where p.valid_to is null and p.open and p.latitude between ? and ? and p.longitude between ? and ?
            order by 9""";

    private final Node node;
    private final Questions questions;
    private final String schema;
    private final Instant at = Instant.now().plus(Duration.ofDays(2));

    /** Where structures lie at most so many degrees off, and how many there are. */
    private record Land(
            String what, double latitude, double longitude, double degrees, double kilometres, int structures) {}

    private static final Land DEPARTMENT = new Land("a department of 500", 47.4, -0.55, 0.4, 60, 500);
    private static final Land AROUND_REGION = new Land("a region of 3,000", 45.5, 4.5, 1.2, 170, 3_000);

    private Who(Node node, Questions questions) throws InterruptedException {
        this.node = node;
        this.questions = questions;
        this.schema = node.followed().name();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            fill(new Region(node.commands(), List.of("49")), DEPARTMENT);
            node.awaitShown(fill(new Region(node.commands(), Region.departmentsOf(REGION)), AROUND_REGION));
            node.awaitSettled();
            Questions questions = new Questions(node, options, out);
            questions.head("Who does what", server.describe());
            Who who = new Who(node, questions);
            who.contest(DEPARTMENT);
            who.contest(AROUND_REGION);
        }
    }

    private static long fill(Region region, Land land) {
        return region.fill(land.structures, land.latitude, land.longitude, land.degrees);
    }

    private void contest(Land land) throws Exception {
        Map<String, Object> need = Map.of(
                "theme", "ADMINISTRATIVE_PROCEDURES", "operator", "cnaf", "autonomy", "PARTLY_AUTONOMOUS_WILLING");
        Map<String, Object> near =
                Map.of("latitude", land.latitude, "longitude", land.longitude, "kilometres", land.kilometres);
        String found = "\"suitedCount\":" + land.structures + ",";
        questions.contest(
                land.what,
                () -> questions.ask(WHO, Map.of("need", need, "near", near, "at", at.toString()), found),
                () -> rows(land));
    }

    private int rows(Land land) throws SQLException {
        int count = 0;
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS.formatted(schema))) {
            double[] box = {
                land.longitude,
                land.latitude,
                land.latitude - land.degrees,
                land.latitude + land.degrees,
                land.longitude - land.degrees,
                land.longitude + land.degrees
            };
            for (int i = 0; i < box.length; i++) {
                select.setDouble(i + 1, box[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count += row.getString(1).isEmpty() ? 0 : 1;
                }
            }
        }
        if (count != land.structures) {
            throw new IllegalStateException(count + " rows instead of " + land.structures);
        }
        return count;
    }
}
