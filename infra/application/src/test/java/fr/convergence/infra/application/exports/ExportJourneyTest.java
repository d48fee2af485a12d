package fr.convergence.infra.application.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Exports asked for over HTTP. */
@ApplicationTest
class ExportJourneyTest {

    private static final String HEADER =
            "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,date_maj,services\n";
    private static final String HERE =
            "export--1,Le lieu des exports,Angers,49000,49007,1 place,47.47,-0.55,2026-01-02,Aide aux démarches administratives\n";
    private static final String NOWHERE =
            "export--2,Le lieu sans position,Angers,49000,49007,2 place,,,2026-01-02,Aide aux démarches administratives\n";

    private final RunningApplication application;
    private String position = "";

    ExportJourneyTest(RunningApplication application) {
        this.application = application;
    }

    @BeforeEach
    void two_places_are_known() {
        position = bring(HEADER + HERE + NOWHERE);
    }

    @Test
    void a_file_says_what_it_is_and_of_when() {
        Answer answer = export("lieux-csv", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"lieux-csv-49.csv\"");
        assertThat(answer.header("Link")).contains("licence-ouverte").contains("rel=\"license\"");
        assertThat(answer.header("Convergence-Position")).isNotEmpty();
        assertThat(Instant.parse(answer.header("Convergence-As-Of")))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(answer.text())
                .contains("export--1,,Le lieu des exports,Angers,49000,49007,1 place,,47.47,-0.55")
                .contains("\r\n");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String mark = export("lieux-json", "").header("ETag");
        assertThat(mark).matches("\"[^\"]+\"");
        Answer again = application.get(address("lieux-json", ""), "If-None-Match", mark);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(export("lieux-csv", "").header("ETag")).isNotEqualTo(mark);

        position = bring(HEADER + HERE.replace("Le lieu", "L'autre lieu"));
        assertThat(application
                        .get(address("lieux-json", ""), "If-None-Match", mark)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_moment_that_has_passed_is_exported_as_it_was() {
        String before = export("lieux-csv", "").header("Convergence-As-Of");
        position = bring(HEADER + HERE.replace("export--1", "export--later"));
        assertThat(export("lieux-csv", "").text()).contains("export--later");
        Answer then = export("lieux-csv", "&asOf=" + before);
        assertThat(then.text()).contains("export--1").doesNotContain("export--later");
        assertThat(then.header("Convergence-As-Of")).isEqualTo(before);
    }

    @Test
    void geojson_has_points_and_counts_the_places_without() {
        JsonNode collection = export("geojson", "").json();
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        List<String> ids = StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(feature -> feature.path("id").asString())
                .toList();
        assertThat(ids).contains("export--1").doesNotContain("export--2");
        assertThat(collection.path("leftOut").intValue()).isPositive();
        JsonNode feature = collection.path("features").path(ids.indexOf("export--1"));
        assertThat(feature.path("geometry").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[-0.55,47.47]}");
        assertThat(feature.path("properties").path("services").toString())
                .isEqualTo("[\"Aide aux démarches administratives\"]");
    }

    /** What is asked for, and the answer. */
    @ParameterizedTest
    @CsvSource({
        "annuaire?department=49,            404 FORMAT_UNKNOWN",
        "lieux-csv,                         400 DEPARTMENT_MISSING",
        "lieux-csv?department=999,          404 UNKNOWN_DEPARTMENT",
        "lieux-csv?department=49&asOf=hier, 400 AS_OF_INVALID",
        "lieux-csv?department=49&asOf=2999-01-01T00:00:00Z, 400 AS_OF_IN_THE_FUTURE",
        "lieux-csv?department=49&excel=oui, 400 PARAMETER_INVALID",
        "geojson?department=49&excel=true,  400 EXCEL_WITHOUT_CSV",
        "geojson?department=49&consistentWith=x, 400 CURSOR_UNREADABLE"
    })
    void what_cannot_be_exported_is_told_by_a_code(String asked, String told) {
        Answer answer = application.get("/exports/" + asked);
        assertThat(answer.status() + " " + answer.json().path("code").asString())
                .isEqualTo(told);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private Answer export(String format, String more) {
        return application.get(address(format, more));
    }

    private String address(String format, String more) {
        return "/exports/" + format + "?department=49&consistentWith=" + position + more;
    }

    /** The position of what was imported. */
    private String bring(String file) {
        Answer answer = application.post(
                "/imports/lieux-mediation-numerique?wait=true",
                application.token(Persona.COORDINATOR),
                "text/csv",
                file.getBytes(UTF_8));
        assertThat(answer.json().path("state").asString()).as(answer.text()).isEqualTo("COMPLETED");
        return answer.json().path("position").asString();
    }
}
