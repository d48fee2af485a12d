package fr.convergence.kernel.calendarfeed;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an address at which programs that know nothing of us read the agenda of a structure, of a place or of a whole
 * department. The address itself is a secret, and in no event.
 */
@InFrench("flux d’agenda")
public sealed interface CalendarFeedEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The feed's own identifier, a UUID. */
    String feedId();

    /** Code of the department, whose agenda it is when it is that of no structure and of no place. */
    String department();

    /** The structure whose agenda it is, or null. */
    @Nullable String structureId();

    /** The place whose agenda it is, or null. */
    @Nullable String placeId();

    /** Whoever knows its address can read the agenda from then on. */
    @Stored(name = "calendar-feed-opened")
    @InFrench("flux d’agenda ouvert")
    record CalendarFeedOpened(
            String feedId,
            String department,
            @Nullable String structureId,
            @Nullable String placeId,
            LocalDate openedOn)
            implements CalendarFeedEvent {}

    /** Its address opens nothing any more. */
    @Stored(name = "calendar-feed-revoked")
    @InFrench("flux d’agenda révoqué")
    record CalendarFeedRevoked(
            String feedId,
            String department,
            @Nullable String structureId,
            @Nullable String placeId,
            LocalDate revokedOn)
            implements CalendarFeedEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("calendar-feed", feedId());
    }

    @Override
    default Tags tags() {
        Tags tags = new Tags(List.of(entity())).and("department", department());
        String structure = structureId();
        String place = placeId();
        if (structure != null) {
            tags = tags.and("structure", structure);
        }
        return place == null ? tags : tags.and("place", place);
    }
}
