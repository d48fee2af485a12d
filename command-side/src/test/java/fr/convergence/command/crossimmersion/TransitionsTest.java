package fr.convergence.command.crossimmersion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Table;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command does in each state, before the day and after it, and who may ask for it, as tables that anybody can read. */
class TransitionsTest {

    @ParameterizedTest(name = "{0} when {1} before the day: {2}")
    @MethodSource("before")
    void each_command_does_before_the_day_what_the_table_says(String command, VisitStatus status, String told) {
        assertThat(told(command, status, Sample.TODAY)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} when {1} after the day: {2}")
    @MethodSource("after")
    void each_command_does_after_the_day_what_the_table_says(String command, VisitStatus status, String told) {
        assertThat(told(command, status, Sample.AFTER)).isEqualTo(told);
    }

    private static String told(String command, VisitStatus status, LocalDate day) {
        CrossImmersionCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        return Sample.at(status).on(day).by(Sample.whoMay(asked)).told(asked);
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @MethodSource("byRole")
    void each_command_is_for_those_the_table_says(String command, People who, VisitStatus status, String told) {
        CrossImmersionCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        String answer = Sample.at(status).by(who.actor).told(asked);
        assertThat(answer.equals("NOT_ALLOWED") || answer.equals("NOT_YOUR_IMMERSION") ? answer : "may")
                .isEqualTo(told);
    }

    @Test
    void the_tables_leave_no_command_no_state_and_nobody_out() throws IOException {
        assertThat(new TreeSet<>(before().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(Sample.COMMANDS.keySet()));
        assertThat(before()).hasSize(Sample.COMMANDS.size() * VisitStatus.values().length);
        assertThat(after()).hasSize(Sample.COMMANDS.size() * VisitStatus.values().length);
        assertThat(byRole()).hasSize(Sample.COMMANDS.size() * People.values().length);
    }

    static Stream<Arguments> before() throws IOException {
        return byState("before-the-day.csv");
    }

    static Stream<Arguments> after() throws IOException {
        return byState("after-the-day.csv");
    }

    private static Stream<Arguments> byState(String table) throws IOException {
        return Table.of(TransitionsTest.class, table)
                .flatMap(row -> Arrays.stream(VisitStatus.values())
                        .map(status -> Arguments.of(row.get("command"), status, row.get(status.name()))));
    }

    static Stream<Arguments> byRole() throws IOException {
        return Table.of(TransitionsTest.class, "roles.csv")
                .flatMap(row -> Arrays.stream(People.values())
                        .map(who -> Arguments.of(
                                row.get("command"),
                                who,
                                VisitStatus.valueOf(Objects.requireNonNull(row.get("state"))),
                                row.get(who.name()))));
    }
}
