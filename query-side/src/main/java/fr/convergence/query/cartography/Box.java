package fr.convergence.query.cartography;

import java.util.Map;

/**
 * Parallels and meridians that hold every point of a circle on the sphere; in degrees. A circle that reaches a pole or crosses the
 * antimeridian is held by all meridians.
 */
record Box(double south, double north, double west, double east) {

    static Box around(StructureFilter.Near circle) {
        double angle = circle.km() / Distance.RADIUS_KM;
        double parallels = Math.toDegrees(angle);
        double sine = Math.sin(angle) / Math.cos(Math.toRadians(circle.latitude()));
        double meridians = sine < 1 ? Math.toDegrees(Math.asin(sine)) : 180;
        boolean within = Math.abs(circle.longitude()) + meridians <= 180 && sine < 1;
        return new Box(
                circle.latitude() - parallels,
                circle.latitude() + parallels,
                within ? circle.longitude() - meridians : -180,
                within ? circle.longitude() + meridians : 180);
    }

    /** By their names, for SQL. */
    Map<String, Object> parameters() {
        return Map.of("south", south, "north", north, "west", west, "east", east);
    }
}
