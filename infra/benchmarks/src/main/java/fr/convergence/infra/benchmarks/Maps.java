package fr.convergence.infra.benchmarks;

import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

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
    private final String token;
    private final String schema;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A map that is asked for, and what it must show. */
    private record Asked(String what, String variable, String code, List<String> departments, int structures) {}

    private Maps(Node node) throws IOException, InterruptedException {
        this.node = node;
        this.schema = node.followed().name();
        String answer = body(HttpRequest.newBuilder(address("/dev/token?persona=coordinator")));
        this.token = JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    static void measure(Options options, PrintStream out) throws Exception {
        List<String> departments = Territory.current().departments().stream()
                .filter(department -> department.region().equals(REGION))
                .map(Department::code)
                .toList();
        try (Server server = Server.start();
                Node node = Node.start(server, "node")) {
            new Region(node.commands(), DEPARTMENT).fill(500);
            node.awaitShown(new Region(node.commands(), departments).fill(3_000));
            out.println("\n## Cartes mentales\n\n" + server.describe() + ". " + options.maps()
                    + " of each, one after the other, in turn with the yardstick's. Milliseconds.\n");
            out.println(
                    "| | kB | p50 | p95 | max | rows by SQL p50 | p95 | ratio of the p95 |\n|---|---|---|---|---|---|---|---|");
            Maps maps = new Maps(node);
            maps.contest(new Asked("a department of 500", "department", "49", DEPARTMENT, 500), options, out);
            maps.contest(new Asked("a region of 3,000", "region", REGION, departments, 3_000), options, out);
        }
    }

    private void contest(Asked asked, Options options, PrintStream out) throws Exception {
        Histogram map = Latencies.histogram();
        Histogram rows = Latencies.histogram();
        int size = 0;
        for (int i = -options.maps() / 4; i < options.maps(); i++) {
            long sql = micros(() -> rows(asked));
            long begin = System.nanoTime();
            size = map(asked).length();
            long whole = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
            if (i >= 0) { // the first quarter more only warms up
                rows.recordValue(sql);
                map.recordValue(whole);
            }
        }
        double p95 = map.getValueAtPercentile(95);
        double yardstick = rows.getValueAtPercentile(95);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | **%.1f** | %.1f | %.1f | %.1f | %.1f |%n",
                asked.what,
                size / 1_000,
                map.getValueAtPercentile(50) / 1e3,
                p95 / 1e3,
                map.getMaxValue() / 1e3,
                rows.getValueAtPercentile(50) / 1e3,
                yardstick / 1e3,
                p95 / yardstick);
    }

    private static long micros(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    }

    private String map(Asked asked) throws IOException, InterruptedException {
        String question = JsonMapper.shared()
                .writeValueAsString(Map.of("query", MAP, "variables", Map.of(asked.variable, asked.code)));
        String answer = body(HttpRequest.newBuilder(address("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question)));
        if (!answer.contains("\"structureCount\":" + asked.structures + ",")) {
            throw new IllegalStateException("another map: " + answer.substring(0, Math.min(300, answer.length())));
        }
        return answer;
    }

    private URI address(String path) {
        return URI.create(node.address() + path);
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
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
