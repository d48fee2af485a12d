package fr.convergence.infra.application.calendar;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;

/** How the clocks of departments go, as calendars say it: under the name the territory has for them, with nothing to fetch. */
final class CalendarZones {

    private static final TimeZoneRegistry REGISTRY =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    private CalendarZones() {}

    /** A VTIMEZONE component, in lines of any length. */
    static String component(String zone) {
        return WRITTEN.computeIfAbsent(zone, CalendarZones::write);
    }

    private static String write(String zone) {
        VTimeZone component = (VTimeZone) Objects.requireNonNull(REGISTRY.getTimeZone(zone), zone)
                .getVTimeZone()
                .copy();
        component.removeAll(Property.TZURL, Property.LAST_MODIFIED, "X-LIC-LOCATION", "X-PROLEPTIC-TZNAME");
        component.replace(new TzId(zone));
        return component.toString();
    }
}
