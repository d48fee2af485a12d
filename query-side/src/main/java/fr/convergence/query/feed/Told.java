package fr.convergence.query.feed;

import fr.convergence.kernel.feed.PublicEventType;
import java.time.OffsetDateTime;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A public event; its components are the columns of {@code event}.
 *
 * @param ordinal counts from 0 among those of one position
 * @param id its own: that of the stored event, for the first of them
 */
record Told(
        long position,
        int ordinal,
        UUID id,
        PublicEventType type,
        String subjectId,
        OffsetDateTime recordedAt,
        UUID commandId,
        SortedSet<String> readers,
        SortedSet<String> departments,
        SortedSet<String> epcis,
        SortedSet<String> themes,
        SortedSet<String> structures) {}
