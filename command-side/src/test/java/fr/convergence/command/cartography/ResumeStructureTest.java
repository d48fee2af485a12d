package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.REGISTERED;

import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import org.junit.jupiter.api.Test;

class ResumeStructureTest {

    private static final ResumeStructure RESUME = new ResumeStructure(ID);
    private static final StructureSuspended SUSPENDED = new StructureSuspended(ID, SuspensionReason.OTHER, null);
    private static final StructureClosed CLOSED = new StructureClosed(ID, ClosureReason.CEASED);

    @Test
    void a_suspended_structure_is_back() {
        Given.events(REGISTERED, SUSPENDED).by(AGENT).causes(RESUME, new StructureResumed(ID));
    }

    @Test
    void an_active_structure_stays_so() {
        Given.events(REGISTERED).causesNothing(RESUME);
        Given.events(REGISTERED, SUSPENDED, new StructureResumed(ID)).causesNothing(RESUME);
    }

    @Test
    void a_closed_structure_does_not_come_back() {
        Given.events(REGISTERED, SUSPENDED, CLOSED).refuses(RESUME, "STRUCTURE_CLOSED");
        Given.nothing().refuses(RESUME, "UNKNOWN_STRUCTURE");
        Given.events(REGISTERED, SUSPENDED).by(NEIGHBOUR).refuses(RESUME, "NOT_ALLOWED");
    }
}
