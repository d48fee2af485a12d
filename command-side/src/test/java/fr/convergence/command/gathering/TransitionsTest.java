package fr.convergence.command.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command does wherever a workshop stands, before its day and after it, and who may ask for it, as tables anybody can read. */
class TransitionsTest {

    private static final Set<String> REFUSED = Set.of("NOT_ALLOWED", "NOT_YOUR_GATHERING");

    @ParameterizedTest(name = "{0} when {1} before the day: {2}")
    @MethodSource("before")
    void each_command_does_before_the_day_what_the_table_says(String command, Standing standing, String told) {
        assertThat(told(command, standing, Sample.TODAY)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} when {1} after the day: {2}")
    @MethodSource("after")
    void each_command_does_after_the_day_what_the_table_says(String command, Standing standing, String told) {
        assertThat(told(command, standing, Sample.AFTER)).isEqualTo(told);
    }

    private static String told(String command, Standing standing, LocalDate day) {
        GatheringCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        return Sample.at(standing).on(day).by(Sample.whoMay(asked)).told(asked);
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @MethodSource("byRole")
    void each_command_is_for_those_the_table_says(String command, People who, Standing standing, String told) {
        GatheringCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        String answer = Sample.at(standing).by(who.actor).told(asked);
        assertThat(REFUSED.contains(answer) ? answer : "may").isEqualTo(told);
    }

    @Test
    void the_tables_leave_no_command_no_standing_and_nobody_out() throws IOException {
        assertThat(new TreeSet<>(before().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(Sample.COMMANDS.keySet()));
        assertThat(before()).hasSize(Sample.COMMANDS.size() * (int) early().count());
        assertThat(after()).hasSize(Sample.COMMANDS.size() * Standing.values().length);
        assertThat(byRole()).hasSize(Sample.COMMANDS.size() * People.values().length);
    }

    private static Stream<Standing> early() {
        return Arrays.stream(Standing.values()).filter(standing -> standing.early);
    }

    static Stream<Arguments> before() throws IOException {
        return Table.of(TransitionsTest.class, "before-the-day.csv")
                .flatMap(row -> early().map(at -> Arguments.of(row.get("command"), at, row.get(at.name()))));
    }

    static Stream<Arguments> after() throws IOException {
        return Table.of(TransitionsTest.class, "after-the-day.csv")
                .flatMap(row -> Arrays.stream(Standing.values())
                        .map(at -> Arguments.of(row.get("command"), at, row.get(at.name()))));
    }

    static Stream<Arguments> byRole() throws IOException {
        return Table.of(TransitionsTest.class, "roles.csv")
                .flatMap(row -> Arrays.stream(People.values())
                        .map(who -> Arguments.of(
                                row.get("command"),
                                who,
                                Standing.valueOf(Objects.requireNonNull(row.get("standing"))),
                                row.get(who.name()))));
    }
}
