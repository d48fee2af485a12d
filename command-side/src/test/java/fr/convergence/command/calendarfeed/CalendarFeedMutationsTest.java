package fr.convergence.command.calendarfeed;

import static fr.convergence.command.calendarfeed.Sample.COUNTER;
import static fr.convergence.command.calendarfeed.Sample.FEED;
import static fr.convergence.command.calendarfeed.Sample.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarFeedMutationsTest {

    private static final String OPEN = "{structureId: '" + COUNTER + "'}";
    private static final String ON = "{feedId: '" + FEED + "'}";

    private final Memory<CalendarFeedCommand> store =
            new Memory<>(CalendarFeedCommand.class, Sample.structures().after(Sample.OF_COUNTER));
    private final int before = store.events().size();

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(String mutation, String input, List<String> recorded) {
        Map<String, Object> answer = new Mutations(store, Sample.AGENT).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before)
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactlyElementsOf(recorded);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("openCalendarFeed", OPEN, List.of("CalendarFeedOpened")),
                arguments("replaceCalendarFeed", ON, List.of("CalendarFeedRevoked", "CalendarFeedOpened")),
                arguments("revokeCalendarFeed", ON, List.of("CalendarFeedRevoked")));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(new Mutations(store, Sample.AGENT).answering("CalendarFeedPayload")));
    }

    @Test
    void the_address_is_told_to_whom_the_feed_opens_and_to_nobody_else() {
        Mutations agent = new Mutations(store, Sample.AGENT);
        Map<String, Object> opened = agent.send("openCalendarFeed", OPEN);
        assertThat(opened).containsEntry("address", "address of " + opened.get("feedId"));
        Map<String, Object> replaced = agent.send("replaceCalendarFeed", ON);
        assertThat(replaced).containsEntry("address", "address of " + replaced.get("feedId"));
        assertThat(agent.send("revokeCalendarFeed", "{feedId: '" + opened.get("feedId") + "'}"))
                .containsEntry("address", null)
                .containsEntry("feedId", opened.get("feedId"));
        assertThat(new Mutations(store, Sample.NEIGHBOUR).send("openCalendarFeed", OPEN))
                .containsEntry("address", null);
    }

    @Test
    void what_is_opened_again_under_the_same_command_is_one_feed() {
        Mutations agent = new Mutations(store, Sample.AGENT);
        String command = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";
        Map<String, Object> first = agent.send("openCalendarFeed", OPEN, command);
        assertThat(agent.send("openCalendarFeed", OPEN, command)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded(
            String mutation, Actor actor, String input, List<String> expected) {
        new Mutations(store, actor).refuses(store::events, mutation, input, expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("openCalendarFeed", Sample.AGENT, "{}", List.of("NOT_ONE_AGENDA")),
                arguments("openCalendarFeed", Sample.AGENT, "{structureId: nobody}", List.of("INVALID_ID structureId")),
                arguments("openCalendarFeed", Sample.COORDINATOR, "{department: '00'}", List.of("UNKNOWN_DEPARTMENT")),
                arguments("replaceCalendarFeed", Sample.NEIGHBOUR, ON, List.of("NOT_ALLOWED")),
                arguments("revokeCalendarFeed", Sample.AGENT, "{feedId: '" + NEXT + "'}", List.of("UNKNOWN_FEED")));
    }

    private static final class Mutations extends Client {

        Mutations(Memory<CalendarFeedCommand> store, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            CalendarFeedMutations.class,
                            () -> new CalendarFeedMutations(store, feed -> "address of " + feed)),
                    "graphql/calendar-feed-mutations.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }
    }
}
