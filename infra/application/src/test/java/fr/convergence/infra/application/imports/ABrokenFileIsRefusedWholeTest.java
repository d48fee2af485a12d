package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.lines;
import static fr.convergence.infra.application.imports.Files49.row;
import static fr.convergence.infra.application.imports.Files49.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ABrokenFileIsRefusedWholeTest {

    @TempDir
    Path directory;

    @Test
    void an_empty_file() {
        assertThat(refused("")).extracting(Finding::code).containsExactly("FILE_EMPTY");
    }

    @Test
    void a_file_of_blanks_and_a_byte_order_mark() {
        assertThat(refused("\uFEFF \r\n\n")).extracting(Finding::code).containsExactly("FILE_EMPTY");
    }

    @Test
    void a_header_alone() {
        assertThat(refused(lines(HEADER))).extracting(Finding::code).containsExactly("FILE_WITHOUT_ROWS");
    }

    @Test
    void a_file_of_windows_1252_tells_the_line_the_byte_and_the_likely_encoding() {
        byte[] latin = lines(HEADER, row("nom=Mediatheque"), row("nom=Médiathèque", "services="))
                .getBytes(Charset.forName("windows-1252"));
        List<Finding> findings = refused(latin);
        assertThat(findings).extracting(Finding::code, Finding::line).containsExactly(tuple("FILE_NOT_UTF8", 2));
        assertThat(findings.getFirst().message()).contains("Windows-1252", "ligne 2");
    }

    @Test
    void a_file_of_utf_16() {
        List<Finding> findings = refused(lines(HEADER, row()).getBytes(StandardCharsets.UTF_16));
        assertThat(findings).extracting(Finding::code).containsExactly("FILE_NOT_UTF8");
        assertThat(findings.getFirst().message()).contains("UTF-16");
    }

    @Test
    void a_zip_renamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lieux.csv"));
            zip.write(lines(HEADER, row()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(bytes.toByteArray())).extracting(Finding::code).containsExactly("FILE_NOT_CSV");
    }

    @Test
    void a_gzip_renamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(lines(HEADER, row()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(bytes.toByteArray())).extracting(Finding::code).containsExactly("FILE_NOT_CSV");
    }

    @Test
    void a_null_character_tells_the_line() {
        assertThat(refused(lines(HEADER, row("nom=Mai\0rie"))))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_NOT_CSV", 2));
    }

    @Test
    void every_missing_column_is_told_at_once() {
        assertThat(refused(lines("id,commune,adresse", "anjou--1,Angers,1 place de la Mairie")))
                .extracting(Finding::code, Finding::column)
                .containsExactly(
                        tuple("COLUMN_MISSING", "nom"),
                        tuple("COLUMN_MISSING", "code_postal"),
                        tuple("COLUMN_MISSING", "date_maj"),
                        tuple("COLUMN_MISSING", "services"));
    }

    @Test
    void a_column_twice() {
        assertThat(refused(lines(HEADER + ",Nom", row() + ",Mairie")))
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple("COLUMN_DUPLICATED", "Nom"));
    }

    @Test
    void a_quote_never_closed_tells_the_line_it_opens_on() {
        assertThat(refused(lines(HEADER, row(), row("nom=\"Mairie"), row())))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_TRUNCATED", 3));
    }

    @Test
    void a_quote_never_closed_in_a_large_file_does_not_swallow_it() {
        String large = (row() + "\n").repeat(5_000);
        assertThat(refused(lines(HEADER, row("nom=\"Mairie")) + large))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_RECORD_TOO_LONG", 2));
    }

    @Test
    void text_after_a_closing_quote() {
        assertThat(refused(lines(HEADER, row("nom=\"Mairie\" d'Angers"))))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_QUOTES_BROKEN", 2));
    }

    @Test
    void a_last_line_cut_short() {
        String whole = lines(HEADER, row(), row("id=anjou--2"));
        assertThat(refused(whole.substring(0, whole.length() - 40)))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_TRUNCATED", 3));
    }

    @Test
    void a_hundred_thousand_columns() {
        assertThat(refused(lines(HEADER + ",x".repeat(100_000), row())))
                .extracting(Finding::code)
                .containsExactly("FILE_TOO_MANY_COLUMNS");
    }

    @Test
    void a_line_of_a_million_characters() {
        assertThat(refused(lines(HEADER, row("nom=" + "a".repeat(1_000_000)))))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_RECORD_TOO_LONG", 2));
    }

    @Test
    void more_rows_than_allowed() {
        String rows = ("a,b,c,d,e,f,g\n").repeat(CsvCheck.MOST_ROWS + 1);
        assertThat(refused("id,nom,commune,code_postal,adresse,date_maj,services\n" + rows))
                .extracting(Finding::code)
                .containsExactly("FILE_TOO_MANY_ROWS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Connexion</body></html>", "bonjour"})
    void text_that_is_no_list(String text) {
        assertThat(refused(text + "\n" + text)).extracting(Finding::code).contains("COLUMN_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"anjou--1\"} > FILE_NOT_A_LIST 1",
                "{\"data\": {\"id\": 1}} > FILE_NOT_A_LIST 1",
                "[] > FILE_WITHOUT_ROWS null",
                "{\"data\": []} > FILE_WITHOUT_ROWS null",
                "[{\"id\": \"a\"}, 3] > RECORD_NOT_AN_OBJECT 1",
                "[[{\"id\": \"a\"}]] > RECORD_NOT_AN_OBJECT 1",
                "[{\"id\": \"a\"} > FILE_TRUNCATED 1",
                "[{\"id\": \"a\"}, > FILE_TRUNCATED 1",
                "{\"data\": [{\"id\": \"a\"}] > FILE_TRUNCATED 1",
                "[{\"id\": \"a > FILE_TRUNCATED 1",
                "[{\"id\": a}] > FILE_JSON_BROKEN 1",
                "[{\"id\": 1, \"id\": 2}] > FILE_JSON_BROKEN 1",
                "[{\"id\": 1}] [] > FILE_JSON_BROKEN 1",
            })
    void json_that_is_no_list_of_records(String json, String expected) {
        assertThat(refused(json))
                .extracting(finding -> finding.code() + " " + finding.line())
                .containsExactly(expected);
    }

    @Test
    void json_that_breaks_far_into_the_file_tells_the_line() {
        String records = "{\"id\": \"a\"},\n".repeat(5_000);
        assertThat(refused("[\n" + records + "{\"id\" \"a\"}]"))
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple("FILE_JSON_BROKEN", 5_002));
    }

    @Test
    void json_whose_records_lack_what_the_list_must_have() {
        assertThat(refused("[{\"id\": \"a\", \"nom\": \"Mairie\"}]"))
                .extracting(Finding::column, Finding::code)
                .contains(tuple("services", "COLUMN_MISSING"), tuple("date_maj", "COLUMN_MISSING"));
    }

    @Test
    void a_json_record_that_would_fill_the_memory() {
        String half = "x".repeat(CsvRecords.LONGEST_RECORD / 2 + 10_000);
        assertThat(refused("[{\"id\": \"" + half + "\", \"nom\": \"" + half + "\"}]"))
                .extracting(Finding::code)
                .containsExactly("FILE_RECORD_TOO_LONG");
        assertThat(refused("[" + "[".repeat(100))).extracting(Finding::code).containsExactly("RECORD_NOT_AN_OBJECT");
        assertThat(refused("[{\"id\":" + "[".repeat(100)))
                .extracting(Finding::code)
                .containsExactly("FILE_RECORD_TOO_LONG");
    }

    @Test
    void json_in_another_encoding() {
        byte[] latin = "[{\"nom\": \"Médiathèque\"}]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin)).extracting(Finding::code).containsExactly("FILE_NOT_UTF8");
    }

    private List<Finding> refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> refused(byte[] bytes) {
        try (SpooledFile file = written(directory, bytes)) {
            BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> ImportFormats.LIEUX.check(file));
            assertThat(broken).isNotNull();
            return broken.findings();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
