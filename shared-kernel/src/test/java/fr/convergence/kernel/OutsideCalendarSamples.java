package fr.convergence.kernel;

import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.time.LocalDate;
import java.util.List;

/** What happens to a calendar kept elsewhere, one event of each kind. */
final class OutsideCalendarSamples {

    private static final String CALENDAR = "5b0e2a34-3f0a-4c0e-8f3b-7c1d9e2a6b15";
    private static final String STRUCTURE = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String POST = "0c9a7e1f-52d3-4b1a-9c44-6a8e0b7d2f31";
    private static final String ADDRESS = "7e57d004-2b97-4e7a-b45f-5387367791cd";
    private static final String NEXT = "2c1d43b8-e6d7-476e-9f3a-1b2c3d4e5f60";

    static final List<DomainEvent> ALL = List.of(
            new OutsideCalendarConnected(
                    CALENDAR, "49", STRUCTURE, POST, "Outlook du CN n° 2", ADDRESS, LocalDate.of(2026, 12, 1)),
            new OutsideCalendarAddressChanged(CALENDAR, "49", STRUCTURE, ADDRESS, NEXT, LocalDate.of(2026, 12, 8)),
            new OutsideCalendarDisconnected(CALENDAR, "49", STRUCTURE, NEXT, LocalDate.of(2026, 12, 15)));

    private OutsideCalendarSamples() {}
}
