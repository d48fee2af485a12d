package fr.convergence.command.calendarfeed;

import static fr.convergence.command.calendarfeed.CalendarFeedRejection.ALREADY_OPENED;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.FEED_REVOKED;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.MERGED_INTO;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.NOT_ALLOWED;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.NOT_ONE_AGENDA;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.UNKNOWN_FEED;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.UNKNOWN_PLACE;
import static fr.convergence.command.calendarfeed.CalendarFeedRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.OnBehalf;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.OpenCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.ReplaceCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.RevokeCalendarFeed;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import fr.convergence.kernel.territory.Territory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is decided about feeds: a structure speaks of those of its agenda, the coordination of those of its department. */
record FeedDecisions(CalendarFeeds now, Circumstances circumstances) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    List<CalendarFeedEvent> open(OpenCalendarFeed command) {
        NOT_ALLOWED.when(!actor().isProfessional());
        NOT_ONE_AGENDA.when(Stream.of(command.structureId(), command.placeId(), command.department())
                        .filter(Objects::nonNull)
                        .count()
                != 1);
        CalendarFeedOpened opened = new CalendarFeedOpened(
                command.feedId(), department(command), command.structureId(), command.placeId(), circumstances.today());
        CalendarFeedOpened before = now.opened().get(command.feedId());
        ALREADY_OPENED.when(before != null && !isOfOneAgenda(before, opened));
        return before == null ? List.of(opened) : List.of();
    }

    List<CalendarFeedEvent> replace(ReplaceCalendarFeed command) {
        CalendarFeedOpened replaced = known(command.replacedId());
        CalendarFeedOpened before = now.opened().get(command.feedId());
        if (before != null && now.revoked().contains(command.replacedId()) && isOfOneAgenda(before, replaced)) {
            return List.of();
        }
        ALREADY_OPENED.when(before != null);
        FEED_REVOKED.when(now.revoked().contains(command.replacedId()));
        if (replaced.structureId() != null) {
            onBehalf().refuseEnded(replaced.structureId());
        }
        return List.of(
                revoked(replaced),
                new CalendarFeedOpened(
                        command.feedId(),
                        replaced.department(),
                        replaced.structureId(),
                        replaced.placeId(),
                        circumstances.today()));
    }

    List<CalendarFeedEvent> revoke(RevokeCalendarFeed command) {
        CalendarFeedOpened opened = known(command.feedId());
        return now.revoked().contains(command.feedId()) ? List.of() : List.of(revoked(opened));
    }

    /** The department of what the agenda is of; refuses whoever may not speak there. */
    private String department(OpenCalendarFeed command) {
        if (command.structureId() != null) {
            onBehalf().refuseOthers(command.structureId(), actor());
            onBehalf().refuseEnded(command.structureId());
            return required(
                    now.structures().departmentOf(command.structureId()), UNKNOWN_STRUCTURE, command.structureId());
        }
        NOT_ALLOWED.when(actor().role() != Role.COORDINATOR);
        String department =
                command.placeId() == null ? String.valueOf(command.department()) : departmentOfPlace(command.placeId());
        UNKNOWN_DEPARTMENT.when(Territory.current().department(department).isEmpty(), department);
        NOT_ALLOWED.when(!actor().coordinates(department));
        return department;
    }

    private String departmentOfPlace(String placeId) {
        UNKNOWN_PLACE.when(!now.structures().isOpenPlace(placeId), placeId);
        return required(now.structures().departmentOfPlace(placeId), UNKNOWN_PLACE, placeId);
    }

    private static String required(Optional<String> department, CalendarFeedRejection otherwise, String id) {
        return department.orElseThrow(() -> new Rejected(List.of(otherwise.rejection(id))));
    }

    /** A feed that somebody opened; refuses whoever may not speak of it. */
    private CalendarFeedOpened known(String feedId) {
        NOT_ALLOWED.when(!actor().isProfessional());
        CalendarFeedOpened opened =
                now.opened(feedId).orElseThrow(() -> new Rejected(List.of(UNKNOWN_FEED.rejection(feedId))));
        String structure = opened.structureId();
        NOT_ALLOWED.when(!actor().coordinates(opened.department())
                && (structure == null || !now.structures().employs(structure, actor())));
        return opened;
    }

    private CalendarFeedRevoked revoked(CalendarFeedOpened feed) {
        return new CalendarFeedRevoked(
                feed.feedId(), feed.department(), feed.structureId(), feed.placeId(), circumstances.today());
    }

    private static boolean isOfOneAgenda(CalendarFeedOpened one, CalendarFeedOpened other) {
        return one.department().equals(other.department())
                && Objects.equals(one.structureId(), other.structureId())
                && Objects.equals(one.placeId(), other.placeId());
    }

    private OnBehalf onBehalf() {
        return new OnBehalf(now.structures(), CODES);
    }

    private Actor actor() {
        return circumstances.actor();
    }
}
