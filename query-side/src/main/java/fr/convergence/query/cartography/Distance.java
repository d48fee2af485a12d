package fr.convergence.query.cartography;

import fr.convergence.query.Doors.Point;

/** How far two points are apart, in SQL. */
final class Distance {

    static final double RADIUS_KM = Point.EARTH_RADIUS_KM;

    private Distance() {}

    /** Kilometres on the sphere between the points of two aliases, by the haversine formula; null where one has none. */
    static String km(String one, String other) {
        return "%1$s * asin(least(1, sqrt(sind((%3$s.latitude - %2$s.latitude) / 2) ^ 2 + cosd(%2$s.latitude) * cosd(%3$s.latitude)"
                .concat(" * sind((%3$s.longitude - %2$s.longitude) / 2) ^ 2)))")
                .formatted(2 * RADIUS_KM, one, other);
    }
}
