package fr.convergence.query;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which public events are asked for: of one of the values of each list; null or empty for any.
 *
 * @param departments codes
 * @param epcis codes
 * @param structures identifiers
 */
public record PublicEventFilter(
        @Nullable List<PublicEventType> types,
        @Nullable List<String> departments,
        @Nullable List<String> epcis,
        @Nullable List<String> structures,
        @Nullable List<Theme> themes) {

    /** All that the reader may read. */
    public static final PublicEventFilter ANY = new PublicEventFilter(null, null, null, null, null);
}
