package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Connection;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.Listing;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for permanences. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class PermanenceQueries {

    private final ReadModels readModels;
    private final Territory territory;

    PermanenceQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** Empty when there is none the actor may see. */
    Optional<Permanence> permanence(String id, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            return Optional.empty();
        }
        Which which = new Which().and("r.id = cast(:id as uuid)", "id", id);
        return readModels
                .read(
                        JointPermanenceProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> at(snapshot.now()).all(snapshot, which))
                .stream()
                .findFirst();
    }

    /** By title. */
    Connection<Permanence> permanences(
            PermanenceFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        DepartmentCodes.refuseUnknown(territory, filter.department());
        Identifiers.refuseNone(filter.structureId(), "UNKNOWN_STRUCTURE", "Aucune structure");
        Identifiers.refuseNone(filter.placeId(), "UNKNOWN_PLACE", "Aucun lieu");
        Which which = new Which()
                .and("r.department = :department", "department", filter.department())
                .and("cast(:structure as uuid) = any (r.structure_ids)", "structure", filter.structureId())
                .and("cast(:place as uuid) = any (r.place_ids)", "place", filter.placeId())
                .and("r.format = :format", "format", filter.format())
                .and("(r.running_since is not null) = :agreed", "agreed", filter.agreed());
        return readModels.read(
                JointPermanenceProjection.NAME,
                actor,
                consistentWith,
                snapshot -> at(snapshot.now()).part(snapshot, which, page));
    }

    private static Listing<Permanence> at(Instant now) {
        return new Listing<>(
                "r.id, r.sort_name, r.known",
                "permanence r",
                Listing.Order.LEAST_FIRST,
                (row, _) -> new Permanence(
                        row.getString("id"),
                        row.getString("sort_name"),
                        JsonRows.JSON.readValue(row.getString("known"), KnownPermanence.class),
                        now),
                Permanence::cursor);
    }
}
