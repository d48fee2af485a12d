package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Door;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells other slices at which doors around a place somebody may be sent to knock, as far as the actor may see them. */
public interface Doors {

    /**
     * Which doors are asked for.
     *
     * @param theme of the service that is looked for
     * @param commune INSEE code, present or former, of where distances are measured from; null when {@code point} says it
     * @param point where distances are measured from, whatever the commune; null when the commune says it
     * @param kilometres how far they may lie, as the crow flies; more than 0, 500 at most
     * @param others how many that do not offer the theme are wanted beside those that do, the nearest
     */
    record Asked(
            Theme theme, @Nullable String commune, @Nullable Point point, double kilometres, int others) {}

    /** Decimal degrees, WGS 84. */
    record Point(double latitude, double longitude) {

        /** The mean radius of the earth (IUGG). */
        public static final double EARTH_RADIUS_KM = 6_371.0088;

        /** How far another one is, on the sphere, by the haversine formula. */
        public double kilometresTo(Point other) {
            double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
            double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            double half = north * north
                    + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
        }
    }

    /**
     * The doors there are: active and suspended structures, each where its nearest open place lies, or its commune where none of
     * its places is located.
     *
     * @param all in no order; every one that offers the theme
     * @param now the moment the answer speaks of
     * @param position the last event the answer includes, as a cursor
     */
    record Found(List<Structure> all, Instant now, String position) {}

    /**
     * A structure and what its record says to whoever would send somebody there.
     *
     * @param ids its identifier first, then those of the structures it stands for
     * @param communeName of where people are received
     * @param kilometres from the point that was asked for
     * @param services of the theme, by identifier
     * @param door the same and the rest of the record, as decisions see it
     * @param openingHours OpenStreetMap {@code opening_hours} syntax; null when nobody told them
     * @param capacityDeclaredOn null when it declared none that still holds
     * @param information how much it can be trusted for its age
     */
    record Structure(
            List<String> ids,
            String name,
            String department,
            String communeName,
            double kilometres,
            List<Service> services,
            Door door,
            @Nullable String phone,
            @Nullable String openingHours,
            @Nullable LocalDate capacityDeclaredOn,
            Information information) {

        /** Its own identifier. */
        public String id() {
            return ids.getFirst();
        }

        /** What it declared and still holds; null when it did not. */
        public @Nullable CapacityStatus capacity() {
            return door.capacity();
        }
    }

    /**
     * A service of the theme.
     *
     * @param terms by {@link OfferField}, with what they leave to a national model
     * @param information of the service alone
     */
    record Service(String id, OfferLevel level, Map<String, List<String>> terms, Information information) {

        /** What it says of a term; empty when nothing. */
        public List<String> values(OfferField field) {
            return terms.getOrDefault(field.name(), List.of());
        }
    }

    /**
     * How fresh it is.
     *
     * @param knownOn the newest date a source or a person vouches for; null when none does
     * @param score from 1, fresh, to 0
     * @param label in French
     */
    record Information(@Nullable LocalDate knownOn, double score, String label) {}

    /**
     * The doors around a place.
     *
     * @param consistentWith a cursor the answer must include, or null
     * @throws NotReadable {@code NEAR_OUT_OF_RANGE}, {@code UNKNOWN_COMMUNE}, {@code COMMUNE_NOT_LOCATED}, or what
     *     {@link ReadModels#read} throws
     */
    Found around(Asked asked, Actor actor, @Nullable String consistentWith);
}
