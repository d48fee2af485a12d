package fr.convergence.query.booking;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about appointments. */
@Controller
final class BookingController {

    private final BookingQueries queries;

    BookingController(BookingQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    Connection<Appointment> appointments(
            @Argument @Nullable String permanenceId,
            @Argument @Nullable String structureId,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable AppointmentStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.appointments(
                new AppointmentFilter(permanenceId, structureId, from, to, status),
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }
}
