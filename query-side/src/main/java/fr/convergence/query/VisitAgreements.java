package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is written on the agreement that is signed before a visit. */
public interface VisitAgreements {

    /**
     * What an agreement says: of the visitor, only what they do.
     *
     * @param conditions what to know before coming, or null
     */
    record Agreement(
            String hostId,
            String visitingId,
            VisitorProfile profile,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            String programme,
            @Nullable String conditions) {}

    /** The agreement of a visit that the actor may see and that has a place; empty when there is none. */
    Optional<Agreement> of(String immersionId, String visitId, Actor actor);
}
