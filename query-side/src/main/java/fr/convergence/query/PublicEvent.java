package fr.convergence.query;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that programs of others are told of: what happened, to what, and whom it concerns. Names nobody, and says nothing of what is
 * kept: who is told may ask for that as itself.
 *
 * @param cursor who has taken in everything up to this event goes on from here
 * @param id never that of another; the same each time it is told
 * @param subjectId identifier of what it is about
 * @param sequence as texts, those of later events are greater
 * @param time when it was recorded
 * @param commandId what it was recorded by, with others of the same moment
 * @param departments codes, sorted
 * @param epcis codes, sorted
 * @param structures identifiers, sorted
 */
public record PublicEvent(
        String cursor,
        UUID id,
        PublicEventType type,
        String subjectId,
        String sequence,
        Instant time,
        UUID commandId,
        List<String> departments,
        List<String> epcis,
        List<String> structures,
        List<Theme> themes) {}
