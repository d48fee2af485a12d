package fr.convergence.query.membership;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Listing;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for memberships. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class MembershipQueries {

    private static final Listing<Membership> MEMBERSHIPS = new Listing<>(
            "to_json(r)",
            "membership r",
            Listing.Order.LEAST_FIRST,
            (row, _) -> JsonRows.JSON.readValue(row.getString(1), Membership.class),
            Membership::cursor);

    private final ReadModels readModels;

    MembershipQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** The oldest first. */
    Connection<Membership> memberships(
            MembershipFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(Territory.current(), filter.department());
        Which which = new Which()
                .and("r.department = :department", "department", filter.department())
                .and("r.structure_id::text = :structure", "structure", filter.structureId())
                .and("r.status = :status", "status", filter.status())
                .and("r.member_id = :member", "member", Boolean.TRUE.equals(filter.mine()) ? actor.id() : null);
        return readModels.read(
                MembershipProjection.NAME, actor, consistentWith, snapshot -> MEMBERSHIPS.part(snapshot, which, page));
    }
}
