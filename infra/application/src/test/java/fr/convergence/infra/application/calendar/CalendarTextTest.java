package fr.convergence.infra.application.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.CalendarEntry.Absence;
import fr.convergence.query.CalendarEntry.Content;
import fr.convergence.query.CalendarEntry.Kind;
import fr.convergence.query.CalendarEntry.Status;
import fr.convergence.query.StructureCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agenda in, what another library reads of its calendar out. */
class CalendarTextTest {

    private static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String HIDDEN = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final String PERMANENCE = "1b4f5f0e-1f0d-4f7e-9a44-6a86c4b9d6f1";
    private static final Instant CHANGED = Instant.parse("2026-03-02T08:30:15.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);
    private static final StructureCard.Place HALL =
            new StructureCard.Place(PLACE, "Mairie ; annexe", "2 rue, du Port", null, "49000", "Angers");
    private static final CalendarNames NAMES = new CalendarNames(
            Map.of(
                    COUNTER,
                    card(COUNTER, "France services, Angers"),
                    LIBRARY,
                    card(LIBRARY, "Médiathèque \\ Toussaint")),
            Map.of(PLACE, HALL));
    private static final CalendarEntries.Of DEPARTMENT = new CalendarEntries.Of("49", null, null);
    private static final CalendarEntries.Of STRUCTURE = new CalendarEntries.Of("49", COUNTER, null);

    private static StructureCard card(String id, String name) {
        return new StructureCard(id, name, "49", "Angers", null, List.of(), List.of(), null, null, null, List.of(HALL));
    }

    private static Content content(Kind kind, Status status, Absence... absences) {
        return new Content(
                kind,
                PERMANENCE,
                DAY,
                "49",
                Instant.parse("2026-03-24T13:00:00Z"),
                Instant.parse("2026-03-24T16:00:00Z"),
                kind == Kind.SESSION ? PLACE : null,
                kind == Kind.IMMERSION ? List.of(COUNTER) : List.of(LIBRARY, COUNTER),
                kind == Kind.SESSION ? null : COUNTER,
                kind == Kind.SESSION ? "Le numérique ; et les droits" : null,
                kind == Kind.SESSION ? PermanenceAccess.BOTH : null,
                status,
                List.of(absences));
    }

    private static CalendarEntry entry(Content content) {
        return new CalendarEntry(content, 3, CHANGED);
    }

    private static String text(CalendarEntries.Of agenda, List<CalendarEntry> entries) {
        return new String(new CalendarText(agenda, NAMES).of(entries), UTF_8);
    }

    private static Calendar read(String text) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static VEvent shown(CalendarEntries.Of agenda, Content content) {
        Calendar calendar = read(text(agenda, List.of(entry(content))));
        assertThat(calendar.validate(true).hasErrors())
                .as(calendar.validate(true).toString())
                .isFalse();
        return events(calendar).getFirst();
    }

    @Test
    void a_session_says_what_it_is_who_holds_it_where_and_how_to_come() {
        VEvent event = shown(STRUCTURE, content(Kind.SESSION, Status.CONFIRMED, new Absence(LIBRARY, HIDDEN)));
        assertThat(value(event, "UID")).isEqualTo(PERMANENCE + "-20260324@convergence");
        assertThat(value(event, "SUMMARY"))
                .isEqualTo("Le numérique ; et les droits — Médiathèque \\ Toussaint et France services, Angers");
        assertThat(value(event, "LOCATION")).isEqualTo("Mairie ; annexe, 2 rue, du Port, 49000 Angers");
        assertThat(value(event, "DESCRIPTION")).isEqualTo("""
                        Accueil avec ou sans rendez-vous.
                        Avec France services, Angers.
                        Absence : Médiathèque \\ Toussaint, en remplacement : une structure partenaire.""");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTAMP"))
                .isEqualTo(value(event, "LAST-MODIFIED"))
                .isEqualTo("20260302T083015Z");
        assertThat(value(event, "CATEGORIES")).isEqualTo("Permanence");
        assertThat(value(event, "TRANSP")).isEqualTo("OPAQUE");
    }

    @Test
    void what_is_proposed_or_cancelled_says_so_and_takes_no_time_once_cancelled() {
        VEvent proposed = shown(STRUCTURE, content(Kind.SESSION, Status.TENTATIVE));
        assertThat(value(proposed, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(proposed, "SUMMARY")).startsWith("Proposition : ");
        assertThat(value(proposed, "DESCRIPTION")).startsWith("Toutes les structures n’ont pas encore accepté.");
        VEvent cancelled = shown(STRUCTURE, content(Kind.SESSION, Status.CANCELLED));
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(cancelled, "SUMMARY")).startsWith("Annulation : ");
        assertThat(value(cancelled, "TRANSP")).isEqualTo("TRANSPARENT");
    }

    @Test
    void what_a_whole_department_reads_takes_nobody_s_time() {
        assertThat(value(shown(DEPARTMENT, content(Kind.SESSION, Status.CONFIRMED)), "TRANSP"))
                .isEqualTo("TRANSPARENT");
    }

    @Test
    void an_immersion_and_a_visit_without_a_place_are_at_the_only_one_of_the_host() {
        VEvent immersion = shown(STRUCTURE, content(Kind.IMMERSION, Status.CONFIRMED));
        assertThat(value(immersion, "SUMMARY")).isEqualTo("Journée d’immersion — France services, Angers");
        assertThat(value(immersion, "LOCATION")).startsWith("Mairie ; annexe");
        VEvent visit = shown(STRUCTURE, content(Kind.VISIT, Status.CONFIRMED));
        assertThat(value(visit, "SUMMARY"))
                .isEqualTo("Visite d’immersion — Médiathèque \\ Toussaint chez France services, Angers");
        assertThat(value(visit, "LOCATION")).startsWith("Mairie ; annexe");
        assertThat(value(visit, "CATEGORIES")).isEqualTo("Immersion croisée");
    }

    @Test
    void the_calendar_is_named_and_says_how_often_to_read_it_again() {
        assertThat(heading(STRUCTURE)).contains("NAME:Agenda : France services\\, Angers");
        assertThat(heading(new CalendarEntries.Of("49", null, PLACE))).contains("NAME:Agenda : Mairie \\; annexe");
        assertThat(heading(DEPARTMENT))
                .contains(
                        "VERSION:2.0",
                        "PRODID:-//Convergence//Agenda//FR",
                        "NAME:Agenda : Maine-et-Loire (49)",
                        "X-WR-CALNAME:Agenda : Maine-et-Loire (49)",
                        "X-WR-TIMEZONE:Europe/Paris",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H");
    }

    private static List<String> heading(CalendarEntries.Of agenda) {
        return text(agenda, List.of()).replace("\r\n ", "").lines().toList();
    }

    @Test
    void nothing_that_people_wrote_becomes_a_line_of_its_own() {
        CalendarNames forged = new CalendarNames(
                Map.of(COUNTER, card(COUNTER, "A\r\nATTENDEE:mailto:a@b.fr\u2028X\u0085Y\rZ")), Map.of());
        String text = new String(
                new CalendarText(STRUCTURE, forged).of(List.of(entry(content(Kind.IMMERSION, Status.CONFIRMED)))),
                UTF_8);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(value(events(read(text)).getFirst(), "SUMMARY"))
                .isEqualTo("Journée d’immersion — A  ATTENDEE:mailto:a@b.fr X Y Z");
    }

    @Test
    void the_same_agenda_is_the_same_text() {
        List<CalendarEntry> entries = List.of(entry(content(Kind.SESSION, Status.CONFIRMED)));
        assertThat(text(DEPARTMENT, entries)).isEqualTo(text(DEPARTMENT, entries));
    }

    @Test
    void no_zone_is_ever_fetched() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    /** A weekly desk of a year, through both changes of the clocks where there are any. */
    @ParameterizedTest
    @ValueSource(strings = {"49", "971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988"})
    void every_session_begins_by_the_clocks_of_its_department_when_it_does(String department) {
        List<CalendarEntry> entries = year(department);
        Calendar calendar = read(text(new CalendarEntries.Of(department, null, null), entries));
        String zone = LegalTime.of(department).getId();
        assertThat(calendar.<VTimeZone>getComponents(Component.VTIMEZONE))
                .singleElement()
                .satisfies(one -> assertThat(one.getTimeZoneId().getValue()).isEqualTo(zone));
        assertThat(events(calendar).stream().map(CalendarTextTest::start).toList())
                .isEqualTo(entries.stream()
                        .map(entry -> entry.content().startsAt())
                        .toList());
        assertThat(text(new CalendarEntries.Of(department, null, null), entries))
                .contains("DTSTART;TZID=" + zone + ":");
    }

    private static Instant start(VEvent event) {
        return event.<ZonedDateTime>getStartDate().orElseThrow().getDate().toInstant();
    }

    private static List<CalendarEntry> year(String department) {
        List<Session> sessions = new Recurrence(
                        LocalDate.of(2026, 1, 4),
                        LocalTime.of(9, 30),
                        LocalTime.NOON,
                        LegalTime.of(department),
                        "FREQ=WEEKLY;COUNT=52",
                        null,
                        List.of())
                .sessions(LocalDate.MIN, LocalDate.MAX);
        return sessions.stream()
                .map(session -> new CalendarEntry(
                        new Content(
                                Kind.SESSION,
                                PERMANENCE,
                                session.day(),
                                department,
                                session.start(),
                                session.end(),
                                PLACE,
                                List.of(COUNTER, LIBRARY),
                                null,
                                "Le numérique, les droits ; et « l’accès » à tout ce qui s’écrit",
                                PermanenceAccess.OPEN,
                                session.day().getMonthValue() == 6 ? Status.CANCELLED : Status.CONFIRMED,
                                List.of()),
                        session.day().getDayOfMonth(),
                        CHANGED))
                .toList();
    }

    /** What {@code .ci/calendar} has another language read: a calendar of all the zones, and beside it what is to be found there. */
    @Test
    void a_calendar_of_all_zones_is_left_to_be_read_elsewhere() throws IOException {
        List<CalendarEntry> all = Stream.of("49", "971", "973", "974", "975", "976", "987", "988")
                .flatMap(department -> year(department).stream())
                .toList();
        String expected = all.stream()
                .map(entry -> String.join(
                        "\t",
                        PERMANENCE + "-" + entry.content().day().toString().replace("-", "") + "@convergence",
                        entry.content().startsAt().toString(),
                        entry.content().endsAt().toString(),
                        Integer.toString(entry.sequence()),
                        entry.content().status().name(),
                        String.valueOf(entry.content().title())))
                .collect(Collectors.joining("\n"));
        Path target = Files.createDirectories(Path.of("target", "calendar"));
        Files.write(target.resolve("sample.ics"), new CalendarText(DEPARTMENT, NAMES).of(all));
        Files.writeString(target.resolve("expected.tsv"), expected + "\n");
        assertThat(events(read(Files.readString(target.resolve("sample.ics"))))).hasSize(8 * 52);
    }
}
