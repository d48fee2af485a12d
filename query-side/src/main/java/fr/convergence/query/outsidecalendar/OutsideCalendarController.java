package fr.convergence.query.outsidecalendar;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.OutsideReading;
import fr.convergence.query.OutsideTime;
import fr.convergence.query.OutsideTime.LastRead;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about calendars kept elsewhere. */
@Controller
final class OutsideCalendarController {

    private final OutsideCalendarQueries queries;
    private final OutsideTime time;

    OutsideCalendarController(OutsideCalendarQueries queries, OutsideTime time) {
        this.queries = queries;
        this.time = time;
    }

    @QueryMapping
    List<OutsideCalendar> outsideCalendars(
            @Argument String structureId,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.of(structureId, actor, consistentWith);
    }

    /**
     * How it was last read, in the clocks of the structure's department.
     *
     * @param succeededAt null when it never was read well
     * @param busyPeriods how many are known
     * @param counts whether they count as taken
     */
    record Reading(
            OffsetDateTime at,
            OutsideReading outcome,
            @Nullable OffsetDateTime succeededAt,
            int busyPeriods,
            boolean counts) {

        private static Reading of(LastRead last, String department) {
            ZoneId zone = LegalTime.of(department);
            Instant success = last.succeededAt();
            return new Reading(
                    last.at().atZone(zone).toOffsetDateTime(),
                    last.outcome(),
                    success == null ? null : success.atZone(zone).toOffsetDateTime(),
                    last.periods(),
                    last.counts());
        }
    }

    @BatchMapping(typeName = "OutsideCalendar", field = "lastRead")
    Map<OutsideCalendar, Reading> lastReads(List<OutsideCalendar> calendars) {
        Map<String, LastRead> known =
                time.lastReads(calendars.stream().map(OutsideCalendar::id).toList());
        Map<OutsideCalendar, Reading> readings = new HashMap<>();
        calendars.forEach(calendar -> {
            LastRead last = known.get(calendar.id());
            if (last != null) {
                readings.put(calendar, Reading.of(last, calendar.department()));
            }
        });
        return readings;
    }
}
