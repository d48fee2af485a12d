package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;

import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectStructureTest {

    private static final Given REPORTED =
            Given.events(reported(MARCH, named("Mairie", "PHONE", "+33241000000", "FEES", "FREE")));

    @Test
    void those_who_know_correct_what_is_shown() {
        for (Actor actor : List.of(COORDINATOR, AGENT, Actor.SYSTEM)) {
            REPORTED.by(actor)
                    .causes(
                            correct("PHONE", "+33241000001", "FEES", "FREE", "EMAILS", "accueil@mairie.fr"),
                            corrected("PHONE", "+33241000001", "EMAILS", "accueil@mairie.fr"));
        }
    }

    @Test
    void correcting_to_what_is_shown_changes_nothing() {
        REPORTED.causesNothing(correct("PHONE", "+33241000000", "SIRET", ""));
        REPORTED.after(correct("PHONE", "+33241000001")).causesNothing(correct("PHONE", "+33241000001"));
        REPORTED.after(correct("PHONE", "")).causesNothing(correct("PHONE", ""));
    }

    @Test
    void a_field_may_be_known_to_be_empty() {
        REPORTED.causes(correct("PHONE", ""), corrected("PHONE", ""));
    }

    @Test
    void a_corrected_field_is_given_back_to_the_sources() {
        REPORTED.after(correct("PHONE", "+33241000001"))
                .causes(release("PHONE", "FEES"), new StructureCorrected(ID, details(), List.of("PHONE")))
                .after(release("PHONE"))
                .causesNothing(release("PHONE"));
    }

    @Test
    void name_and_commune_are_never_empty() {
        REPORTED.refuses(correct("NAME", "", "COMMUNE", ""), "REQUIRED details.name", "REQUIRED details.commune");
        Given.events(new StructureRegistered(ID, named("Mairie"))).refuses(release("NAME"), "REQUIRED release");
    }

    @Test
    void a_field_is_not_corrected_and_given_back_at_once() {
        REPORTED.refuses(
                new CorrectStructure(ID, details("PHONE", "+33241000001"), List.of("PHONE", "COLOUR")),
                "CORRECTED_AND_RELEASED details.phone",
                "UNKNOWN_FIELD release");
    }

    @Test
    void going_to_another_department_needs_the_agreement_of_both() {
        Actor both = new Actor("coordinator", Role.COORDINATOR, null, List.of("49", "44"));
        REPORTED.by(both).causes(correct("COMMUNE", NANTES), corrected("COMMUNE", NANTES));
        REPORTED.by(COORDINATOR).refuses(correct("COMMUNE", NANTES), "NOT_ALLOWED");
        REPORTED.by(AGENT).refuses(correct("COMMUNE", NANTES), "NOT_ALLOWED");
        REPORTED.by(AGENT).causes(correct("COMMUNE", "49023"), corrected("COMMUNE", "49023"));
    }

    @Test
    void others_are_told_nothing() {
        for (Actor actor : List.of(NEIGHBOUR, STRANGER, AUDITOR, Actor.ANONYMOUS)) {
            REPORTED.by(actor).refuses(correct("COLOUR", "red"), "NOT_ALLOWED");
        }
        Given.nothing().by(STRANGER).refuses(correct("NAME", "Mairie"), "NOT_ALLOWED");
    }

    @Test
    void an_unknown_or_closed_structure_is_not_corrected() {
        Given.nothing().by(COORDINATOR).refuses(correct("NAME", "Mairie"), "UNKNOWN_STRUCTURE");
        Given.nothing().by(AGENT).refuses(correct("NAME", "Mairie"), "UNKNOWN_STRUCTURE");
        REPORTED.and(new StructureClosed(ID, ClosureReason.CEASED))
                .refuses(correct("NAME", "Mairie"), "STRUCTURE_CLOSED");
    }

    private static CorrectStructure correct(String... fieldsAndValues) {
        return new CorrectStructure(ID, details(fieldsAndValues), List.of());
    }

    private static CorrectStructure release(String... fields) {
        return new CorrectStructure(ID, details(), List.of(fields));
    }

    private static StructureCorrected corrected(String... fieldsAndValues) {
        return new StructureCorrected(ID, details(fieldsAndValues), List.of());
    }
}
