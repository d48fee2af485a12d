package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.REGISTERED;

import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import org.junit.jupiter.api.Test;

class CloseStructureTest {

    private static final CloseStructure CLOSE = new CloseStructure(ID, ClosureReason.LEFT_NETWORK);
    private static final StructureClosed CLOSED = new StructureClosed(ID, ClosureReason.LEFT_NETWORK);

    @Test
    void a_coordinator_closes_a_structure() {
        Given.events(REGISTERED).by(COORDINATOR).causes(CLOSE, CLOSED);
    }

    @Test
    void a_closed_structure_stays_as_it_is() {
        Given.events(REGISTERED, CLOSED)
                .causesNothing(CLOSE)
                .causesNothing(new CloseStructure(ID, ClosureReason.ENTERED_IN_ERROR));
    }

    @Test
    void only_coordinators_of_the_department_close() {
        Given.events(REGISTERED).by(AGENT).refuses(CLOSE, "NOT_ALLOWED");
        Given.events(REGISTERED).by(NEIGHBOUR).refuses(CLOSE, "NOT_ALLOWED");
        Given.nothing().by(COORDINATOR).refuses(CLOSE, "UNKNOWN_STRUCTURE");
    }
}
