package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.Itinerance;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A place as a row of the read model shows it. */
record Place(
        String id,
        String name,
        String sortName,
        @Nullable String address,
        @Nullable String addressComplement,
        @Nullable String postcode,
        String commune,
        String communeName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Itinerance itinerance,
        @Nullable String accessibilityUrl,
        boolean open) {

    static final Comparator<Place> ORDER = Comparator.comparing(Place::sortName).thenComparing(Place::id);
}
