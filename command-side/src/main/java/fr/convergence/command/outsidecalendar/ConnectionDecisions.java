package fr.convergence.command.outsidecalendar;

import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.ADDRESS_IN_LABEL;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.ALREADY_CONNECTED;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.ALREADY_DISCONNECTED;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.MERGED_INTO;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.NOT_ALLOWED;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.TOO_MANY_CALENDARS;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.UNKNOWN_CALENDAR;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.UNKNOWN_POST;
import static fr.convergence.command.outsidecalendar.OutsideCalendarRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.OnBehalf;
import fr.convergence.command.ValueRule;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ChangeOutsideCalendarAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.DisconnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendars.Known;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is decided about calendars kept elsewhere: a structure speaks of its own, or its coordination on its behalf. */
record ConnectionDecisions(OutsideCalendars now, Circumstances circumstances) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** More than any structure has posts to keep calendars of. */
    private static final int MOST = 20;

    private static final ValueRule LABEL = ValueRule.label(ADDRESS_IN_LABEL);

    List<OutsideCalendarEvent> connect(ConnectOutsideCalendar command) {
        NOT_ALLOWED.when(!circumstances.actor().isProfessional());
        onBehalf().refuseOthers(command.structureId(), circumstances.actor());
        onBehalf().refuseEnded(command.structureId());
        String label = command.label().strip();
        Rejected.unlessEmpty(LABEL.faults("label", label));
        String department = now.structures()
                .departmentOf(command.structureId())
                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_STRUCTURE.rejection(command.structureId()))));
        Known before = now.of(command.calendarId()).orElse(null);
        if (before != null) {
            ALREADY_CONNECTED.when(!isSame(before, command, label));
            return List.of();
        }
        UNKNOWN_POST.when(!isPost(command.structureId(), command.postId()), String.valueOf(command.postId()));
        TOO_MANY_CALENDARS.when(now.connectedTo(command.structureId()) >= MOST, Integer.toString(MOST));
        return List.of(new OutsideCalendarConnected(
                command.calendarId(),
                department,
                command.structureId(),
                command.postId(),
                label,
                command.addressId(),
                circumstances.today()));
    }

    List<OutsideCalendarEvent> change(ChangeOutsideCalendarAddress command) {
        Known calendar = known(command.calendarId());
        if (calendar.connected() && calendar.addressId().equals(command.addressId())) {
            return List.of();
        }
        ALREADY_DISCONNECTED.when(!calendar.connected());
        onBehalf().refuseEnded(calendar.structureId());
        return List.of(new OutsideCalendarAddressChanged(
                command.calendarId(),
                calendar.department(),
                calendar.structureId(),
                calendar.addressId(),
                command.addressId(),
                circumstances.today()));
    }

    /** Also of a structure that has closed. */
    List<OutsideCalendarEvent> disconnect(DisconnectOutsideCalendar command) {
        Known calendar = known(command.calendarId());
        return calendar.connected()
                ? List.of(new OutsideCalendarDisconnected(
                        command.calendarId(),
                        calendar.department(),
                        calendar.structureId(),
                        calendar.addressId(),
                        circumstances.today()))
                : List.of();
    }

    private boolean isPost(String structureId, @Nullable String postId) {
        return postId == null
                || now.structures().postsOf(structureId).stream()
                        .anyMatch(post -> post.postId().equals(postId) && isOpen(post.closedOn()));
    }

    private boolean isOpen(@Nullable LocalDate closedOn) {
        return closedOn == null || !circumstances.today().isAfter(closedOn);
    }

    private static boolean isSame(Known before, ConnectOutsideCalendar command, String label) {
        return before.structureId().equals(command.structureId())
                && Objects.equals(before.postId(), command.postId())
                && before.label().equals(label)
                && before.connected();
    }

    /** A calendar that somebody connected; refuses whoever may not speak of it. */
    private Known known(String calendarId) {
        Actor actor = circumstances.actor();
        NOT_ALLOWED.when(!actor.isProfessional());
        Known calendar =
                now.of(calendarId).orElseThrow(() -> new Rejected(List.of(UNKNOWN_CALENDAR.rejection(calendarId))));
        NOT_ALLOWED.when(
                !actor.coordinates(calendar.department()) && !now.structures().employs(calendar.structureId(), actor));
        return calendar;
    }

    private OnBehalf onBehalf() {
        return new OnBehalf(now.structures(), CODES);
    }
}
