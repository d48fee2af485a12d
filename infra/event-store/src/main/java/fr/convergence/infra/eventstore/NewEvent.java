package fr.convergence.infra.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be recorded.
 *
 * @param id unique in the store
 * @param type stored name; also a tag of its own
 * @param version of the stored form, from 1
 * @param payload kept byte for byte; JSON by convention, without U+0000
 * @param metadata as the payload
 * @param tags {@code key=value} of the entities it concerns, without doubles; the key {@code type} is the store's
 * @param at when it happened for the client, in a store of simulated time; null in any other, whose time is PostgreSQL's
 */
public record NewEvent(
        UUID id,
        String type,
        int version,
        String payload,
        String metadata,
        List<String> tags,
        @Nullable Instant at) {

    /** Refuses the store's own tag. */
    public NewEvent {
        tags = List.copyOf(tags);
        for (String tag : tags) {
            if (tag.startsWith("type=")) {
                throw new IllegalArgumentException("the tag 'type' belongs to the store");
            }
        }
    }
}
