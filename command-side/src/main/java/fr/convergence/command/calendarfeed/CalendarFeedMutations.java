package fr.convergence.command.calendarfeed;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.OpenCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.ReplaceCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.RevokeCalendarFeed;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on calendar feeds. */
@Controller
class CalendarFeedMutations {

    private final Counter counter;
    private final CalendarAddresses addresses;

    CalendarFeedMutations(Commands commands, CalendarAddresses addresses) {
        this.counter = new Counter(commands);
        this.addresses = addresses;
    }

    @MutationMapping
    CalendarFeedPayload openCalendarFeed(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new OpenCalendarFeed(
                        newFeed(in),
                        in.optionalId("structureId"),
                        in.optionalId("placeId"),
                        in.optionalText("department")));
    }

    @MutationMapping
    CalendarFeedPayload replaceCalendarFeed(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ReplaceCalendarFeed(newFeed(in), in.id("feedId")));
    }

    @MutationMapping
    CalendarFeedPayload revokeCalendarFeed(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new RevokeCalendarFeed(in.id("feedId")));
    }

    private static String newFeed(Input in) {
        return NameBasedId.of(in.commandId(), "calendar-feed").toString();
    }

    private CalendarFeedPayload submit(
            Map<String, Object> input, Actor actor, Function<Input, CalendarFeedCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new CalendarFeedPayload(
                        position,
                        List.of(),
                        done.feedId(),
                        done instanceof RevokeCalendarFeed ? null : addresses.of(done.feedId())),
                refusals -> new CalendarFeedPayload(null, refusals, null, null));
    }
}
