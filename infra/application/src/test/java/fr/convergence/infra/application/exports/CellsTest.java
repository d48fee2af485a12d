package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.imports.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    /** Texts, and the cells that say them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1                     | '=1+1
            @SUM(A1)                 | '@SUM(A1)
            +33241054000             | +33241054000
            -0.55                    | -0.55
            -2+3                     | '-2+3
            +33 2 41 05 40 00        | '+33 2 41 05 40 00
            - accueil                | '- accueil
            ＝1+1                    | '＝1+1
            '=1+1                    | ''=1+1
            'accueil                 | 'accueil
            l'accueil                | l'accueil
            """)
    void a_cell_is_no_formula_and_a_number_stays_one(String text, String cell) {
        assertThat(Cells.harmless(text)).isEqualTo(cell);
    }

    @Test
    void a_list_is_read_as_it_was_written() {
        assertThat(Cells.list(List.of("a", "b"))).isEqualTo("a|b");
        assertThat(Cells.list(List.of("a;b"))).isEqualTo("a;b|");
        assertThat(Cells.list(List.of("a", "b|c", "a"))).isEqualTo("a");
        assertThat(Cells.list(List.of())).isEmpty();
    }
}
