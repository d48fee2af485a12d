package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.Refusal;
import fr.convergence.command.WebAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ChangeOutsideCalendarAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.DisconnectOutsideCalendar;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on calendars kept elsewhere. An address is deposited before the command, which only bears its identifier. */
@Controller
class OutsideCalendarMutations {

    private static final WebAddress ADDRESS = new WebAddress(
            Map.of("http", "http", "https", "https", "webcal", "https", "webcals", "https"),
            OutsideCalendarRejection.ADDRESS_NOT_WEB,
            OutsideCalendarRejection.ADDRESS_WITH_CREDENTIALS);

    private final Counter counter;
    private final OutsideAddresses addresses;

    OutsideCalendarMutations(Commands commands, OutsideAddresses addresses) {
        this.counter = new Counter(commands);
        this.addresses = addresses;
    }

    @MutationMapping
    OutsideCalendarPayload connectOutsideCalendar(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        List<String> fresh = new ArrayList<>();
        return submit(
                input,
                actor,
                fresh,
                in -> new ConnectOutsideCalendar(
                        NameBasedId.of(in.commandId(), "outside-calendar").toString(),
                        in.id("structureId"),
                        in.optionalId("postId"),
                        in.text("label"),
                        deposit(in, fresh)));
    }

    @MutationMapping
    OutsideCalendarPayload changeOutsideCalendarAddress(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        List<String> fresh = new ArrayList<>();
        return submit(
                input, actor, fresh, in -> new ChangeOutsideCalendarAddress(in.id("calendarId"), deposit(in, fresh)));
    }

    @MutationMapping
    OutsideCalendarPayload disconnectOutsideCalendar(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, List.of(), in -> new DisconnectOutsideCalendar(in.id("calendarId")));
    }

    /** Nothing is deposited for an input that has faults. */
    private String deposit(Input in, List<String> fresh) {
        in.refuseFaults();
        String address = ADDRESS.of(in.text("address"));
        String addressId = NameBasedId.of(in.commandId(), "outside-address").toString();
        if (addresses.deposit(addressId, address)) {
            fresh.add(addressId);
        }
        return addressId;
    }

    /** What was deposited for a command that is refused is forgotten; what was there before it is not its own. */
    private OutsideCalendarPayload submit(
            Map<String, Object> input, Actor actor, List<String> fresh, Function<Input, OutsideCalendarCommand> read) {
        return counter.submit(
                input,
                actor,
                read,
                (position, done) -> new OutsideCalendarPayload(position, List.of(), done.calendarId()),
                refusals -> refused(refusals, fresh));
    }

    private OutsideCalendarPayload refused(List<Refusal> refusals, List<String> fresh) {
        fresh.forEach(addresses::forget);
        return new OutsideCalendarPayload(null, refusals, null);
    }
}
