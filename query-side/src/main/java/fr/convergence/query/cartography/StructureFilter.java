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
import java.time.LocalDate;
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
        @Nullable Near near) {

    static final StructureFilter ANY = new StructureFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Around a point of WGS 84, in decimal degrees and kilometres. */
    record Near(double latitude, double longitude, double km) {

        private static final int FARTHEST_KM = 500;

        /** Whether there is such a point and such a distance. */
        boolean inRange() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && km > 0 && km <= FARTHEST_KM;
        }
    }
}
