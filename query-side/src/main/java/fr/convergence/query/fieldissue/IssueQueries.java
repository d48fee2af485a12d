package fr.convergence.query.fieldissue;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Listing;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for issues of the field. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class IssueQueries {

    private static final Listing<FieldIssue> ISSUES = new Listing<>(
            "to_json(r) as issue",
            "issue r",
            Listing.Order.GREATEST_FIRST,
            (row, _) -> JsonRows.JSON.readValue(row.getString("issue"), FieldIssue.class),
            FieldIssue::cursor);

    private final ReadModels readModels;
    private final Territory territory;

    IssueQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<FieldIssue> issue(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        Which which = new Which().and("r.id = cast(:id as uuid)", "id", id);
        return readModels
                .read(FieldIssueProjection.NAME, actor, consistentWith, snapshot -> ISSUES.all(snapshot, which))
                .stream()
                .findFirst();
    }

    /** The latest first. */
    Connection<FieldIssue> issues(IssueFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        OperatorCodes.refuseUnknown(filter.operator());
        Which which = new Which()
                .and("r.department = :department", "department", filter.department())
                .and(
                        "cast(:structure as uuid) in (select r.raised_by union all select unnest(r.shared_by))",
                        "structure",
                        filter.structureId())
                .and("r.addressee = :addressee", "addressee", filter.addressee())
                .and("r.operator = :operator", "operator", filter.operator())
                .and("r.topic = :topic", "topic", filter.topic())
                .and("r.status = :status", "status", filter.status());
        return readModels.read(
                FieldIssueProjection.NAME, actor, consistentWith, snapshot -> ISSUES.part(snapshot, which, page));
    }
}
