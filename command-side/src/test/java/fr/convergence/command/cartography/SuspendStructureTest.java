package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.TODAY;

import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import org.junit.jupiter.api.Test;

class SuspendStructureTest {

    private static final SuspendStructure SUSPEND =
            new SuspendStructure(ID, SuspensionReason.STAFF_ABSENCE, TODAY.plusDays(7));
    private static final StructureSuspended SUSPENDED =
            new StructureSuspended(ID, SuspensionReason.STAFF_ABSENCE, TODAY.plusDays(7));
    private static final StructureClosed CLOSED = new StructureClosed(ID, ClosureReason.CEASED);

    @Test
    void a_structure_stops_for_a_time() {
        Given.events(REGISTERED).by(AGENT).causes(SUSPEND, SUSPENDED);
    }

    @Test
    void the_same_again_changes_nothing_but_a_longer_time_does() {
        Given.events(REGISTERED, SUSPENDED).causesNothing(SUSPEND);
        Given.events(REGISTERED, SUSPENDED)
                .causes(
                        new SuspendStructure(ID, SuspensionReason.STAFF_ABSENCE, null),
                        new StructureSuspended(ID, SuspensionReason.STAFF_ABSENCE, null));
        Given.events(REGISTERED, SUSPENDED, new StructureResumed(ID)).causes(SUSPEND, SUSPENDED);
    }

    @Test
    void it_does_not_end_in_the_past() {
        Given.events(REGISTERED)
                .refuses(
                        new SuspendStructure(ID, SuspensionReason.OTHER, TODAY.minusDays(1)),
                        "UNTIL_IN_THE_PAST until");
    }

    @Test
    void strangers_suspend_nothing_and_closed_structures_are_not_suspended() {
        Given.events(REGISTERED).by(NEIGHBOUR).refuses(SUSPEND, "NOT_ALLOWED");
        Given.nothing().refuses(SUSPEND, "UNKNOWN_STRUCTURE");
        Given.events(REGISTERED, CLOSED).refuses(SUSPEND, "STRUCTURE_CLOSED");
    }
}
