package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ChangeOutsideCalendarAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.DisconnectOutsideCalendar;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.util.List;

/** Decides about calendars kept elsewhere. */
final class OutsideCalendarDecider implements Decider<OutsideCalendarCommand, OutsideCalendars> {

    private final Structures structures;

    /** @param structures before any event */
    OutsideCalendarDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<OutsideCalendarCommand> commands() {
        return OutsideCalendarCommand.class;
    }

    @Override
    public OutsideCalendars initial() {
        return OutsideCalendars.none(structures);
    }

    @Override
    public Boundary boundary(OutsideCalendarCommand command) {
        return boundary(command, initial());
    }

    /** Whose calendar it is, only its events say; who connects one depends on the structure's other calendars and on its posts. */
    @Override
    public Boundary boundary(OutsideCalendarCommand command, OutsideCalendars known) {
        Boundary calendar = Boundary.of("outside-calendar", command.calendarId(), OutsideCalendarEvent.class);
        return switch (command) {
            case ConnectOutsideCalendar it -> {
                Boundary all = calendar.or(known.structures().identity(it.structureId()))
                        .or(known.structures().posts(it.structureId()));
                for (String one : known.structures().oneWith(it.structureId())) {
                    all = all.or(Boundary.of(
                            "structure",
                            one,
                            OutsideCalendarConnected.class,
                            OutsideCalendarAddressChanged.class,
                            OutsideCalendarDisconnected.class));
                }
                yield all;
            }
            case ChangeOutsideCalendarAddress _, DisconnectOutsideCalendar _ ->
                known.of(command.calendarId())
                        .map(one -> calendar.or(known.structures().identity(one.structureId())))
                        .orElse(calendar);
        };
    }

    @Override
    public OutsideCalendars evolve(OutsideCalendars now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<OutsideCalendarEvent> decide(
            OutsideCalendars now, OutsideCalendarCommand command, Circumstances circumstances) {
        ConnectionDecisions decisions = new ConnectionDecisions(now, circumstances);
        return switch (command) {
            case ConnectOutsideCalendar it -> decisions.connect(it);
            case ChangeOutsideCalendarAddress it -> decisions.change(it);
            case DisconnectOutsideCalendar it -> decisions.disconnect(it);
        };
    }
}
