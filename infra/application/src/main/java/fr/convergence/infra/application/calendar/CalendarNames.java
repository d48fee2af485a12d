package fr.convergence.infra.application.calendar;

import fr.convergence.query.CalendarEntries;
import fr.convergence.query.CalendarEntry;
import fr.convergence.query.CalendarEntry.Content;
import fr.convergence.query.PlaceCards;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How structures and places are called in a calendar, as the published cartography shows them: each asked for once. */
record CalendarNames(Map<String, StructureCard> structures, Map<String, StructureCard.Place> places) {

    static CalendarNames in(
            CalendarEntries.Of agenda, List<CalendarEntry> entries, StructureCards structures, PlaceCards places) {
        List<Content> contents = entries.stream().map(CalendarEntry::content).toList();
        Stream<String> named = contents.stream()
                .flatMap(content -> Stream.concat(
                        content.structureIds().stream(),
                        content.absences().stream().map(CalendarEntry.Absence::structureId)));
        return new CalendarNames(
                structures.of(Stream.concat(Stream.ofNullable(agenda.structureId()), named)
                        .distinct()
                        .toList()),
                places.of(Stream.concat(
                                Stream.ofNullable(agenda.placeId()),
                                contents.stream().map(Content::placeId).filter(Objects::nonNull))
                        .distinct()
                        .toList()));
    }

    String structure(String id) {
        StructureCard card = structures.get(id);
        return card == null ? "une structure partenaire" : card.name();
    }

    /** Several in a sentence. */
    String structures(Collection<String> ids) {
        List<String> names = ids.stream().map(this::structure).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.getLast();
    }

    Optional<String> place(@Nullable String id) {
        return Optional.ofNullable(id).map(places::get).map(StructureCard.Place::name);
    }

    /** Where something is, to be found by whoever reads it; empty when nobody told. */
    Optional<String> location(Content content) {
        return Optional.ofNullable(content.placeId())
                .map(places::get)
                .or(() -> onlyPlace(content))
                .map(CalendarNames::address);
    }

    /** What a structure opens without saying where is at its only place. */
    private Optional<StructureCard.Place> onlyPlace(Content content) {
        return content.placeId() != null
                ? Optional.empty()
                : Optional.ofNullable(content.hostId())
                        .map(structures::get)
                        .map(StructureCard::places)
                        .filter(all -> all.size() == 1)
                        .map(List::getFirst);
    }

    private static String address(StructureCard.Place place) {
        String commune = Stream.of(place.postcode(), place.communeName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(place.name(), place.address(), place.addressComplement(), commune)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
