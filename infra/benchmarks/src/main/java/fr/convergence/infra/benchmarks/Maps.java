package fr.convergence.infra.benchmarks;

import java.io.PrintStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * How long a whole carte mentale takes, asked by HTTP as the page asks for it: of a department of 500 structures, of a region
 * of 3,000; each structure with three offers, one of them with every operator.
 */
final class Maps {

    private static final List<String> DEPARTMENT = List.of("49");
    private static final String REGION = "84";
    private static final String MAP = """
            query ($department: String, $region: String) { mindMap(department: $department, region: $region) {
              asOf structureCount offerCount freshness { fresh ageing stale }
              groups { code label structureCount offerCount freshness { fresh ageing stale }
                structures { id name role commune status { code label } capacity { code label } kinds { code label }
                  networks { code label } freshness { level { code label } knownOn }
                  levels { level { code label }
                    offers { id theme { code label } name interventionLevel { code label } modes { code label }
                      operators { code name } } } } } } }""";

    /** The same rows as PostgreSQL writes them in one statement; nobody's rights are looked at. */
    private static final String ROWS = """
            select to_json(s), (select json_agg(o) from %1$s.offer o where o.structure_id = s.id and o.valid_to is null)
            from %1$s.structure s where s.department = any (?) and s.valid_to is null order by s.sort_name, s.id""";

    private final Node node;
    private final Questions questions;
    private final String schema;

    /** A map that is asked for, and what it must show. */
    private record Asked(String what, String variable, String code, List<String> departments, int structures) {}

    private Maps(Node node, Questions questions) throws InterruptedException {
        this.node = node;
        this.questions = questions;
        this.schema = node.followed().name();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        List<String> departments = Region.departmentsOf(REGION);
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            new Region(node.commands(), DEPARTMENT).fill(500);
            node.awaitShown(new Region(node.commands(), departments).fill(3_000));
            Questions questions = new Questions(node, options, out);
            questions.head("Cartes mentales", server.describe());
            Maps maps = new Maps(node, questions);
            maps.contest(new Asked("a department of 500", "department", "49", DEPARTMENT, 500));
            maps.contest(new Asked("a region of 3,000", "region", REGION, departments, 3_000));
        }
    }

    private void contest(Asked asked) throws Exception {
        String shown = "\"structureCount\":" + asked.structures + ",";
        questions.contest(
                asked.what, () -> questions.ask(MAP, Map.of(asked.variable, asked.code), shown), () -> rows(asked));
    }

    private int rows(Asked asked) throws SQLException {
        int count = 0;
        try (Connection connection = node.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS.formatted(schema))) {
            Array departments = connection.createArrayOf("text", asked.departments.toArray());
            select.setArray(1, departments);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count += row.getString(1).isEmpty() || row.getString(2).isEmpty() ? 0 : 1;
                }
            }
        }
        if (count != asked.structures) {
            throw new IllegalStateException(count + " rows instead of " + asked.structures);
        }
        return count;
    }
}
