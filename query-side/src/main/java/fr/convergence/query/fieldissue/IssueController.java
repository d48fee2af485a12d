package fr.convergence.query.fieldissue;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about issues of the field. */
@Controller
final class IssueController {

    private final IssueQueries queries;
    private final StructureCards cards;

    IssueController(IssueQueries queries, StructureCards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    @QueryMapping
    Optional<FieldIssue> fieldIssue(
            @Argument String id, @Argument @Nullable String consistentWith, @ContextValue(name = "actor") Actor actor) {
        return queries.issue(id, actor, consistentWith);
    }

    @QueryMapping
    Connection<FieldIssue> fieldIssues(
            @Argument @Nullable IssueFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return queries.issues(
                filter == null ? IssueFilter.ANY : filter, Page.of(first, after, null, null), actor, consistentWith);
    }

    @BatchMapping(typeName = "FieldIssue")
    Map<FieldIssue, StructureCard> structure(List<FieldIssue> issues) {
        return cards.each(issues, FieldIssue::raisedBy);
    }
}
