package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immersion as the read model shows it.
 *
 * @param place in the list
 * @param placesLeft how many places nobody takes or is kept for
 * @param waiting how many wait for one
 * @param visits those the actor may see, in the order in which they were asked for
 */
record Immersion(
        String id,
        String place,
        String hostId,
        String department,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        int places,
        int placesLeft,
        int waiting,
        List<VisitorProfile> profiles,
        List<Theme> themes,
        String programme,
        @Nullable String conditions,
        @Nullable String placeId,
        @Nullable ImmersionCancelReason cancelReason,
        List<Visit> visits) {

    Page.Cursor cursor() {
        return new Page.Cursor(place, id);
    }
}
