package fr.convergence.query.whodoeswhat;

import fr.convergence.query.Doors.Point;
import fr.convergence.query.ReadModels.NotReadable;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is.
 *
 * @param commune INSEE code, present or former; zones of services are looked at when it is given
 * @param latitude of a point to measure from rather than from the commune
 */
record AroundInput(
        @Nullable String commune,
        @Nullable Double latitude,
        @Nullable Double longitude,
        double kilometres) {

    /** The point, where one is given. */
    @Nullable Point point() {
        if ((latitude == null) != (longitude == null) || latitude == null && commune == null) {
            throw new NotReadable(
                    "NEAR_INCOMPLETE", "Donnez une commune, ou une latitude et une longitude, ou les trois.");
        }
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }
}
