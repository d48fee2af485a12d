package fr.convergence.infra.application.outsidecalendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that this node reads now, and no other.
 *
 * @param lease by which it is known that it still does
 * @param etag of what was last taken in; null when its server told none
 * @param lastModified the same
 * @param wholeAt when all of it was last taken in; null when it never was
 * @param failures in a row, until now
 */
record Claimed(
        UUID id,
        UUID lease,
        String department,
        UUID addressId,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant wholeAt,
        int failures) {}
