package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.StructureCard;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A structure that refers and is referred to.
 *
 * @param location null when it is not known
 * @param placeId where it holds a desk; null when it is not known
 * @param themes of the services it publishes
 * @param account whether somebody there uses Convergence; for the others, the coordination of the department speaks
 */
record Site(
        String id,
        String department,
        SiteKind kind,
        @Nullable Location location,
        @Nullable String placeId,
        Set<Theme> themes,
        boolean account) {

    /** Decimal degrees, WGS 84. */
    record Location(double latitude, double longitude) {}

    private static final double EARTH = 6_371;
    /** Where one of the two is not known. */
    private static final double SOME_WAY = 25;

    /** Kilometres as the crow flies. */
    double kilometresTo(Site other) {
        if (location == null || other.location == null) {
            return SOME_WAY;
        }
        double north = Math.toRadians(other.location.latitude() - location.latitude());
        double east = Math.toRadians(other.location.longitude() - location.longitude())
                * Math.cos(Math.toRadians(location.latitude()));
        return EARTH * Math.hypot(north, east);
    }

    /** The same at the first of its places; as it is when it has none. */
    Site at(List<StructureCard.Place> places) {
        String place = places.isEmpty() ? null : places.getFirst().id();
        return new Site(id, department, kind, location, place, themes, account);
    }

    /** Who speaks for it: somebody of its own, or the coordination. */
    Actor voice() {
        return account
                ? new Actor(
                        "simulated-" + id.substring(0, 8),
                        kind == SiteKind.FRANCE_SERVICES ? Role.AGENT : Role.MEDIATOR,
                        id,
                        List.of(department))
                : new Actor("simulated-coordination-" + department, Role.COORDINATOR, null, List.of(department));
    }
}
