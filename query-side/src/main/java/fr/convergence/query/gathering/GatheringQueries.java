package fr.convergence.query.gathering;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.GatheringMinutes.FollowUp;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.Listing;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for gatherings and what follows from them. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class GatheringQueries {

    private static final Listing<Gathering> GATHERINGS =
            new Listing<>("""
            r.id, r.sort_name, r.status, r.enrolled, r.waiting, r.known,
            coalesce((select json_agg(e order by e.nth) from enrolment e where e.gathering_id = r.id), '[]') as enrolments""", "gathering r", Listing.Order.LEAST_FIRST, (row, _) -> gathering(row), Gathering::cursor);

    private static final Listing<FollowUpToDo> FOLLOW_UPS = new Listing<>(
            "r.gathering_id, r.known",
            "follow_up r",
            Listing.Order.LEAST_FIRST,
            (row, _) -> new FollowUpToDo(
                    row.getString("gathering_id"), JsonRows.JSON.readValue(row.getString("known"), FollowUp.class)),
            FollowUpToDo::cursor);

    private final ReadModels readModels;
    private final Territory territory;

    GatheringQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<Gathering> gathering(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        Which which = new Which().and("r.id = cast(:id as uuid)", "id", id);
        return readModels
                .read(GatheringProjection.NAME, actor, consistentWith, snapshot -> GATHERINGS.all(snapshot, which))
                .stream()
                .findFirst();
    }

    /** By day, then hour. */
    Connection<Gathering> gatherings(GatheringFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(filter.placeId(), "UNKNOWN_PLACE", "Aucun lieu");
        Which which = new Which()
                .and("r.department = :department", "department", filter.department())
                .and("cast(:structure as uuid) = any (r.structure_ids)", "structure", filter.structureId())
                .and("r.place_id = cast(:place as uuid)", "place", filter.placeId())
                .and("r.day >= :from", "from", filter.from())
                .and("r.day <= :until", "until", filter.until())
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.status = :status", "status", filter.status())
                .and("jsonb_exists(r.known -> 'training_topics', :topic)", "topic", filter.topic());
        return readModels.read(
                GatheringProjection.NAME, actor, consistentWith, snapshot -> GATHERINGS.part(snapshot, which, page));
    }

    /** By the day they are due. */
    Connection<FollowUpToDo> followUps(FollowUpFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.ownerId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Which which = new Which()
                .and("r.department = :department", "department", filter.department())
                .and("r.owner_id = cast(:owner as uuid)", "owner", filter.ownerId())
                .and("r.open = :open", "open", filter.open())
                .and("r.due_on <= :dueBy", "dueBy", filter.dueBy());
        return readModels.read(
                GatheringProjection.NAME, actor, consistentWith, snapshot -> FOLLOW_UPS.part(snapshot, which, page));
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        return new Gathering(
                row.getString("id"),
                row.getString("sort_name"),
                GatheringStatus.valueOf(row.getString("status")),
                row.getInt("enrolled"),
                row.getInt("waiting"),
                JsonRows.JSON.readValue(row.getString("known"), KnownGathering.class),
                List.of(JsonRows.JSON.readValue(row.getString("enrolments"), Enrolment[].class)));
    }
}
