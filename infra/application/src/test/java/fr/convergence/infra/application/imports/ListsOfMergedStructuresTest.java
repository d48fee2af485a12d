package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.cartography.SourceIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two lists that speak of one structure under two names: what they say goes to the one that stands for both. */
@ApplicationTest
class ListsOfMergedStructuresTest {

    private static final String SURVIVOR = SourceIds.structure("list-a--1");
    private static final String MERGED = SourceIds.structure("list-b--1");
    private static final Map<String, String> BOTH = Map.of("survivorId", SURVIVOR, "mergedId", MERGED);

    private final RunningApplication application;
    private final JdbcClient sql;

    ListsOfMergedStructuresTest(RunningApplication application, JdbcClient sql) {
        this.application = application;
        this.sql = sql;
    }

    @Test
    void each_list_keeps_its_word_while_they_are_one_and_after() {
        byte[] a = list("list-a--1", "2024-04-02", "+33241000001");
        byte[] b = list("list-b--1", "2024-04-02", "+33241000002");
        bring(a);
        bring(b);
        mutate(
                "mergeStructures",
                "$survivorId: ID!, $mergedId: ID!",
                "survivorId: $survivorId, mergedId: $mergedId, reasons: [VERIFIED]",
                BOTH);
        nothingNew(a, b);

        byte[] newer = list("list-b--1", "2024-05-02", "+33241000003");
        String position = bring(newer);
        JsonNode one = structure(MERGED, position);
        assertThat(one.path("id").asString()).isEqualTo(SURVIVOR);
        assertThat(one.path("phone").asString()).isEqualTo("+33241000001");
        assertThat(texts(one.path("sources"), "id")).containsExactlyInAnyOrder("list-a--1", "list-b--1");
        assertThat(one.at("/mergedFrom/0/differences").toString()).contains("PHONE", "+33241000003");
        nothingNew(a, newer);

        mutate(
                "correctStructure",
                "$survivorId: ID!",
                "structureId: $survivorId, details: {phone: \"+33241000009\"}",
                Map.of("survivorId", SURVIVOR));
        position = bring(list("list-b--1", "2024-06-02", "+33241000004"));
        assertThat(structure(SURVIVOR, position).path("phone").asString()).isEqualTo("+33241000009");

        position = mutate(
                "undoMerge", "$survivorId: ID!, $mergedId: ID!", "survivorId: $survivorId, mergedId: $mergedId", BOTH);
        assertThat(structure(MERGED, position).path("phone").asString()).isEqualTo("+33241000004");
        assertThat(structure(SURVIVOR, position).path("sources").size()).isEqualTo(1);
        nothingNew(a, list("list-b--1", "2024-06-02", "+33241000004"));
        position = bring(list("list-b--1", "2024-07-02", "+33241000005"));
        assertThat(structure(MERGED, position).path("phone").asString()).isEqualTo("+33241000005");
    }

    @Test
    void a_merged_structure_names_the_one_that_stands_for_it_to_who_asks_for_more() {
        bring(list("list-c--1", "2024-04-02", "+33241000001"));
        bring(list("list-d--1", "2024-04-02", "+33241000001"));
        Map<String, String> both =
                Map.of("survivorId", SourceIds.structure("list-c--1"), "mergedId", SourceIds.structure("list-d--1"));
        mutate(
                "mergeStructures",
                "$survivorId: ID!, $mergedId: ID!",
                "survivorId: $survivorId, mergedId: $mergedId, reasons: [VERIFIED]",
                both);
        JsonNode told = application.data(
                Persona.COORDINATOR,
                "mutation ($mergedId: ID!) { confirmStructure(input: {structureId: $mergedId}) { rejections { code arguments } } }",
                Map.of("mergedId", both.get("mergedId")));
        assertThat(told.at("/confirmStructure/rejections/0/code").asString()).isEqualTo("MERGED_INTO");
        assertThat(told.at("/confirmStructure/rejections/0/arguments/0").asString())
                .isEqualTo(both.get("survivorId"));
    }

    private void nothingNew(byte[]... lists) {
        long before = events();
        for (int i = 0; i < 2; i++) {
            for (byte[] list : lists) {
                bring(list);
            }
        }
        assertThat(events()).isEqualTo(before);
    }

    private static byte[] list(String id, String day, String phone) {
        return Files49.lines(Files49.HEADER, Files49.row("id=" + id, "date_maj=" + day, "telephone=" + phone))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The position after it. */
    private String bring(byte[] list) {
        JsonNode report = application
                .post(
                        "/imports/lieux-mediation-numerique?wait=true",
                        application.token(Persona.COORDINATOR),
                        "application/octet-stream",
                        list)
                .json();
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("COMPLETED");
        assertThat(report.path("refused").intValue()).as(report.toString()).isZero();
        return report.path("position").asString();
    }

    private String mutate(String mutation, String variables, String input, Map<String, String> values) {
        JsonNode answer = application
                .data(
                        Persona.COORDINATOR,
                        "mutation (%s) { %s(input: {%s}) { position rejections { code } } }"
                                .formatted(variables, mutation, input),
                        values)
                .path(mutation);
        assertThat(answer.path("rejections").size()).as(answer.toString()).isZero();
        return answer.path("position").asString();
    }

    private JsonNode structure(String id, String position) {
        return application
                .data(Persona.COORDINATOR, """
                        query ($id: ID!, $position: String!) { structure(id: $id, consistentWith: $position) {
                          id phone sources { id } mergedFrom { differences { field { code } values } } } }""", Map.of("id", id, "position", position))
                .path("structure");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private long events() {
        return sql.sql("select count(*) from store.event").query(Long.class).single();
    }
}
