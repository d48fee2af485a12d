package fr.convergence.infra.application.outsidecalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A structure connects the calendar it keeps elsewhere, is busy when that says so, and is forgotten there when it wants: HTTP in, HTTP out. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "convergence.egress.allowed=127.0.0.1",
            "convergence.egress.plain-http=true",
            "convergence.outside-calendars.look=200ms",
            "convergence.outside-calendars.every=1s"
        })
class OutsideCalendarJourneyTest {

    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              structureId position rejections { code } } }""";
    private static final String CONNECT = """
            mutation ($structure: ID!, $address: String!) { connectOutsideCalendar(
              input: {structureId: $structure, label: "Agenda du guichet", address: $address}) {
              calendarId position rejections { code } } }""";
    private static final String CHANGE = """
            mutation ($calendar: ID!, $address: String!) { changeOutsideCalendarAddress(
              input: {calendarId: $calendar, address: $address}) { position rejections { code } } }""";
    private static final String DISCONNECT = """
            mutation ($calendar: ID!) { disconnectOutsideCalendar(input: {calendarId: $calendar}) {
              position rejections { code } } }""";
    private static final String CALENDARS = """
            query ($structure: ID!, $position: String) {
              outsideCalendars(structureId: $structure, consistentWith: $position) {
                label lastRead { outcome { code label } busyPeriods counts } } }""";
    private static final String FREE = """
            query ($structures: [ID!]!, $day: Date!, $position: String) {
              freeTime(structureIds: $structures, from: $day, to: $day, consistentWith: $position,
                hours: {minutes: 30, earliest: "08:00", latest: "18:00", withinOpeningHours: false}) {
                slots { edges { node { startsAt endsAt } } } } }""";

    private final RunningApplication application;
    private final JdbcClient sql;
    private final CalendarHost host = CalendarHost.up();
    /** A Tuesday that is not far, and no public holiday. */
    private final LocalDate day = day();

    OutsideCalendarJourneyTest(RunningApplication application, DataSource database) {
        this.application = application;
        this.sql = JdbcClient.create(database);
    }

    private static LocalDate day() {
        LocalDate tuesday = LocalDate.now(ZoneId.of("Europe/Paris")).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        return tuesday.getMonthValue() == 7 || tuesday.getDayOfYear() == 1 || tuesday.getDayOfMonth() == 25
                ? tuesday.plusWeeks(1)
                : tuesday;
    }

    @AfterEach
    void close() {
        host.close();
    }

    private JsonNode done(String document, Map<String, ?> variables) {
        JsonNode payload = application
                .data(Persona.COORDINATOR, document, variables)
                .iterator()
                .next();
        assertThat(payload.required("rejections")).isEmpty();
        return payload;
    }

    private List<String> free(List<String> structures, String position) {
        return application
                .data(
                        Persona.COORDINATOR,
                        FREE,
                        Map.of("structures", structures, "day", day.toString(), "position", position))
                .required("freeTime")
                .required("slots")
                .required("edges")
                .valueStream()
                .map(edge -> edge.required("node")
                                .required("startsAt")
                                .asString()
                                .substring(11, 16) + "-"
                        + edge.required("node").required("endsAt").asString().substring(11, 16))
                .toList();
    }

    private String meeting(String from, String to) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:1
                SUMMARY:Rendez-vous de Quelquun
                DTSTART;TZID=Europe/Paris:%1$sT%2$s00
                DTEND;TZID=Europe/Paris:%1$sT%3$s00
                END:VEVENT
                END:VCALENDAR
                """.formatted(date, from, to).replace("\n", "\r\n");
    }

    @Test
    void a_calendar_kept_elsewhere_is_busy_time_as_long_as_it_is_connected() {
        JsonNode first = done(REGISTER, Map.of("name", "Guichet qui a son agenda"));
        JsonNode second = done(REGISTER, Map.of("name", "Médiation qui n’en a pas"));
        String structure = first.required("structureId").asString();
        List<String> both = List.of(structure, second.required("structureId").asString());
        assertThat(free(both, second.required("position").asString())).containsExactly("08:00-18:00");

        host.answer(200, meeting("0900", "1130"), Map.of());
        JsonNode connected =
                done(CONNECT, Map.of("structure", structure, "address", host.address("/agenda.ics?secret=abc")));
        String position = connected.required("position").asString();
        String calendar = connected.required("calendarId").asString();
        await().until(() -> free(both, position), List.of("08:00-09:00", "11:30-18:00")::equals);
        JsonNode shown = application
                .data(Persona.COORDINATOR, CALENDARS, Map.of("structure", structure, "position", position))
                .required("outsideCalendars");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).required("lastRead").toString()).isEqualTo("""
                        {"outcome":{"code":"READ","label":"lu"},"busyPeriods":1,"counts":true}""");

        try (CalendarHost other = CalendarHost.up()) {
            other.answer(200, meeting("1400", "1500"), Map.of());
            done(CHANGE, Map.of("calendar", calendar, "address", other.address("/autre.ics")));
            await().until(() -> free(both, position), List.of("08:00-14:00", "15:00-18:00")::equals);
            assertThat(addresses()).as("the former address is forgotten").isOne();

            done(DISCONNECT, Map.of("calendar", calendar));
            await().until(() -> free(both, position), List.of("08:00-18:00")::equals);
            await().until(() -> addresses() == 0);
        }
        assertThat(sql.sql("select count(*) from store.event where payload::text like '%agenda.ics%'"
                                + " or payload::text like '%autre.ics%'")
                        .query(Integer.class)
                        .single())
                .as("no event bears an address")
                .isZero();
    }

    private int addresses() {
        return sql.sql("select count(*) from outside.address")
                .query(Integer.class)
                .single();
    }
}
