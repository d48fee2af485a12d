package fr.convergence.query.errorreport;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about errors that were reported. */
@Controller
final class ErrorReportController {

    private final ErrorReportQueries queries;
    private final StructureCards cards;

    ErrorReportController(ErrorReportQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    Connection<ErrorReport> errorReports(
            @Argument String department,
            @Argument @Nullable String structureId,
            @Argument @Nullable ErrorReportStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.reports(
                new ErrorReportQueries.Asked(department, structureId, status),
                Page.of(first, after, null, null),
                actor,
                consistentWith);
    }

    @BatchMapping(typeName = "ErrorReport", field = "structureName")
    Map<ErrorReport, String> structureNames(List<ErrorReport> reports) {
        return names(reports, ErrorReport::structureId);
    }

    @BatchMapping(typeName = "ErrorReporter", field = "structureName")
    Map<ErrorReport.Reporter, String> reporterNames(List<ErrorReport.Reporter> reporters) {
        return names(reporters, ErrorReport.Reporter::structureId);
    }

    /** Of those that the cartography shows. */
    private <T> Map<T, String> names(List<T> all, Function<T, @Nullable String> structure) {
        Set<String> ids = new HashSet<>();
        all.forEach(one -> Stream.ofNullable(structure.apply(one)).forEach(ids::add));
        Map<String, StructureCard> shown = cards.of(ids);
        Map<T, String> names = new HashMap<>();
        all.forEach(one -> {
            String id = structure.apply(one);
            StructureCard card = id == null ? null : shown.get(id);
            if (card != null) {
                names.put(one, card.name());
            }
        });
        return names;
    }
}
