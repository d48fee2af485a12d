package fr.convergence.infra.application.outsidecalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.kernel.agenda.Span;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.TzId;

/**
 * Reads a calendar of whatever program (RFC 5545) as busy time: when, and nothing else of it. Events that are called off or marked as
 * free do not count; one that its program tells to be all of a day takes that day by the clocks of the structure's department, and so
 * do times without a zone, or with one that nobody knows.
 */
final class BusyText {

    /** More periods than a calendar of people has. */
    static final int MOST_PERIODS = 20_000;

    /** Never looked at, and so never held. */
    private static final List<String> IGNORED = List.of(
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "ATTENDEE",
            "ORGANIZER",
            "COMMENT",
            "CONTACT",
            "ATTACH",
            "GEO",
            "URL",
            "X-ALT-DESC");

    /** A PERIOD; its span is empty when nothing lasts. */
    private record Period(Moment start, Optional<Span> span) {}

    private final ZoneId home;
    private final Span window;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final List<Span> busy = new ArrayList<>();
    private final Effort effort = new Effort();

    private BusyText(ZoneId home, Span window) {
        this.home = home;
        this.window = window;
    }

    /**
     * The busy time that has some part within a window, cut to it, in order; periods that overlap or touch are one.
     *
     * @throws NotRead when it is no calendar, or one of too much
     */
    static List<Span> read(byte[] octets, ZoneId home, Span window) throws NotRead {
        BusyText text = new BusyText(home, window);
        try {
            text.take(text.parse(new String(octets, UTF_8)));
        } catch (IOException | ParserException | RuntimeException unreadable) {
            // Whatever a text makes the libraries throw, it is no calendar.
            throw new NotRead(NotRead.Why.NOT_A_CALENDAR, unreadable);
        }
        return merged(text.busy);
    }

    private Calendar parse(String text) throws IOException, ParserException {
        ContentHandlerContext context = new ContentHandlerContext().withIgnoredPropertyNames(IGNORED);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CalendarBuilder(new CalendarParserImpl(), context, zones).build(new StringReader(bare));
    }

    private void take(Calendar calendar) throws NotRead {
        Map<String, List<Component>> events = new LinkedHashMap<>();
        for (Component component : calendar.<CalendarComponent>getComponents(Component.VEVENT)) {
            String uid = text(component, Property.UID).orElseGet(() -> "without " + events.size());
            events.computeIfAbsent(uid, _ -> new ArrayList<>()).add(component);
        }
        for (List<Component> ofOne : events.values()) {
            takeEvent(ofOne);
        }
        for (Component component : calendar.<CalendarComponent>getComponents(Component.VFREEBUSY)) {
            takeFreeBusy(component);
        }
    }

    /** An event, again and again as its rule says, but for the days that are told otherwise. */
    private void takeEvent(List<Component> ofOne) throws NotRead {
        Predicate<Component> isOverride =
                component -> component.getProperty(Property.RECURRENCE_ID).isPresent();
        List<Moment> overridden = ofOne.stream()
                .filter(isOverride)
                .flatMap(one -> moments(one, Property.RECURRENCE_ID).stream())
                .toList();
        for (Component component : ofOne) {
            if (!takesTime(component)) {
                continue;
            }
            List<Moment> starts = moments(component, Property.DTSTART);
            if (!starts.isEmpty()) {
                Moment start = starts.getFirst();
                Length length = length(component, start);
                Named left = new Named(isOverride.test(component) ? List.of() : leftOut(component, overridden));
                List<Moment> all = isOverride.test(component) ? List.of(start) : repeated(component, start, length);
                for (Moment moment : all) {
                    if (!left.has(moment)) {
                        add(length.from(moment));
                    }
                }
                for (Period period : periods(component)) {
                    if (!left.has(period.start())) {
                        add(period.span());
                    }
                }
            }
        }
    }

