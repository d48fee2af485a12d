package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.SourcedDetails;
import java.util.List;

/** What is known of a place after its last event. */
record KnownPlace(String id, SourcedDetails details, boolean open) {

    static KnownPlace unknown(String id) {
        return new KnownPlace(id, SourcedDetails.NONE, true);
    }

    KnownPlace after(PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered registered -> with(details.corrected(registered.details(), List.of()));
            case PlaceReported reported ->
                with(details.reported(
                        reported.source(), reported.sourceId(), reported.reportedOn(), reported.details()));
            case PlaceCorrected corrected -> with(details.corrected(corrected.details(), corrected.released()));
            case PlaceConfirmed _, PlaceRoomsDeclared _ -> this; // neither freshness nor rooms are shown
            case PlaceClosed _ -> new KnownPlace(id, details, false);
        };
    }

    private KnownPlace with(SourcedDetails newDetails) {
        return new KnownPlace(id, newDetails, open);
    }
}
