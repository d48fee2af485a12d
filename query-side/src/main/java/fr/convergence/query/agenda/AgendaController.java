package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about agendas. */
@Controller
final class AgendaController {

    private final AgendaQueries queries;

    AgendaController(AgendaQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    Connection<AgendaEntry> agenda(
            @Argument @Nullable String department,
            @Argument @Nullable String structureId,
            @Argument @Nullable String placeId,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.agenda(
                new AgendaFilter(department, structureId, placeId, from, to),
                Page.of(first, after, null, null),
                asOf == null ? null : asOf.toInstant(),
                actor,
                consistentWith);
    }
}
