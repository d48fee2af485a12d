package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which structures are asked for; null means any. */
record StructureFilter(
        @Nullable String department,
        @Nullable String epci,
        @Nullable String commune,
        @Nullable List<StructureKind> kinds,
        @Nullable List<NationalNetwork> networks,
        @Nullable HabilitationKind habilitation,
        @Nullable List<Theme> themes,
        @Nullable List<String> operators,
        @Nullable List<OfferLevel> offerLevels,
        @Nullable InterventionLevel interventionLevel,
        @Nullable List<SupportMode> modes,
        @Nullable List<Public> publics,
        @Nullable List<CapacityStatus> capacities,
        @Nullable List<StructureStatus> statuses,
        @Nullable List<Freshness> freshness,
        @Nullable LocalDate knownBefore,
        @Nullable List<StructureField> missing,
        @Nullable String text,
        @Nullable Near near,
        @Nullable Within within,
        @Nullable OffsetDateTime openAt,
        @Nullable Boolean openNow) {

    static final StructureFilter ANY = new StructureFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    /**
     * When those that are asked for are open; null when that is not asked.
     *
     * @throws NotReadable when two instants are asked for
     */
    @Nullable Instant open(Instant now) {
        boolean atOnce = openNow != null && openNow;
        if (openAt != null && atOnce) {
            throw new NotReadable("OPEN_AT_OR_NOW", "Demandez openAt ou openNow, pas les deux.");
        }
        if (atOnce) {
            return now;
        }
        return openAt == null ? null : openAt.toInstant();
    }

    /** Around the places known in a commune, present or former; in kilometres. */
    record Within(String commune, double kilometres) {}

    /** Around a point of WGS 84, in decimal degrees and kilometres. */
    record Near(double latitude, double longitude, double km) {

        private static final int FARTHEST_KM = 500;

        /** Whether there is such a point and such a distance. */
        boolean inRange() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && km > 0 && km <= FARTHEST_KM;
        }
    }
}
