package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Files49.HEADER;
import static fr.convergence.infra.application.imports.Files49.lines;
import static fr.convergence.infra.application.imports.Files49.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ARowWithAFaultIsRefusedTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nom=                             | nom      | VALUE_REQUIRED       |
            id=                              | id       | VALUE_REQUIRED       |
            date_maj=                        | date_maj | VALUE_REQUIRED       |
            date_maj=02/04/2024              | date_maj | DATE_INVALID         | 02/04/2024
            date_maj=2024-02-30              | date_maj | DATE_INVALID         | 2024-02-30
            date_maj=2026-11-23              | date_maj | DATE_IN_FUTURE       | 2026-11-23
            nom==HYPERLINK("http://x")       | nom      | FORMULA_REFUSED      | =HYPERLINK("http://x")
            nom=@SUM(1+1)                    | nom      | FORMULA_REFUSED      | @SUM(1+1)
            nom=Mme Martin                   | nom      | PERSONAL_CONTACT_LEFT_OUT |
            """)
    void told_with_line_column_value_and_code(String value, String column, String code, String told) {
        Reading reading = new Reader(directory).row(value);
        assertThat(reading.asked()).isNull();
        assertThat(reading.refusals())
                .extracting(Finding::line, Finding::column, Finding::value, Finding::code)
                .containsExactly(tuple(2, column, told, code));
        assertThat(reading.refusals().getFirst().message()).isNotBlank();
    }

    @Test
    void every_fault_of_a_row_is_told() {
        Reading reading = new Reader(directory).row("nom=", "date_maj=hier", "code_insee=", "commune=Nulle-Part");
        assertThat(reading.refusals())
                .extracting(Finding::column, Finding::code)
                .containsExactly(
                        tuple("nom", "VALUE_REQUIRED"),
                        tuple("date_maj", "DATE_INVALID"),
                        tuple("commune", "COMMUNE_UNKNOWN"));
    }

    @Test
    void a_row_without_any_commune() {
        assertThat(new Reader(directory).row("commune=", "code_insee=").refusals())
                .extracting(Finding::column, Finding::code)
                .containsExactly(tuple("commune", "VALUE_REQUIRED"));
    }

    @Test
    void a_commune_of_another_department() {
        Reading reading = new Reader(directory).row("commune=Nantes", "code_insee=44109", "code_postal=44000");
        assertThat(reading.refusals())
                .extracting(Finding::column, Finding::value, Finding::code)
                .containsExactly(tuple("commune", "Nantes", "DEPARTMENT_NOT_YOURS"));
    }

    @Test
    void the_second_row_of_an_identifier_tells_the_line_of_the_first() {
        List<Reading> readings = new Reader(directory).read(lines(HEADER, row(), row("id=anjou--2"), row()));
        assertThat(readings).extracting(reading -> reading.asked() == null).containsExactly(false, false, true);
        assertThat(readings.getLast().refusals())
                .extracting(Finding::line, Finding::id, Finding::value, Finding::code)
                .containsExactly(tuple(4, "anjou--1", "anjou--1", "ID_DUPLICATED"));
        assertThat(readings.getLast().refusals().getFirst().message()).contains("ligne 2");
    }

    @Test
    void too_few_or_too_many_values_refuse_the_row_and_not_its_neighbours() {
        List<Reading> readings =
                new Reader(directory).read(lines(HEADER, "anjou--0,,Mairie", row() + ",,", row("id=anjou--2")));
        assertThat(readings)
                .flatExtracting(Reading::refusals)
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(2, "ROW_TOO_SHORT"), tuple(3, "ROW_TOO_LONG"));
        assertThat(readings.getLast().asked()).isNotNull();
    }

    @Test
    void lines_are_those_of_the_file_when_values_hold_line_breaks() {
        List<Reading> readings = new Reader(directory)
                .read(lines(HEADER, row("presentation_detail=\"Lundi\nMardi\nMercredi\""), "", row("id=b--2", "nom=")));
        assertThat(readings).extracting(Reading::line).containsExactly(2L, 6L);
    }
}
