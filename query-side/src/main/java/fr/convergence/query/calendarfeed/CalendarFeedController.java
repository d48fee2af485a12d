package fr.convergence.query.calendarfeed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.CalendarUses;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.PlaceCards;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about calendar feeds. */
@Controller
final class CalendarFeedController {

    private final CalendarFeedQueries queries;
    private final StructureCards structures;
    private final PlaceCards places;
    private final CalendarUses uses;

    CalendarFeedController(
            CalendarFeedQueries queries, StructureCards structures, PlaceCards places, CalendarUses uses) {
        this.queries = queries;
        this.structures = structures;
        this.places = places;
        this.uses = uses;
    }

    @QueryMapping
    Connection<CalendarFeed> calendarFeeds(
            @Argument @Nullable String department,
            @Argument @Nullable String structureId,
            @Argument @Nullable String placeId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.feeds(
                new CalendarFeedQueries.Asked(department, structureId, placeId),
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @BatchMapping(typeName = "CalendarFeed", field = "structureName")
    Map<CalendarFeed, String> structureNames(List<CalendarFeed> feeds) {
        Map<CalendarFeed, String> names = new HashMap<>();
        structures.each(feeds, CalendarFeed::structureId).forEach((feed, card) -> names.put(feed, card.name()));
        return names;
    }

    @BatchMapping(typeName = "CalendarFeed", field = "placeName")
    Map<CalendarFeed, String> placeNames(List<CalendarFeed> feeds) {
        Map<String, StructureCard.Place> shown = places.of(feeds.stream()
                .map(CalendarFeed::placeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<CalendarFeed, String> names = new HashMap<>();
        feeds.forEach(feed -> {
            StructureCard.Place place = feed.placeId() == null ? null : shown.get(feed.placeId());
            if (place != null) {
                names.put(feed, place.name());
            }
        });
        return names;
    }

    @BatchMapping(typeName = "CalendarFeed", field = "lastUsedOn")
    Map<CalendarFeed, LocalDate> lastDays(List<CalendarFeed> feeds) {
        Map<String, LocalDate> days =
                uses.lastDays(feeds.stream().map(CalendarFeed::id).toList());
        Map<CalendarFeed, LocalDate> all = new HashMap<>();
        feeds.forEach(feed -> {
            LocalDate day = days.get(feed.id());
            if (day != null) {
                all.put(feed, day);
            }
        });
        return all;
    }
}
