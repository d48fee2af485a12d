package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.lines;
import static fr.convergence.infra.application.imports.Files49.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.convergence.infra.application.TestData;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files sent over HTTP to the whole application, on a real PostgreSQL. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"convergence.sample=false", "convergence.national-models=false"})
class ImportJourneyTest {

    private static final int MEGABYTE = 1 << 20;

    private static final Path DATA = TestData.empty();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    ImportReports reports;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("convergence.data", () -> DATA.toString());
        registry.add("convergence.imports.max-size", () -> "5MB");
    }

    /** An answer with its JSON. */
    record Answer(int status, JsonNode json, HttpResponse<String> response) {}

    @Test
    void the_real_file_is_imported_once_and_a_changed_one_records_the_differences_alone() {
        String sample = Files49.sample();
        long before = events();
        long structures = structures();
        Answer rehearsed = post("?wait=true&dryRun=true", "coordinator", sample);
        assertThat(rehearsed.json().path("created").intValue()).isEqualTo(247);
        assertThat(events()).isEqualTo(before);

        Answer first = post("?wait=true", "coordinator", sample);
        assertThat(first.status()).isEqualTo(200);
        assertCounts(first, 247, 247, 0, 0, 0);
        assertThat(findings(first, "warnings")).hasSize(6);
        assertThat(first.json().path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(structures()).isEqualTo(structures + 247);
        long after = events();

        assertCounts(post("?wait=true", "coordinator", sample), 247, 0, 0, 247, 0);
        assertThat(events()).isEqualTo(after);

        String changed = sample.replace("mairie.antoigne.49@wanadoo.fr", "mairie@antoigne.fr");
        assertCounts(post("?wait=true&dryRun=true", "coordinator", changed), 247, 0, 1, 246, 0);
        assertThat(events()).isEqualTo(after);
        assertCounts(post("?wait=true", "coordinator", changed), 247, 0, 1, 246, 0);
        assertThat(events()).isEqualTo(after + 1);
        assertCounts(post("?wait=true", "coordinator", sample), 247, 0, 1, 246, 0);
        assertThat(events()).isEqualTo(after + 2);
    }

    @Test
    void faulty_rows_are_told_and_the_others_imported() {
        Answer answer = post(
                "?wait=true",
                "coordinator",
                lines(
                        HEADER,
                        row("id=faults--1"),
                        row("id=faults--2", "date_maj=hier"),
                        "faults--3,,trop,court",
                        row("id=faults--4", "commune=Nantes", "code_insee=44109"),
                        row("id=faults--1")));
        assertThat(answer.status()).isEqualTo(200);
        assertCounts(answer, 5, 1, 0, 0, 4);
        assertThat(findings(answer, "refusedRows"))
                .containsExactly(
                        "3 faults--2 date_maj hier DATE_INVALID",
                        "4 null null null ROW_TOO_SHORT",
                        "5 faults--4 commune Nantes DEPARTMENT_NOT_YOURS",
                        "6 faults--1 id faults--1 ID_DUPLICATED");
    }

    @Test
    void half_of_the_pool_is_left_to_people_and_followers(
            @Autowired ImportSettings settings, @Autowired HikariDataSource pool) {
        assertThat(settings.inFlight() * 2).isLessThanOrEqualTo(pool.getMaximumPoolSize());
    }

    @Test
    void a_broken_file_stores_nothing_and_says_why() {
        long before = events();
        Answer answer = post("?wait=true", "coordinator", "id,nom,commune\nbroken--1,Mairie,Angers\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(findings(answer, "errors"))
                .contains("1 null services null COLUMN_MISSING", "1 null date_maj null COLUMN_MISSING");
        byte[] latin = lines(HEADER, row("nom=Médiathèque")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(code(send("?wait=true", "coordinator", "text/csv", BodyPublishers.ofByteArray(latin))))
                .isEqualTo("422 FILE_NOT_UTF8");
        assertThat(code(post("", "coordinator", ""))).isEqualTo("422 FILE_EMPTY");
        assertThat(code(post("", "coordinator", "PK\u0003\u0004" + "x".repeat(100))))
                .isEqualTo("422 FILE_NOT_CSV");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void three_hundred_megabytes_fill_neither_memory_nor_disk() throws IOException {
        byte[] chunk = (row() + "\n").repeat(8_000).getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new Repeated(chunk, 30L * MEGABYTE));
        assertThat(code(send("", "coordinator", "text/csv", body))).isEqualTo("413 FILE_TOO_LARGE");
        try (var left = Files.list(DATA.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_form_works_like_a_body() {
        Answer answer = form(lines(HEADER, row("id=form--1")), "liste.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertCounts(answer, 1, 1, 0, 0, 0);
        assertThat(answer.json().path("fileName").stringValue()).isEqualTo("liste.csv");
        assertThat(code(form("x".repeat(6 * MEGABYTE), "gros.csv"))).isEqualTo("413 FILE_TOO_LARGE");
        assertThat(code(send(
                        "",
                        "coordinator",
                        "multipart/form-data; boundary=limite",
                        BodyPublishers.ofString(
                                "--limite\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nid,nom"))))
                .isEqualTo("400 FORM_BROKEN");
    }

    @Test
    void only_coordinators_import_and_auditors_read_reports() {
        String file = lines(HEADER, row("id=rights--1"));
        for (String persona : List.of("agent", "mediator", "auditor", "partner")) {
            assertThat(code(post("?wait=true", persona, file))).isEqualTo("403 NOT_A_COORDINATOR");
        }
        assertThat(send("", null, "text/csv", BodyPublishers.ofString(file)).status())
                .isEqualTo(401);
        assertThat(get("/imports", "auditor").status()).isEqualTo(200);
        assertThat(code(get("/imports", "agent"))).isEqualTo("403 NOT_A_READER_OF_IMPORTS");
        assertThat(code(get("/imports/" + UUID.randomUUID(), "auditor"))).isEqualTo("404 IMPORT_UNKNOWN");
        assertThat(code(get("/imports/x", "auditor"))).isEqualTo("404 IMPORT_UNKNOWN");
    }

    @Test
    void without_waiting_the_report_is_found_where_the_answer_says() {
        Answer accepted = post("", "coordinator", lines(HEADER, row("id=later--1")));
        assertThat(accepted.status()).isEqualTo(202);
        String location = accepted.response().headers().firstValue("Location").orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                get(location, "auditor").json().path("state").stringValue())
                        .isEqualTo("COMPLETED"));
        assertCounts(get(location, "coordinator"), 1, 1, 0, 0, 0);
    }

    @Test
    void a_doubtful_parameter_stores_nothing() {
        long before = events();
        assertThat(code(post("?dryRun=peut-etre", "coordinator", lines(HEADER, row("id=doubt--1")))))
                .isEqualTo("400 PARAMETER_INVALID");
        assertThat(code(send(
                        "",
                        "coordinator",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(lines(HEADER, row("id=doubt--2"))))))
                .isEqualTo("415 CONTENT_TYPE_UNSUPPORTED");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_import_whose_process_died_is_told_as_interrupted_and_one_that_runs_is_not() throws Exception {
        ImportReport running = new Tally(
                        UUID.randomUUID().toString(),
                        ImportFormats.LIEUX.source(),
                        "mort.csv",
                        false,
                        Instant.now(),
                        12)
                .report(ImportState.RUNNING, null);
        UUID id = UUID.fromString(running.id());
        Connection held = reports.hold(id);
        reports.save(running, Reader.COORDINATOR, null);
        assertThat(get("/imports/" + id, "coordinator").json().path("state").stringValue())
                .isEqualTo("RUNNING");
        reports.release(held);
        assertThat(get("/imports/" + id, "coordinator").json().path("state").stringValue())
                .isEqualTo("INTERRUPTED");
    }

    @Test
    void reports_are_forgotten_after_thirty_days() {
        String id = post("?wait=true", "coordinator", lines(HEADER, row("id=old--1")))
                .json()
                .path("id")
                .stringValue();
        reports.purge();
        assertThat(get("/imports/" + id, "auditor").status()).isEqualTo(200);
        sql.sql("update imports.report set started_at = now() - interval '31 days' where id = :id::uuid")
                .param("id", id)
                .update();
        reports.purge();
        assertThat(code(get("/imports/" + id, "auditor"))).isEqualTo("404 IMPORT_UNKNOWN");
    }

    @Test
    void the_reports_of_another_department_are_not_shown() {
        ImportReport elsewhere = new Tally(
                        UUID.randomUUID().toString(), ImportFormats.LIEUX.source(), "44.csv", false, Instant.now(), 1)
                .finished(Instant.now());
        reports.save(elsewhere, new Actor("c-44", Role.COORDINATOR, null, List.of("44")), null);
        assertThat(code(get("/imports/" + elsewhere.id(), "coordinator"))).isEqualTo("404 IMPORT_UNKNOWN");
        assertThat(get("/imports", "coordinator").json().toString()).doesNotContain(elsewhere.id());
    }

    private static void assertCounts(Answer answer, int rows, int created, int changed, int unchanged, int refused) {
        assertThat(List.of("rows", "created", "changed", "unchanged", "refused", "failed", "notTried"))
                .extracting(name -> answer.json().path(name).intValue())
                .containsExactly(rows, created, changed, unchanged, refused, 0, 0);
    }

    private static List<String> findings(Answer answer, String list) {
        return StreamSupport.stream(answer.json().path(list).spliterator(), false)
                .map(finding -> "%s %s %s %s %s"
                        .formatted(
                                text(finding, "line"),
                                text(finding, "id"),
                                text(finding, "column"),
                                text(finding, "value"),
                                text(finding, "code")))
                .toList();
    }

    private static String text(JsonNode finding, String name) {
        return finding.path(name).isNull() ? "null" : finding.path(name).asString();
    }

    private static String code(Answer answer) {
        return answer.status() + " " + text(answer.json().path("errors").path(0), "code");
    }

    private long events() {
        return sql.sql("select count(*) from store.event").query(Long.class).single();
    }

    private long structures() {
        return sql.sql("select count(distinct tag) from store.tag where tag like 'structure=%'")
                .query(Long.class)
                .single();
    }

    private Answer post(String query, String persona, String file) {
        return send(query, persona, "text/csv", BodyPublishers.ofString(file));
    }

    private Answer form(String file, String name) {
        String boundary = "limite";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        return send(
                "?wait=true",
                "coordinator",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(body));
    }

    private Answer send(
            String query, @org.jspecify.annotations.Nullable String persona, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/imports/lieux-mediation-numerique" + query))
                .header("Content-Type", type)
                .POST(body);
        return answer(persona == null ? request : request.header("Authorization", "Bearer " + token(persona)));
    }

    private Answer get(String path, String persona) {
        return answer(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token(persona)));
    }

    private String token(String persona) {
        return answer(HttpRequest.newBuilder(uri("/dev/token?persona=" + persona)))
                .json()
                .path("access_token")
                .stringValue();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()), response);
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same bytes over and over, up to a size. */
    private static final class Repeated extends InputStream {

        private final byte[] chunk;
        private final long size;
        private long position;

        Repeated(byte[] chunk, long size) {
            this.chunk = chunk;
            this.size = size;
        }

        @Override
        public int read() {
            return position >= size ? -1 : chunk[(int) (position++ % chunk.length)];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (position >= size) {
                return -1;
            }
            int at = (int) (position % chunk.length);
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, from, count);
            position += count;
            return count;
        }
    }
}
