package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.cartography.SourceIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several real lists that speak of the same department, one after the other. */
@ApplicationTest
class ListsInTurnTest {

    private static final byte[] LIEUX = Files49.sample().getBytes(StandardCharsets.UTF_8);
    private static final byte[] FRANCE_SERVICES = Lists.bytes("france-services-2024-08.csv");
    private static final byte[] CONSEILLERS = Lists.bytes("structures-conseillers-numeriques-2021.json");

    private final RunningApplication application;
    private final JdbcClient sql;

    ListsInTurnTest(RunningApplication application, JdbcClient sql) {
        this.application = application;
        this.sql = sql;
    }

    @Test
    void a_list_and_another_and_both_again_record_nothing_the_second_time() {
        bring("lieux-mediation-numerique", LIEUX);
        JsonNode first = bring("france-services", FRANCE_SERVICES);
        assertThat(counts(first)).isEqualTo(Map.of("rows", 2_845, "created", 0, "changed", 28, "refused", 2_817));
        bring("conseillers-numeriques", CONSEILLERS);
        long after = events();

        assertThat(bring("lieux-mediation-numerique", LIEUX).path("unchanged").intValue())
                .isEqualTo(247);
        assertThat(bring("france-services", FRANCE_SERVICES).path("unchanged").intValue())
                .isEqualTo(28);
        JsonNode again = bring("conseillers-numeriques", CONSEILLERS);
        assertThat(again.path("unchanged").intValue())
                .isEqualTo(again.path("rows").intValue() - again.path("refused").intValue());
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void a_structure_of_data_inclusion_and_its_services_are_recorded_once() {
        JsonNode first = bring("data-inclusion", DataInclusionIsReadTest.bytes());
        assertThat(first.path("format").asString()).isEqualTo("DATA_INCLUSION");
        assertThat(counts(first)).isEqualTo(Map.of("rows", 1, "created", 1, "changed", 0, "refused", 0));
        long after = events();
        assertThat(bring("data-inclusion", DataInclusionIsReadTest.bytes())
                        .path("unchanged")
                        .intValue())
                .isEqualTo(1);
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void an_older_edition_is_told_and_changes_nothing() {
        byte[] list = franceServices("91001");
        json(post("france-services", "?wait=true&edition=2024-01-01", list));
        long after = events();
        JsonNode older = json(post("france-services", "?wait=true&edition=2023-12-31", list));
        assertThat(codes(older, "refusedRows")).containsExactly("REPORT_OLDER_THAN_KNOWN");
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void a_value_somebody_found_right_afterwards_stays_and_the_conflict_is_told() {
        byte[] list = lieu("confirmed--1", "2024-04-02", "+33241054000");
        bring("lieux-mediation-numerique", list);
        application.data(
                Persona.COORDINATOR,
                "mutation ($id: ID!) { confirmStructure(input: {structureId: $id}) { position rejections { code } } }",
                Map.of("id", SourceIds.structure("confirmed--1")));
        long after = events();
        JsonNode other = bring("lieux-mediation-numerique", lieu("confirmed--1", "2024-05-02", "+33241054001"));
        assertThat(codes(other, "refusedRows")).containsExactly("CONFIRMED_SINCE");
        assertThat(events()).isEqualTo(after + 1); // the place, of which nobody said anything, bears the newer date
    }

    @Test
    void what_a_complete_list_leaves_out_is_told_once_and_comes_back_with_it() {
        byte[] all = lieux("left", 6);
        byte[] without = lieux("left", 4);
        brought("complete=true", all);
        long before = events();
        brought("complete=false", without);
        assertThat(brought("complete=true&dryRun=true", without).path("closed").intValue())
                .isEqualTo(2);
        assertThat(events()).isEqualTo(before);

        assertThat(brought("complete=true", without).path("closed").intValue()).isEqualTo(2);
        assertThat(events()).isEqualTo(before + 4); // the structure and its service, twice
        assertThat(brought("complete=true", without).path("closed").intValue()).isZero();
        assertThat(events()).isEqualTo(before + 4);
        assertThat(brought("complete=true", all).path("changed").intValue()).isEqualTo(2);
    }

    @Test
    void a_list_that_leaves_out_more_than_half_or_has_rows_nobody_can_read_leaves_out_nothing() {
        brought("complete=true", lieux("half", 3));
        long before = events();
        JsonNode most = brought("complete=true", lieux("half", 1));
        assertThat(most.path("closed").intValue()).isZero();
        assertThat(codes(most, "warnings")).contains("LEFT_OUT_TOO_MANY");
        String unread =
                new String(lieux("half", 2), StandardCharsets.UTF_8) + Files49.row("id=half--2", "date_maj=hier");
        JsonNode uncertain = brought("complete=true", unread.getBytes(StandardCharsets.UTF_8));
        assertThat(uncertain.path("closed").intValue()).isZero();
        assertThat(codes(uncertain, "warnings")).contains("LEFT_OUT_UNCERTAIN");
        assertThat(events()).isEqualTo(before);
        assertThat(brought("complete=true&closeMost=true", lieux("half", 1))
                        .path("closed")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_format_nobody_knows_and_an_edition_that_means_nothing_store_nothing() {
        long before = events();
        assertThat(error(post("annuaire", "", LIEUX))).isEqualTo("404 FORMAT_UNKNOWN");
        assertThat(error(post("france-services", "?edition=hier", FRANCE_SERVICES)))
                .isEqualTo("400 EDITION_INVALID");
        assertThat(error(post("france-services", "?edition=2999-01-01", FRANCE_SERVICES)))
                .isEqualTo("400 EDITION_INVALID");
        assertThat(error(post("lieux-mediation-numerique", "?edition=2024-01-01", LIEUX)))
                .isEqualTo("400 EDITION_UNUSED");
        assertThat(events()).isEqualTo(before);
    }

    private static byte[] franceServices(String... ids) {
        String lines = Stream.of(ids)
                .map(id -> id + ",France services " + id + ",49007,49000,Angers,Espace labellisé 01/09/2022\n")
                .collect(Collectors.joining());
        return ("id_fs,lib_fs,insee_com,code_postal,lib_com,labellisation_fs\n" + lines)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode brought(String query, byte[] list) {
        return json(post("lieux-mediation-numerique", "?wait=true&" + query, list));
    }

    private static byte[] lieux(String source, int count) {
        Stream<String> rows = IntStream.range(0, count).mapToObj(id -> Files49.row("id=" + source + "--" + id));
        return Files49.lines(Stream.concat(Stream.of(Files49.HEADER), rows).toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lieu(String id, String day, String phone) {
        return Files49.lines(Files49.HEADER, Files49.row("id=" + id, "date_maj=" + day, "telephone=" + phone))
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode bring(String format, byte[] list) {
        return json(post(format, "?wait=true", list));
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo("COMPLETED");
        return answer.json();
    }

    private Answer post(String format, String query, byte[] list) {
        return application.post(
                "/imports/" + format + query, application.token(Persona.COORDINATOR), "application/octet-stream", list);
    }

    private static Map<String, Integer> counts(JsonNode report) {
        return Map.of(
                "rows", report.path("rows").intValue(),
                "created", report.path("created").intValue(),
                "changed", report.path("changed").intValue(),
                "refused", report.path("refused").intValue());
    }

    private static List<String> codes(JsonNode report, String list) {
        return StreamSupport.stream(report.path(list).spliterator(), false)
                .map(finding -> finding.path("code").asString())
                .distinct()
                .toList();
    }

    private static String error(Answer answer) {
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("code").asString();
    }

    private long events() {
        return sql.sql("select count(*) from store.event").query(Long.class).single();
    }
}
