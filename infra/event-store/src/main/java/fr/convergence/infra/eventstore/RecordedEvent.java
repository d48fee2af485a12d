package fr.convergence.infra.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event as recorded.
 *
 * @param position from 1, without gap, in the order of commits
 * @param id the event's identifier
 * @param type stored name
 * @param version of the stored form
 * @param payload as it was given
 * @param metadata as it was given
 * @param tags of the entities it concerns
 * @param recordedAt microseconds; never goes back as the position grows
 */
public record RecordedEvent(
        long position,
        UUID id,
        String type,
        int version,
        String payload,
        String metadata,
        List<String> tags,
        Instant recordedAt) {}
