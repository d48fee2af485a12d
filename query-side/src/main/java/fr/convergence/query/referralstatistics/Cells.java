package fr.convergence.query.referralstatistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Hides numbers of few people, and what would give them away by subtraction.
 *
 * @param smallest the smallest number that is told, but for zero, which speaks of nobody
 */
record Cells(int smallest) {

    /** A number that is part of no other. */
    Cell whole(int number) {
        return new Cell(number, isSmall(number));
    }

    /**
     * Numbers that each are a part of a whole, none of them of another.
     *
     * <p>What is left of the whole when all that is told is taken away is told as well, by subtraction: while that is small, the
     * smallest of the parts that are told, the first of several, is hidden too. Nothing of a whole that is hidden is told.
     */
    List<Cell> parts(Cell whole, List<Integer> numbers) {
        List<Cell> cells = new ArrayList<>(numbers.stream()
                .map(number -> new Cell(number, number > 0 && whole.hidden() || isSmall(number)))
                .toList());
        OptionalInt next = smallestTold(cells);
        while (isSmall(whole.number() - told(cells)) && next.isPresent()) {
            cells.set(next.getAsInt(), new Cell(numbers.get(next.getAsInt()), true));
            next = smallestTold(cells);
        }
        return List.copyOf(cells);
    }

    private boolean isSmall(int number) {
        return 0 < number && number < smallest;
    }

    private static int told(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.hidden())
                .mapToInt(Cell::number)
                .sum();
    }

    private static OptionalInt smallestTold(List<Cell> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).hidden() && cells.get(i).number() > 0)
                .reduce((best, i) -> cells.get(i).number() < cells.get(best).number() ? i : best);
    }
}
