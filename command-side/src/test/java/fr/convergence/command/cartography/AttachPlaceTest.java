package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import org.junit.jupiter.api.Test;

class AttachPlaceTest {

    private static final AttachPlace ATTACH = new AttachPlace(ID, PLACE);
    private static final StructurePlaceAttached ATTACHED = new StructurePlaceAttached(ID, PLACE);
    private static final PlaceClosed PLACE_CLOSED = new PlaceClosed(PLACE, ClosureReason.CEASED);
    private static final Given BOTH = Given.events(REGISTERED, new PlaceRegistered(PLACE, named("Mairie annexe")));

    @Test
    void a_structure_holds_a_desk_at_a_place() {
        BOTH.by(AGENT).causes(ATTACH, ATTACHED);
        BOTH.and(ATTACHED, new StructurePlaceDetached(ID, PLACE)).causes(ATTACH, ATTACHED);
        BOTH.and(new StructurePlaceAttached(OTHER, PLACE)).causes(ATTACH, ATTACHED);
    }

    @Test
    void an_attached_place_stays_so() {
        BOTH.and(ATTACHED).causesNothing(ATTACH);
        BOTH.and(ATTACHED, PLACE_CLOSED).causesNothing(ATTACH);
    }

    @Test
    void the_place_must_exist_and_be_open() {
        Given.events(REGISTERED).refuses(ATTACH, "UNKNOWN_PLACE placeId");
        BOTH.and(PLACE_CLOSED).refuses(ATTACH, "PLACE_CLOSED placeId");
    }

    @Test
    void strangers_attach_nothing_and_closed_structures_neither() {
        BOTH.by(STRANGER).refuses(ATTACH, "NOT_ALLOWED");
        BOTH.refuses(new AttachPlace(OTHER, PLACE), "UNKNOWN_STRUCTURE");
        BOTH.and(new StructureClosed(ID, ClosureReason.CEASED)).refuses(ATTACH, "STRUCTURE_CLOSED");
    }
}
