package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;

import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import org.junit.jupiter.api.Test;

class DeclareCapacityTest {

    private static final DeclareCapacity FULL = new DeclareCapacity(ID, CapacityStatus.NO_CAPACITY, TODAY);
    private static final StructureCapacityDeclared DECLARED =
            new StructureCapacityDeclared(ID, CapacityStatus.NO_CAPACITY, TODAY, TODAY);

    @Test
    void the_structure_says_whether_it_can_take_more_people() {
        Given.events(REGISTERED).by(AGENT).causes(FULL, DECLARED);
    }

    @Test
    void the_same_again_on_the_same_day_changes_nothing() {
        Given.events(REGISTERED, DECLARED).causesNothing(FULL);
    }

    @Test
    void another_status_day_or_end_is_news() {
        Given declared = Given.events(REGISTERED, DECLARED);
        declared.causes(
                new DeclareCapacity(ID, CapacityStatus.WAITLIST, TODAY),
                new StructureCapacityDeclared(ID, CapacityStatus.WAITLIST, TODAY, TODAY));
        declared.causes(
                new DeclareCapacity(ID, CapacityStatus.NO_CAPACITY, null),
                new StructureCapacityDeclared(ID, CapacityStatus.NO_CAPACITY, TODAY, null));
        declared.on(TODAY.minusDays(1))
                .causes(FULL, new StructureCapacityDeclared(ID, CapacityStatus.NO_CAPACITY, TODAY.minusDays(1), TODAY));
    }

    @Test
    void it_does_not_end_in_the_past() {
        Given.events(REGISTERED)
                .refuses(
                        new DeclareCapacity(ID, CapacityStatus.CAPACITY, TODAY.minusDays(1)),
                        "UNTIL_IN_THE_PAST until");
    }

    @Test
    void strangers_declare_nothing_and_closed_structures_neither() {
        Given.events(REGISTERED).by(STRANGER).refuses(FULL, "NOT_ALLOWED");
        Given.nothing().refuses(FULL, "UNKNOWN_STRUCTURE");
        Given.events(REGISTERED, new StructureClosed(ID, ClosureReason.CEASED)).refuses(FULL, "STRUCTURE_CLOSED");
    }
}
