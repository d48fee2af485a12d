package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What can happen to a place: an address where structures hold desks. A place may host several structures, a structure may
 * hold desks in several places.
 *
 * <p>{@code details} maps the names of {@link PlaceField} to values, as in {@link StructureEvent}.
 */
@InFrench("lieu")
public sealed interface PlaceEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The place's own identifier, a UUID. */
    String placeId();

    /** A coordinator entered a place by hand. */
    @Stored(name = "place-registered")
    @InFrench("lieu enregistré")
    record PlaceRegistered(String placeId, Map<String, List<String>> details) implements PlaceEvent {}

    /** An open list spoke of the place: for the first time, or with other values than before. */
    @Stored(name = "place-reported")
    @InFrench("lieu signalé par une source")
    record PlaceReported(
            String placeId,
            SourceFormat source,
            String sourceId,
            LocalDate reportedOn,
            Map<String, List<String>> details)
            implements PlaceEvent {}

    /** A person corrected fields; the correction is shown before any source, until it is released. */
    @Stored(name = "place-corrected")
    @InFrench("lieu corrigé")
    record PlaceCorrected(String placeId, Map<String, List<String>> details, List<String> released)
            implements PlaceEvent {}

    /** Somebody who knows the place found its record right. */
    @Stored(name = "place-confirmed")
    @InFrench("lieu confirmé")
    record PlaceConfirmed(String placeId, LocalDate confirmedOn) implements PlaceEvent {}

    /**
     * How many permanences and gatherings can be held there at once; a place of which nobody said so has one room, which gatherings do
     * not take.
     *
     * @param rooms at least 1
     */
    @Stored(name = "place-rooms-declared")
    @InFrench("salles d'un lieu déclarées")
    record PlaceRoomsDeclared(
            String placeId, @InFrench("salles") int rooms) implements PlaceEvent {}

    /** Nobody is received there any more. */
    @Stored(name = "place-closed")
    @InFrench("lieu fermé")
    record PlaceClosed(String placeId, ClosureReason reason) implements PlaceEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("place", placeId());
    }

    @Override
    default Tags tags() {
        Tags place = new Tags(List.of(entity()));
        return switch (this) {
            case PlaceReported event -> place.and("source", event.sourceId());
            case PlaceRegistered _, PlaceCorrected _, PlaceConfirmed _, PlaceRoomsDeclared _, PlaceClosed _ -> place;
        };
    }
}
