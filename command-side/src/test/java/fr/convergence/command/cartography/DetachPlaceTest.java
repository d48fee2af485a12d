package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import org.junit.jupiter.api.Test;

class DetachPlaceTest {

    private static final DetachPlace DETACH = new DetachPlace(ID, PLACE);
    private static final StructurePlaceDetached DETACHED = new StructurePlaceDetached(ID, PLACE);
    private static final Given APART = Given.events(REGISTERED, new PlaceRegistered(PLACE, named("Mairie annexe")));
    private static final Given ATTACHED = APART.and(new StructurePlaceAttached(ID, PLACE));

    @Test
    void a_structure_no_longer_holds_a_desk_at_a_place() {
        ATTACHED.by(AGENT).causes(DETACH, DETACHED);
        ATTACHED.and(new PlaceClosed(PLACE, ClosureReason.CEASED)).causes(DETACH, DETACHED);
    }

    @Test
    void a_place_that_is_not_attached_stays_so() {
        APART.causesNothing(DETACH);
        ATTACHED.and(DETACHED).causesNothing(DETACH);
    }

    @Test
    void strangers_detach_nothing_and_what_does_not_exist_is_told() {
        ATTACHED.by(STRANGER).refuses(DETACH, "NOT_ALLOWED");
        ATTACHED.refuses(new DetachPlace(OTHER, PLACE), "UNKNOWN_STRUCTURE");
        ATTACHED.refuses(new DetachPlace(ID, OTHER), "UNKNOWN_PLACE placeId");
    }
}
