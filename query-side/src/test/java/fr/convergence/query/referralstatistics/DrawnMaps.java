package fr.convergence.query.referralstatistics;

import static fr.convergence.query.Projected.id;

import fr.convergence.query.DrawnStructures;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Maps as the cartography gives them: of a department, everything until long after; of an EPCI, two structures until one hour. */
@Controller
final class DrawnMaps {

    static final DrawnStructures WIDE = of("2026-01-19T13:00:00Z", 1, 2, 3, 4);
    static final DrawnStructures NARROW = of("2026-01-17T05:00:00Z", 2, 4);

    private record Drawn(List<String> structureIds, OffsetDateTime asOf) implements DrawnStructures {}

    @QueryMapping
    DrawnStructures mindMap(@Argument @Nullable String epci) {
        return epci == null ? WIDE : NARROW;
    }

    private static DrawnStructures of(String asOf, int... structures) {
        return new Drawn(IntStream.of(structures).mapToObj(id -> id(id)).toList(), OffsetDateTime.parse(asOf));
    }
}
