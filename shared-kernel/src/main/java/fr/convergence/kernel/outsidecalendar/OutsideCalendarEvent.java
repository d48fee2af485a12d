package fr.convergence.kernel.outsidecalendar;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a calendar that a structure keeps elsewhere (Outlook, RDV Service Public) and whose busy time counts as taken here.
 * Its address opens it to whoever knows it: it is in no event, which name it by an identifier that says nothing.
 */
@InFrench("agenda extérieur")
public sealed interface OutsideCalendarEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The calendar's own identifier, a UUID. */
    String calendarId();

    /** Code of the structure's department, by whose clocks days without a zone are. */
    String department();

    /** Whose time it tells of. */
    String structureId();

    /**
     * It is read from then on.
     *
     * @param postId the post whose time it tells of; null when it is that of the structure as a whole
     * @param label how the structure calls it; designates nobody
     * @param addressId under which its address is deposited
     */
    @Stored(name = "outside-calendar-connected")
    @InFrench("agenda extérieur relié")
    record OutsideCalendarConnected(
            String calendarId,
            String department,
            String structureId,
            @Nullable String postId,
            String label,
            String addressId,
            LocalDate connectedOn)
            implements OutsideCalendarEvent {}

    /**
     * It is read elsewhere from then on, and the address before is forgotten.
     *
     * @param formerAddressId under which the address before was deposited
     * @param addressId under which the one that counts is
     */
    @Stored(name = "outside-calendar-address-changed")
    @InFrench("adresse de l’agenda extérieur changée")
    record OutsideCalendarAddressChanged(
            String calendarId,
            String department,
            String structureId,
            String formerAddressId,
            String addressId,
            LocalDate changedOn)
            implements OutsideCalendarEvent {}

    /**
     * It is not read any more; its address and what was read of it are forgotten.
     *
     * @param addressId under which its address was deposited
     */
    @Stored(name = "outside-calendar-disconnected")
    @InFrench("agenda extérieur délié")
    record OutsideCalendarDisconnected(
            String calendarId, String department, String structureId, String addressId, LocalDate disconnectedOn)
            implements OutsideCalendarEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("outside-calendar", calendarId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("department", department()).and("structure", structureId());
    }
}
