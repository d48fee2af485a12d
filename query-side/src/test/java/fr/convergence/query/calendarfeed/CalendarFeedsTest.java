package fr.convergence.query.calendarfeed;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import fr.convergence.query.CalendarEntries;
import fr.convergence.query.Projected;
import fr.convergence.query.StructureCard;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which feeds are shown to whom, and what each opens: events in, answers out. */
class CalendarFeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor AGENT = new Actor("a", Role.AGENT, id(1), List.of("49"));
    private static final Actor NEIGHBOUR = new Actor("n", Role.MEDIATOR, id(2), List.of("49"));
    private static final StructureCard HALL = new StructureCard(
            id(1),
            "France services",
            "49",
            "Angers",
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(new StructureCard.Place(id(50), "Mairie", null, null, null, "Angers")));

    private final Projected feeds = new Projected(
            new CalendarFeedProjection(),
            List.of(HALL, card(2, "Médiathèque")),
            List.of("calendar-feed"),
            CalendarFeedQueries.class,
            CalendarFeedController.class);

    @BeforeEach
    void opened() {
        feeds.record(
                AGENT,
                new CalendarFeedOpened(id(11), "49", id(1), null, DAY),
                new CalendarFeedOpened(id(12), "49", null, id(50), DAY),
                new CalendarFeedOpened(id(13), "49", null, null, DAY),
                new CalendarFeedOpened(id(14), "44", null, null, DAY),
                new CalendarFeedRevoked(id(11), "49", id(1), null, DAY.plusDays(2)),
                new CalendarFeedOpened(id(15), "49", id(1), null, DAY.plusDays(2)));
    }

    private List<String> ids(Actor actor, Object... variables) {
        return feeds.ask("calendarFeeds", actor, variables)
                .path("calendarFeeds.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void a_feed_is_shown_with_what_it_is_of_and_when_it_was_last_read() {
        feeds.used(id(12), DAY.plusDays(9));
        feeds.ask("calendarFeeds", COORDINATOR, "first", 2)
                .path("calendarFeeds")
                .matchesJson("""
                {"totalCount": 4, "pageInfo": {"hasNextPage": true}, "edges": [
                  {"node": {"id": "%s", "department": "49", "structureId": "%s", "structureName": "France services",
                            "placeId": null, "placeName": null, "openedOn": "2026-01-15", "lastUsedOn": null,
                            "revokedOn": "2026-01-17"}},
                  {"node": {"id": "%s", "department": "49", "structureId": null, "structureName": null,
                            "placeId": "%s", "placeName": "Mairie", "openedOn": "2026-01-15",
                            "lastUsedOn": "2026-01-24", "revokedOn": null}}]}""".formatted(id(11), id(1), id(12), id(50)));
    }

    @Test
    void the_coordination_sees_those_of_its_department_and_a_structure_its_own() {
        assertThat(ids(COORDINATOR)).containsExactly(id(11), id(12), id(13), id(15));
        assertThat(ids(AGENT)).containsExactly(id(11), id(15));
        assertThat(ids(NEIGHBOUR)).isEmpty();
        assertThat(ids(Actor.ANONYMOUS)).isEmpty();
    }

    @Test
    void they_are_found_by_department_structure_and_place_and_page_by_page() {
        assertThat(ids(COORDINATOR, "department", "44")).isEmpty();
        assertThat(ids(COORDINATOR, "department", "49", "structureId", id(1))).containsExactly(id(11), id(15));
        assertThat(ids(COORDINATOR, "placeId", id(50))).containsExactly(id(12));
        String end = feeds.ask("calendarFeeds", COORDINATOR, "first", 3)
                .path("calendarFeeds.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(ids(COORDINATOR, "after", end)).containsExactly(id(15));
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        feeds.refuses("UNKNOWN_DEPARTMENT", "calendarFeeds", COORDINATOR, "department", "00");
        feeds.refuses("UNKNOWN_STRUCTURE", "calendarFeeds", COORDINATOR, "structureId", "x");
        feeds.refuses("UNKNOWN_PLACE", "calendarFeeds", COORDINATOR, "placeId", "x");
        feeds.refuses("PAGE_SIZE_OUT_OF_RANGE", "calendarFeeds", COORDINATOR, "first", 101);
    }

    @Test
    void whoever_knows_an_address_learns_which_agenda_it_opens_until_it_is_revoked() {
        CalendarFeedQueries addresses = feeds.bean(CalendarFeedQueries.class);
        assertThat(addresses.open(id(15))).contains(new CalendarEntries.Of("49", id(1), null));
        assertThat(addresses.open(id(12))).contains(new CalendarEntries.Of("49", null, id(50)));
        assertThat(addresses.open(id(14))).contains(new CalendarEntries.Of("44", null, null));
        assertThat(addresses.open(id(11))).isEmpty();
        assertThat(addresses.open(id(99))).isEmpty();
    }

    @Test
    void rows_are_the_same_again_and_rebuilt_in_any_pages() {
        List<String> live = feeds.rows("feed");
        assertThat(live).hasSize(5);
        assertThat(feeds.repeat().rows("feed")).isEqualTo(live);
        assertThat(feeds.rebuild(1).rows("feed")).isEqualTo(live);
        assertThat(feeds.rebuild(100).rows("feed")).isEqualTo(live);
    }
}
