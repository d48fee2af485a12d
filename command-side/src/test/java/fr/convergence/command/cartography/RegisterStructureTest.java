package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;

import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import org.junit.jupiter.api.Test;

class RegisterStructureTest {

    private static final RegisterStructure REGISTER = new RegisterStructure(ID, REGISTERED.details());

    @Test
    void a_coordinator_registers_a_structure_of_the_department() {
        Given.nothing().by(COORDINATOR).causes(REGISTER, REGISTERED);
    }

    @Test
    void spaces_around_values_and_doubles_are_left_out() {
        Given.nothing()
                .causes(
                        new RegisterStructure(ID, named(" CCAS ", "KINDS", "CCAS|CCAS|ASSO")),
                        new StructureRegistered(ID, named("CCAS", "KINDS", "CCAS|ASSO")));
    }

    @Test
    void a_former_commune_will_do() {
        Given.nothing()
                .by(COORDINATOR)
                .causes(
                        new RegisterStructure(ID, named("Bibliothèque", "COMMUNE", "49018")),
                        new StructureRegistered(ID, named("Bibliothèque", "COMMUNE", "49018")));
    }

    @Test
    void the_same_again_changes_nothing() {
        Given.events(REGISTERED).causesNothing(REGISTER);
        Given.events(REGISTERED, new StructureClosed(ID, ClosureReason.CEASED)).causesNothing(REGISTER);
    }

    @Test
    void another_content_under_the_same_identifier_is_refused() {
        Given.events(REGISTERED).refuses(new RegisterStructure(ID, named("Autre")), "ALREADY_REGISTERED");
        Given.events(reported(MARCH, REGISTERED.details())).refuses(REGISTER, "ALREADY_REGISTERED");
    }

    @Test
    void name_and_commune_are_required() {
        Given.nothing()
                .refuses(new RegisterStructure(ID, details()), "REQUIRED details.name", "REQUIRED details.commune");
    }

    @Test
    void the_commune_must_exist() {
        Given.nothing()
                .by(COORDINATOR)
                .refuses(
                        new RegisterStructure(ID, named("CCAS", "COMMUNE", "49999")),
                        "UNKNOWN_COMMUNE details.commune");
    }

    @Test
    void only_coordinators_of_the_department_register() {
        Given.nothing().by(NEIGHBOUR).refuses(REGISTER, "NOT_ALLOWED");
        Given.nothing().by(AGENT).refuses(REGISTER, "NOT_ALLOWED");
        Given.nothing().by(AUDITOR).refuses(new RegisterStructure(ID, details()), "NOT_ALLOWED");
    }
}
