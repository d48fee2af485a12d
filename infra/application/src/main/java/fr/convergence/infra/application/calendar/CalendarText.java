package fr.convergence.infra.application.calendar;

import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.CalendarEntry.Absence;
import fr.convergence.query.CalendarEntry.Content;
import fr.convergence.query.CalendarEntry.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an agenda as iCalendar (RFC 5545, with the names of RFC 7986). It depends on nothing but what the agenda and the cartography
 * say, so that the same calendar is the same text; each entry is written as soon as it is made.
 */
record CalendarText(CalendarEntries.Of agenda, CalendarNames names) {

    private static final Duration REFRESH = Duration.ofHours(1);

    byte[] of(List<CalendarEntry> entries) {
        FoldedLines lines = new FoldedLines();
        lines.add("BEGIN:VCALENDAR");
        heading().forEach(property -> lines.add(property.toString()));
        Stream.concat(
                        Stream.of(agenda.department()),
                        entries.stream().map(entry -> entry.content().department()))
                .distinct()
                .map(department -> LegalTime.of(department).getId())
                .distinct()
                .sorted()
                .forEach(zone -> lines.add(CalendarZones.component(zone)));
        entries.forEach(entry -> lines.add(event(entry).toString()));
        lines.add("END:VCALENDAR");
        return lines.octets();
    }

    private List<Property> heading() {
        String name = plain("Agenda : " + subject());
        return List.of(
                new ProdId("-//Convergence//Agenda//FR"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new Name(name),
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", LegalTime.of(agenda.department()).getId()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    }

    /** Whose agenda it is. */
    private String subject() {
        if (agenda.structureId() != null) {
            return names.structure(agenda.structureId());
        }
        return agenda.placeId() == null
                ? Territory.current()
                        .department(agenda.department())
                        .map(department -> department.name() + " (" + department.code() + ")")
                        .orElse(agenda.department())
                : names.place(agenda.placeId()).orElse("un lieu");
    }

    private VEvent event(CalendarEntry entry) {
        Content content = entry.content();
        Instant changed = entry.changedAt().truncatedTo(ChronoUnit.SECONDS);
        ZoneId zone = LegalTime.of(content.department());
        VEvent event = new VEvent(false);
        Stream.of(
                        new Uid(uid(content)),
                        new DtStamp(changed),
                        new LastModified(changed),
                        new Sequence(entry.sequence()),
                        new DtStart<>(content.startsAt().atZone(zone)),
                        new DtEnd<>(content.endsAt().atZone(zone)),
                        new Summary(plain(summary(content))),
                        new Description(description(content)),
                        new Categories(category(content)),
                        switch (content.status()) {
                            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
                            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
                            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                        },
                        agenda.structureId() == null || content.status() == Status.CANCELLED
                                ? ImmutableTransp.TRANSPARENT
                                : ImmutableTransp.OPAQUE)
                .forEach(event::add);
        names.location(content).ifPresent(where -> event.add(new Location(plain(where))));
        return event;
    }

    /** The same for as long as it is in the agenda, wherever it is moved to and whoever holds it. */
    private static String uid(Content content) {
        return content.subjectId() + "-" + content.day().format(DateTimeFormatter.BASIC_ISO_DATE) + "@convergence";
    }

    private String summary(Content content) {
        String who = names.structures(content.structureIds());
        String what = switch (content.kind()) {
            case SESSION -> Objects.requireNonNullElse(content.title(), "Permanence") + " — " + who;
            case IMMERSION -> "Journée d’immersion — " + who;
            case VISIT -> "Visite d’immersion — " + visitors(content) + " chez " + names.structure(host(content));
            case GATHERING -> Objects.requireNonNullElse(content.title(), "Rencontre");
        };
        return switch (content.status()) {
            case TENTATIVE -> "Proposition : " + what;
            case CONFIRMED -> what;
            case CANCELLED -> "Annulation : " + what;
        };
    }

    private String visitors(Content content) {
        return names.structures(content.structureIds().stream()
                .filter(structure -> !structure.equals(content.hostId()))
                .toList());
    }

    private static String host(Content content) {
        return Objects.requireNonNull(content.hostId(), content.subjectId());
    }

    private String description(Content content) {
        List<String> sentences = new ArrayList<>();
        if (content.status() == Status.TENTATIVE) {
            sentences.add("Toutes les structures n’ont pas encore accepté.");
        }
        if (content.access() != null) {
            sentences.add("Accueil " + content.access().label() + ".");
        }
        if (!content.structureIds().isEmpty()) {
            sentences.add("Avec " + names.structures(present(content)) + ".");
        }
        content.absences().forEach(absence -> sentences.add(absence(absence)));
        return sentences.stream().map(CalendarText::plain).collect(Collectors.joining("\n"));
    }

    private static List<String> present(Content content) {
        List<String> absent =
                content.absences().stream().map(Absence::structureId).toList();
        List<String> present = content.structureIds().stream()
                .filter(structure -> !absent.contains(structure))
                .toList();
        return present.isEmpty() ? content.structureIds() : present;
    }

    private String absence(Absence absence) {
        String who = "Absence : " + names.structure(absence.structureId());
        return absence.substituteId() == null
                ? who + "."
                : who + ", en remplacement : " + names.structure(absence.substituteId()) + ".";
    }

    private static String category(Content content) {
        return switch (content.kind()) {
            case SESSION -> "Permanence";
            case IMMERSION, VISIT -> "Immersion croisée";
            case GATHERING -> "Rencontre";
        };
    }

    /** Text as people wrote it, in one line. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]", " ");
    }
}
