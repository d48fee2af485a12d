package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.FreshDeposits;
import fr.convergence.command.Input;
import fr.convergence.command.Refusal;
import fr.convergence.command.WebAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ChangeOutsideCalendarAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.DisconnectOutsideCalendar;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
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
        FreshDeposits fresh = new FreshDeposits(addresses);
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
        FreshDeposits fresh = new FreshDeposits(addresses);
        return submit(
                input, actor, fresh, in -> new ChangeOutsideCalendarAddress(in.id("calendarId"), deposit(in, fresh)));
    }

    @MutationMapping
    OutsideCalendarPayload disconnectOutsideCalendar(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input, actor, new FreshDeposits(addresses), in -> new DisconnectOutsideCalendar(in.id("calendarId")));
    }

    /** Nothing is deposited for an input that has faults. */
    private String deposit(Input in, FreshDeposits fresh) {
        in.refuseFaults();
        String address = ADDRESS.of(in.text("address"));
        return fresh.keep(NameBasedId.of(in.commandId(), "outside-address").toString(), address);
    }

    private OutsideCalendarPayload submit(
            Map<String, Object> input, Actor actor, FreshDeposits fresh, Function<Input, OutsideCalendarCommand> read) {
        return counter.submit(
                input,
                actor,
                read,
                (position, done) -> new OutsideCalendarPayload(position, List.of(), done.calendarId()),
                refusals -> refused(refusals, fresh));
    }

    private OutsideCalendarPayload refused(List<Refusal> refusals, FreshDeposits fresh) {
        fresh.forget();
        return new OutsideCalendarPayload(null, refusals, null);
    }
}
