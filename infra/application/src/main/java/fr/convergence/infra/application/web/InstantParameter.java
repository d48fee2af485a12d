package fr.convergence.infra.application.web;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instant as a parameter of an address, RFC 3339. */
public final class InstantParameter {

    private InstantParameter() {}

    /**
     * Reads it; null when it was not given.
     *
     * @throws Rejected with that code, when it is no instant
     */
    public static @Nullable Instant read(@Nullable String text, Rejection.Code otherwise) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException other) {
            throw new Rejected(List.of(otherwise.rejection()));
        }
    }
}