    private List<Moment> leftOut(Component component, List<Moment> overridden) {
        List<Moment> left = new ArrayList<>(moments(component, Property.EXDATE));
        left.addAll(overridden);
        return left;
    }

    private static boolean takesTime(Component component) {
        return !is(component, Property.STATUS, "CANCELLED")
                && !is(component, Property.TRANSP, "TRANSPARENT")
                && !is(component, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private static boolean is(Component component, String property, String value) {
        return text(component, property).filter(value::equalsIgnoreCase).isPresent();
    }

    private List<Moment> repeated(Component component, Moment first, Length length) throws NotRead {
        List<Moment> all = new ArrayList<>();
        Optional<String> rule = text(component, Property.RRULE);
        // The first counts whether or not the rule says so (RFC 5545, 3.8.5.3).
        all.add(first);
        if (rule.isPresent()) {
            Repetition.of(rule.get(), first).until(window, length, effort).stream()
                    .filter(moment -> !moment.equals(first))
                    .forEach(all::add);
        }
        all.addAll(moments(component, Property.RDATE));
        return all.stream().distinct().toList();
    }

    private Length length(Component component, Moment start) {
        List<Moment> end = moments(component, Property.DTEND);
        return end.isEmpty()
                ? text(component, Property.DURATION)
                        .map(Length::told)
                        .orElseGet(() -> start.wholeDay() ? Length.days(1) : Length.NONE)
                : Length.between(start, end.getFirst());
    }

    private void takeFreeBusy(Component component) throws NotRead {
        for (Property property : component.<Property>getProperties("FREEBUSY")) {
            boolean free = property.getParameter(Parameter.FBTYPE)
                    .map(Parameter::getValue)
                    .filter("FREE"::equalsIgnoreCase)
                    .isPresent();
            if (!free) {
                for (String period : property.getValue().split(",")) {
                    add(period(period, zone(property)).span());
                }
            }
        }
    }

    /** Those that are added to the ones of a rule with a length of their own. */
    private List<Period> periods(Component component) {
        return component.<Property>getProperties(Property.RDATE).stream()
                .filter(property -> property.getValue().contains("/"))
                .flatMap(property ->
                        List.of(property.getValue().split(",")).stream().map(period -> period(period, zone(property))))
                .toList();
    }

    private Period period(String text, ZoneId zone) {
        String[] ends = text.strip().split("/", 2);
        Moment start = Moment.of(ends[0], zone);
        return new Period(
                start,
                ends[1].contains("P")
                        ? Length.told(ends[1]).from(start)
                        : Length.between(
                                start.instant(), Moment.of(ends[1], zone).instant()));
    }

    private List<Moment> moments(Component component, String name) {
        return component.<Property>getProperties(name).stream()
                .filter(property -> !property.getValue().contains("/"))
                .flatMap(property -> List.of(property.getValue().split(",")).stream()
                        .filter(one -> !one.isBlank())
                        .map(one -> Moment.of(one.strip(), zone(property))))
                .toList();
    }

    private ZoneId zone(Property property) {
        return property.getParameter(Parameter.TZID)
                .map(name -> {
                    try {
                        return new TzId(name.getValue()).toZoneId(zones);
                    } catch (DateTimeException unknown) {
                        return home;
                    }
                })
                .orElse(home);
    }

    private static Optional<String> text(Component component, String name) {
        return component.getProperty(name).map(Property::getValue);
    }

    private void add(Optional<Span> span) throws NotRead {
        Optional<Span> inside = span.flatMap(window::common);
        if (inside.isPresent()) {
            busy.add(inside.get());
            if (busy.size() > MOST_PERIODS) {
                throw new NotRead(NotRead.Why.TOO_MUCH, null);
            }
        }
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span next :
                spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.start().isAfter(last.end())) {
                merged.add(next);
            } else if (next.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Span(last.start(), next.end()));
            }
        }
        return merged;
    }
}
