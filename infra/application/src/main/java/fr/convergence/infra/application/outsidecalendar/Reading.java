package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.OutsideReading;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the reading of a calendar ended. */
sealed interface Reading {

    /** All of it was taken in. */
    record Whole(
            List<Span> busy,
            @Nullable String etag,
            @Nullable String lastModified) implements Reading {}

    /** It is as it was. */
    record Unchanged() implements Reading {}

    /** What was known of it stays. */
    record Failed(OutsideReading why, Duration pause) implements Reading {

        Failed(OutsideReading why) {
            this(why, Duration.ZERO);
        }
    }
}
