package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;

import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmStructureTest {

    private static final ConfirmStructure CONFIRM = new ConfirmStructure(ID);
    private static final StructureConfirmed CONFIRMED = new StructureConfirmed(ID, TODAY);

    @Test
    void somebody_of_the_structure_finds_the_record_right() {
        Given.events(REGISTERED).by(AGENT).causes(CONFIRM, CONFIRMED);
    }

    @Test
    void confirming_twice_on_one_day_changes_nothing() {
        Given.events(REGISTERED, CONFIRMED).causesNothing(CONFIRM);
        Given.events(REGISTERED, CONFIRMED)
                .on(TODAY.plusDays(1))
                .causes(CONFIRM, new StructureConfirmed(ID, TODAY.plusDays(1)));
    }

    @Test
    void what_changed_since_may_be_confirmed_again() {
        Given.events(REGISTERED, CONFIRMED, new StructureCorrected(ID, named("CCAS"), List.of()))
                .causes(CONFIRM, CONFIRMED);
        Given.events(reported(MARCH, named("CCAS")), CONFIRMED, reported(MAY, named("Mairie")))
                .causes(CONFIRM, CONFIRMED);
        Given.events(reported(MARCH, named("CCAS")), CONFIRMED, reported(MAY, details()))
                .causesNothing(CONFIRM);
    }

    @Test
    void strangers_confirm_nothing_and_closed_structures_are_not_confirmed() {
        Given.events(REGISTERED).by(AUDITOR).refuses(CONFIRM, "NOT_ALLOWED");
        Given.nothing().refuses(CONFIRM, "UNKNOWN_STRUCTURE");
        Given.events(REGISTERED, new StructureClosed(ID, ClosureReason.OTHER)).refuses(CONFIRM, "STRUCTURE_CLOSED");
    }
}
