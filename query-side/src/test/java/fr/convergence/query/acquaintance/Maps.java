package fr.convergence.query.acquaintance;

import static fr.convergence.query.Projected.id;

import fr.convergence.query.DrawnStructures;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Maps as the cartography gives them: of a department three structures, of an EPCI two. */
@Controller
final class Maps {

    private record Drawn(List<String> structureIds, OffsetDateTime asOf) implements DrawnStructures {}

    @QueryMapping
    DrawnStructures mindMap(@Argument @Nullable String epci) {
        return new Drawn(
                epci == null ? List.of(id(1), id(2), id(3)) : List.of(id(2), id(3)),
                OffsetDateTime.parse("2026-03-01T09:00:00Z"));
    }
}
