package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calendars kept elsewhere and the structures that one decision is about. Immutable.
 *
 * @param known by identifier, the disconnected ones too
 */
record OutsideCalendars(SortedMap<String, Known> known, Structures structures) {

    /**
     * A calendar as its events tell it.
     *
     * @param addressId under which the address that counts is deposited
     */
    record Known(
            String department,
            String structureId,
            @Nullable String postId,
            String label,
            String addressId,
            boolean connected) {}

    static OutsideCalendars none(Structures structures) {
        return new OutsideCalendars(new TreeMap<>(), structures);
    }

    Optional<Known> of(String calendarId) {
        return Optional.ofNullable(known.get(calendarId));
    }

    /** How many calendars of a structure, and of those it stands for, are read. */
    long connectedTo(String structureId) {
        return known.values().stream()
                .filter(one ->
                        one.connected() && structures.oneWith(structureId).contains(one.structureId()))
                .count();
    }

    OutsideCalendars evolve(DomainEvent event) {
        return switch (event) {
            case OutsideCalendarConnected it ->
                with(
                        it.calendarId(),
                        new Known(it.department(), it.structureId(), it.postId(), it.label(), it.addressId(), true));
            case OutsideCalendarAddressChanged it -> changed(it.calendarId(), it.addressId(), true);
            case OutsideCalendarDisconnected it -> changed(it.calendarId(), it.addressId(), false);
            default -> new OutsideCalendars(known, structures.evolve(event));
        };
    }

    private OutsideCalendars changed(String calendarId, String addressId, boolean connected) {
        Known before = known.get(calendarId);
        return before == null
                ? this
                : with(
                        calendarId,
                        new Known(
                                before.department(),
                                before.structureId(),
                                before.postId(),
                                before.label(),
                                addressId,
                                connected));
    }

    private OutsideCalendars with(String calendarId, Known one) {
        SortedMap<String, Known> more = new TreeMap<>(Map.copyOf(known));
        more.put(calendarId, one);
        return new OutsideCalendars(more, structures);
    }
}
