package fr.convergence.query.referralstatistics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final Cells OBSERVED = new Cells(5);

    private static String told(Cells cells, int whole, Integer... parts) {
        Cell all = cells.whole(whole);
        return told(all) + ": "
                + cells.parts(all, List.of(parts)).stream().map(CellsTest::told).collect(joining(" "));
    }

    private static String told(Cell cell) {
        return cell.hidden() ? "-" : String.valueOf(cell.count());
    }

    @Test
    void a_small_number_is_hidden_and_zero_is_not() {
        assertThat(told(OBSERVED, 30, 5, 0, 4, 6)).isEqualTo("30: 5 0 - 6");
        assertThat(new Cell(4, true).count()).isNull();
    }

    @Test
    void with_what_is_hidden_goes_the_next_smallest_that_would_give_it_away() {
        assertThat(told(OBSERVED, 22, 12, 4, 6)).isEqualTo("22: 12 - -");
        assertThat(told(OBSERVED, 10, 4, 2, 4)).isEqualTo("10: - - -");
        assertThat(told(OBSERVED, 16, 6, 3, 1, 6)).isEqualTo("16: - - - 6");
    }

    @Test
    void a_part_is_hidden_that_leaves_few_others() {
        assertThat(told(OBSERVED, 10, 8)).isEqualTo("10: -");
        assertThat(told(OBSERVED, 10, 10)).isEqualTo("10: 10");
        assertThat(told(OBSERVED, 10, 5)).isEqualTo("10: 5");
    }

    @Test
    void nothing_of_a_hidden_whole_is_told() {
        assertThat(told(OBSERVED, 4, 4, 0)).isEqualTo("-: - 0");
        assertThat(told(OBSERVED.parts(new Cell(20, true), List.of(20)).getFirst()))
                .isEqualTo("-");
    }

    @Test
    void those_who_answer_for_the_referrals_are_told_everything() {
        assertThat(told(new Cells(1), 10, 1, 2, 7, 0)).isEqualTo("10: 1 2 7 0");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_hidden_can_be_several_numbers_and_is_never_few_together(
            @ForAll @Size(max = 6) List<@IntRange(max = 12) Integer> parts, @ForAll @IntRange(max = 12) int others) {
        Cell whole = OBSERVED.whole(parts.stream().mapToInt(part -> part).sum() + others);
        List<Cell> told = OBSERVED.parts(whole, parts);
        assertThat(told).extracting(Cell::number).isEqualTo(parts);
        assertThat(told).filteredOn(cell -> !cell.hidden()).noneMatch(cell -> 0 < cell.number() && cell.number() < 5);
        int rest = whole.number()
                - told.stream()
                        .filter(cell -> !cell.hidden())
                        .mapToInt(Cell::number)
                        .sum();
        assertThat(whole.hidden() || rest == 0 || rest >= 5).isTrue();
        assertThat(IntStream.range(0, parts.size())
                        .filter(i -> parts.get(i) == 0 && told.get(i).hidden()))
                .isEmpty();
    }
}
