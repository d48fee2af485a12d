package fr.convergence.command.outsidecalendar;

import static fr.convergence.command.outsidecalendar.Sample.CALENDAR;
import static fr.convergence.command.outsidecalendar.Sample.COUNTER;
import static fr.convergence.command.outsidecalendar.Sample.NEXT;
import static fr.convergence.command.outsidecalendar.Sample.POST_OF_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Kept;
import fr.convergence.command.Memory;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutsideCalendarMutationsTest {

    private static final String SECRET =
            "https://outlook.office365.com/owa/calendar/6f1ed002ab5595859014ebf0951522d9/x.ics";
    private static final String CONNECT =
            "{structureId: '" + COUNTER + "', label: 'Outlook du CN', address: '" + SECRET + "'}";
    private static final String CHANGE = "{calendarId: '" + CALENDAR + "', address: '" + SECRET + "'}";
    private static final String ON = "{calendarId: '" + CALENDAR + "'}";

    private final Memory<OutsideCalendarCommand> store =
            new Memory<>(OutsideCalendarCommand.class, Sample.structures().after(Sample.CONNECT));
    private final Deposited deposited = new Deposited();
    private final int before = store.events().size();

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(String mutation, String input, List<String> recorded) {
        Map<String, Object> answer = client(Sample.AGENT).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before)
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactlyElementsOf(recorded);
        assertThat(store.events().toString() + answer).doesNotContain("office365");
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("connectOutsideCalendar", CONNECT, List.of("OutsideCalendarConnected")),
                arguments("changeOutsideCalendarAddress", CHANGE, List.of("OutsideCalendarAddressChanged")),
                arguments("disconnectOutsideCalendar", ON, List.of("OutsideCalendarDisconnected")));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(client(Sample.AGENT).answering("OutsideCalendarPayload")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "webcal://rdv.example.fr/ics/secret, https://rdv.example.fr/ics/secret",
        "WEBCAL://rdv.example.fr?token=secret#today, https://rdv.example.fr?token=secret",
        "'  https://rdv.example.fr  ', https://rdv.example.fr/",
        "http://rdv.example.fr:8080/a, http://rdv.example.fr:8080/a"
    })
    void what_people_paste_is_kept_in_one_form(String given, String kept) {
        client(Sample.AGENT).send("connectOutsideCalendar", with("'" + given + "'"));
        assertThat(deposited.all().values()).containsExactly(kept);
    }

    @Test
    void the_same_command_again_is_one_calendar_and_another_address_under_it_is_refused() {
        String command = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";
        Map<String, Object> first = client(Sample.AGENT).send("connectOutsideCalendar", CONNECT, command);
        assertThat(client(Sample.AGENT).send("connectOutsideCalendar", CONNECT, command))
                .isEqualTo(first);
        assertThat(Client.rejections(client(Sample.AGENT)
                        .send("connectOutsideCalendar", with("'https://rdv.example.fr/other'"), command)))
                .containsExactly("COMMAND_ID_REUSED");
        assertThat(deposited.all().values()).containsExactly(SECRET);
    }

    @Test
    void who_is_refused_under_the_identifier_of_somebody_else_takes_nothing_away() {
        String command = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";
        client(Sample.AGENT).send("connectOutsideCalendar", CONNECT, command);
        assertThat(Client.rejections(client(Sample.NEIGHBOUR).send("connectOutsideCalendar", CONNECT, command)))
                .containsExactly("NOT_ALLOWED");
        assertThat(deposited.all().values()).containsExactly(SECRET);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded_nor_deposited(
            String mutation, Actor actor, String input, List<String> expected) {
        client(actor).refuses(store::events, mutation, input, expected);
        assertThat(deposited.all()).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                address("ftp://agenda.example/a", "ADDRESS_NOT_WEB address"),
                address("file:///etc/passwd", "ADDRESS_NOT_WEB address"),
                address("agenda.example/a.ics", "ADDRESS_NOT_WEB address"),
                address("https://agenda.example/a b", "ADDRESS_NOT_WEB address"),
                address("javascript://x/%0aalert", "ADDRESS_NOT_WEB address"),
                address("https://user:word@agenda.example/a", "ADDRESS_WITH_CREDENTIALS address"),
                address("https://user@agenda.example/a", "ADDRESS_WITH_CREDENTIALS address"),
                address("https://agenda.example/" + "a".repeat(2000), "TOO_LONG address"),
                arguments(
                        "connectOutsideCalendar",
                        Sample.AGENT,
                        "{structureId: nobody, label: x, address: '" + SECRET + "'}",
                        List.of("INVALID_ID structureId")),
                arguments(
                        "connectOutsideCalendar",
                        Sample.COORDINATOR,
                        "{structureId: '" + NEXT + "', label: x, address: '" + SECRET + "'}",
                        List.of("UNKNOWN_STRUCTURE")),
                arguments(
                        "connectOutsideCalendar",
                        Sample.AGENT,
                        "{structureId: '" + COUNTER + "', postId: '" + POST_OF_LIBRARY + "', label: x, address: '"
                                + SECRET + "'}",
                        List.of("UNKNOWN_POST")),
                arguments(
                        "connectOutsideCalendar",
                        Sample.AGENT,
                        "{structureId: '" + COUNTER + "', label: '', address: '" + SECRET + "'}",
                        List.of("BLANK_VALUE label")),
                arguments("changeOutsideCalendarAddress", Sample.NEIGHBOUR, CHANGE, List.of("NOT_ALLOWED")),
                arguments(
                        "disconnectOutsideCalendar",
                        Sample.AGENT,
                        "{calendarId: '" + NEXT + "'}",
                        List.of("UNKNOWN_CALENDAR")));
    }

    private static Arguments address(String address, String refusal) {
        return arguments("connectOutsideCalendar", Sample.AGENT, with("'" + address + "'"), List.of(refusal));
    }

    private static String with(String address) {
        return "{structureId: '" + COUNTER + "', label: 'Outlook du CN', address: " + address + "}";
    }

    private Mutations client(Actor actor) {
        return new Mutations(store, deposited, actor);
    }

    private static final class Deposited extends Kept implements OutsideAddresses {}

    private static final class Mutations extends Client {

        Mutations(Memory<OutsideCalendarCommand> store, OutsideAddresses addresses, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            OutsideCalendarMutations.class, () -> new OutsideCalendarMutations(store, addresses)),
                    "graphql/outside-calendar-mutations.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }
    }
}
