package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reports of imports, asked by GraphQL. */
@ApplicationTest
class ImportsAreListedTest {

    private static final String PAGE = """
            query ($department: String, $first: Int, $after: String) {
              imports(department: $department, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } } }""";
    private static final String ONE = """
            query ($id: ID!, $after: String) { import(id: $id) {
              askedBy format { code label } fileName dryRun finishedAt
              progress { state { code } done rows rowsDone created refused warnings rowsPerSecond }
              findings(first: 3, after: $after) {
                totalCount pageInfo { hasNextPage endCursor } edges { node { kind line column code } } }
              firstFinding: findings(first: 1) { edges { node { kind } } } } }""";

    private final RunningApplication application;
    private final DataSource dataSource;
    private final JdbcClient sql;

    ImportsAreListedTest(RunningApplication application, DataSource dataSource, JdbcClient sql) {
        this.application = application;
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Test
    void page_by_page_the_newest_first_each_once() {
        List<String> begun = new ArrayList<>();
        IntStream.range(0, 3).forEach(_ -> begun.addFirst(ended(1)));
        List<String> listed = new ArrayList<>();
        JsonNode page = page(null, 1, null);
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page.path("edges").forEach(edge -> listed.add(edge.at("/node/id").asString()));
            page = page(null, 1, page.at("/pageInfo/endCursor").asString());
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        }
        assertThat(listed).containsSubsequence(begun).doesNotHaveDuplicates();
        assertThat(listed).hasSize(page.path("totalCount").asInt() - 1);
    }

    @Test
    void of_one_department_or_of_all_that_one_acts_in() {
        String mine = ended(1);
        assertThat(page("49", 100, null).toString()).contains(mine);
        JsonNode elsewhere = page("44", 100, null);
        assertThat(elsewhere.toString()).doesNotContain(mine);
        sql.sql("update imports.report set departments = '{44}', asked_by = 'c-44' where id = :id::uuid")
                .param("id", mine)
                .update();
        assertThat(page(null, 100, null).toString()).doesNotContain(mine);
        assertThat(one(Persona.COORDINATOR, mine, null).isNull()).isTrue();
    }

    @Test
    void one_with_what_was_found_wrong_page_by_page() {
        ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 10);
        elsewhere.creates(6);
        elsewhere.refuses(4);
        elsewhere.warns();
        elsewhere.ends();
        JsonNode file = one(Persona.AUDITOR, elsewhere.id(), null);

        assertThat(file.path("askedBy").asString())
                .isEqualTo(Persona.COORDINATOR.actor().id());
        assertThat(file.at("/format/label").asString()).isEqualTo("lieux de médiation numérique");
        assertThat(file.path("fileName").asString()).isEqualTo("ailleurs.csv");
        assertThat(List.of("rows", "rowsDone", "created", "refused", "warnings"))
                .extracting(count -> file.path("progress").path(count).asInt())
                .containsExactly(10, 10, 6, 4, 1);
        assertThat(file.at("/progress/rowsPerSecond").asDouble()).isBetween(0.1, 1.0);
        assertThat(file.at("/findings/totalCount").asInt()).isEqualTo(5);
        assertThat(findings(file))
                .containsExactly(
                        "REFUSED_ROW 2 DATE_INVALID", "REFUSED_ROW 3 DATE_INVALID", "REFUSED_ROW 4 DATE_INVALID");
        assertThat(file.at("/firstFinding/edges")).hasSize(1);

        JsonNode rest = one(
                Persona.AUDITOR,
                elsewhere.id(),
                file.at("/findings/pageInfo/endCursor").asString());
        assertThat(findings(rest)).containsExactly("REFUSED_ROW 5 DATE_INVALID", "WARNING 1 COLUMN_UNKNOWN");
        assertThat(rest.at("/findings/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void an_import_of_yesterday_is_read_as_one_of_today() {
        String id = ended(2);
        sql.sql("update imports.report set report = report || findings, findings = '{}' where id = :id::uuid")
                .param("id", id)
                .update();
        assertThat(one(Persona.COORDINATOR, id, null).at("/progress/rowsDone").asInt())
                .isEqualTo(2);
        assertThat(application
                        .get("/imports/" + id, application.token(Persona.COORDINATOR))
                        .json()
                        .path("refusedRows"))
                .hasSize(2);
    }

    @Test
    void only_those_who_coordinate_or_audit_read_them() {
        for (Persona persona : List.of(Persona.AGENT, Persona.MEDIATOR, Persona.PARTNER)) {
            assertThat(code(application.graphQl(persona, PAGE, Map.of()))).isEqualTo("NOT_A_READER_OF_IMPORTS");
            assertThat(code(application.graphQl(persona, ONE, Map.of("id", UUID.randomUUID()))))
                    .isEqualTo("NOT_A_READER_OF_IMPORTS");
        }
        assertThat(one(Persona.AUDITOR, UUID.randomUUID().toString(), null).isNull())
                .isTrue();
        assertThat(one(Persona.AUDITOR, "x", null).isNull()).isTrue();
    }

    @Test
    void what_cannot_be_a_page_is_refused() {
        assertThat(refusedPage(Map.of("first", 101))).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        assertThat(refusedPage(Map.of("after", "é"))).isEqualTo("CURSOR_UNREADABLE");
        assertThat(refusedPage(Map.of("after", "eA"))).isEqualTo("CURSOR_UNREADABLE");
        assertThat(code(application.graphQl(Persona.COORDINATOR, ONE, Map.of("id", ended(1), "after", "eA"))))
                .isEqualTo("CURSOR_UNREADABLE");
    }

    private String ended(int rows) {
        ImportElsewhere elsewhere = new ImportElsewhere(dataSource, rows);
        elsewhere.refuses(rows);
        elsewhere.ends();
        return elsewhere.id();
    }

    private JsonNode page(@Nullable String department, int first, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("department", department);
        variables.put("first", first);
        variables.put("after", after);
        return application.data(Persona.COORDINATOR, PAGE, variables).path("imports");
    }

    private JsonNode one(Persona persona, String id, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", id);
        variables.put("after", after);
        return application.data(persona, ONE, variables).path("import");
    }

    private String refusedPage(Map<String, Object> variables) {
        return code(application.graphQl(Persona.COORDINATOR, PAGE, variables));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static List<String> findings(JsonNode file) {
        List<String> told = new ArrayList<>();
        file.at("/findings/edges")
                .forEach(edge -> told.add(edge.at("/node/kind").asString() + " "
                        + edge.at("/node/line").asInt() + " "
                        + edge.at("/node/code").asString()));
        return told;
    }
}
