package fr.convergence.command.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.Table;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ReferralStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command does in each state, and who may ask for it, as two tables that anybody can read. */
class TransitionsTest {

    private static final Set<String> NOBODYS = Set.of("NOT_ALLOWED", "NOT_YOUR_REFERRAL", "LINK_NOT_OPEN");

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("byState")
    void each_command_does_in_each_state_what_the_table_says(String command, ReferralStatus status, String told) {
        Story<ReferralCommand> story = Sample.at(status);
        assertThat(story.by(whoMay(command)).told(Objects.requireNonNull(Sample.COMMANDS.get(command))))
                .isEqualTo(told);
    }

    private static Actor whoMay(String command) {
        return switch (Objects.requireNonNull(Sample.COMMANDS.get(command))) {
            case ReferralCommand.OfSender _, ReferralCommand.OfPerson _ -> People.SENDER;
            case ReferralCommand.OfReceiver _ -> People.RECEIVER;
            case ReferralCommand.OfTime _, ReferralCommand.IssueLink _ -> People.TIME.actor;
            case ReferralCommand.OfLinkKeeper _ -> People.SENDER;
            case ReferralCommand.OfLinkHolder _ -> People.CORRESPONDENT.actor;
        };
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @MethodSource("byRole")
    void each_command_is_for_those_the_table_says(String command, People who, ReferralStatus status, String told) {
        ReferralCommand asked = Objects.requireNonNull(Sample.COMMANDS.get(command));
        String answer = Sample.at(status).by(who.actor).told(asked);
        assertThat(NOBODYS.contains(answer) ? answer : "may").isEqualTo(told);
    }

    @Test
    void the_tables_leave_no_command_no_state_and_nobody_out() throws IOException {
        assertThat(new TreeSet<>(byState().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(Sample.COMMANDS.keySet()));
        assertThat(byState()).hasSize(Sample.COMMANDS.size() * ReferralStatus.values().length);
        assertThat(byRole()).hasSize(Sample.COMMANDS.size() * People.values().length);
    }

    static Stream<Arguments> byState() throws IOException {
        return Table.of(TransitionsTest.class, "transitions.csv")
                .flatMap(row -> Arrays.stream(ReferralStatus.values())
                        .map(status -> Arguments.of(row.get("command"), status, row.get(status.name()))));
    }

    static Stream<Arguments> byRole() throws IOException {
        return Table.of(TransitionsTest.class, "roles.csv")
                .flatMap(row -> Arrays.stream(People.values())
                        .map(who -> Arguments.of(
                                row.get("command"),
                                who,
                                ReferralStatus.valueOf(Objects.requireNonNull(row.get("state"))),
                                row.get(who.name()))));
    }
}
