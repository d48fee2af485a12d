package fr.convergence.command.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command does where a permanence stands, before its first session and the day after, and who may ask for it, as tables. */
class TransitionsTest {

    private static final List<String> NOT_FOR_THEM = List.of("NOT_ALLOWED", "NOT_YOUR_PERMANENCE");

    @ParameterizedTest(name = "{0} when {1} before the session: {2}")
    @MethodSource("before")
    void each_command_does_before_the_session_what_the_table_says(String command, Standing standing, String told) {
        assertThat(told(command, standing, Sample.TODAY)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} when {1} the day after the session: {2}")
    @MethodSource("after")
    void each_command_does_after_the_session_what_the_table_says(String command, Standing standing, String told) {
        assertThat(told(command, standing, Sample.DAY.plusDays(1))).isEqualTo(told);
    }

    private static String told(String command, Standing standing, LocalDate day) {
        JointPermanenceCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        return Sample.at(standing).on(day).by(Sample.whoMay(asked)).told(asked);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("byRole")
    void each_command_is_for_those_the_table_says(String command, People who, String told) {
        assertThat(byRole(command, who)).isEqualTo(told);
    }

    private static String byRole(String command, People who) {
        JointPermanenceCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        String answer = Sample.at(Standing.RUNNING).by(who.actor).told(asked);
        return NOT_FOR_THEM.contains(answer) ? answer : "may";
    }

    @Test
    void the_tables_leave_no_command_no_standing_and_nobody_out() throws IOException {
        assertThat(new TreeSet<>(before().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(Sample.COMMANDS.keySet()));
        assertThat(before()).hasSize(Sample.COMMANDS.size() * Standing.values().length);
        assertThat(after()).hasSize(Sample.COMMANDS.size() * Standing.values().length);
        assertThat(byRole()).hasSize(Sample.COMMANDS.size() * People.values().length);
    }

    static Stream<Arguments> before() throws IOException {
        return byStanding("before-the-session.csv");
    }

    static Stream<Arguments> after() throws IOException {
        return byStanding("after-the-session.csv");
    }

    private static Stream<Arguments> byStanding(String table) throws IOException {
        return Table.of(TransitionsTest.class, table)
                .flatMap(row -> Arrays.stream(Standing.values())
                        .map(standing -> Arguments.of(row.get("command"), standing, row.get(standing.name()))));
    }

    static Stream<Arguments> byRole() throws IOException {
        return Table.of(TransitionsTest.class, "roles.csv")
                .flatMap(row -> Arrays.stream(People.values())
                        .map(who -> Arguments.of(row.get("command"), who, row.get(who.name()))));
    }
}
