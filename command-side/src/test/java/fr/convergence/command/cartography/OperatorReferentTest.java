package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ADMINISTRATOR;
import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;

import fr.convergence.command.cartography.OperatorReferentCommand.ConfirmOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.CorrectOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.DeclareOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.WithdrawOperatorReferent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class OperatorReferentTest {

    private static final String ID = "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3";
    private static final SortedMap<String, List<String>> DETAILS =
            details("SERVICE", "Pôle partenaires", "PHONES", "+33241000000");
    private static final OperatorReferentDeclared DECLARED = new OperatorReferentDeclared(ID, "49", "cnaf", DETAILS);
    private static final DeclareOperatorReferent DECLARE = new DeclareOperatorReferent(ID, "49", "cnaf", DETAILS);
    private static final CorrectOperatorReferent CORRECT =
            new CorrectOperatorReferent(ID, details("NOTE", "Le matin", "PHONES", "+33241000000"));
    private static final ConfirmOperatorReferent CONFIRM = new ConfirmOperatorReferent(ID);
    private static final WithdrawOperatorReferent WITHDRAW = new WithdrawOperatorReferent(ID);
    private static final OperatorReferentCorrected CORRECTED =
            new OperatorReferentCorrected(ID, "49", "cnaf", details("NOTE", "Le matin"));
    private static final OperatorReferentConfirmed CONFIRMED = new OperatorReferentConfirmed(ID, "49", "cnaf", TODAY);
    private static final OperatorReferentWithdrawn WITHDRAWN = new OperatorReferentWithdrawn(ID, "49", "cnaf", TODAY);

    @Test
    void the_coordination_of_the_department_and_the_operator_itself_speak_of_it() {
        for (Actor actor : List.of(COORDINATOR, Actor.SYSTEM, Actor.ofOperator("o", "cnaf", List.of("49")))) {
            Given.nothing().by(actor).causes(DECLARE, DECLARED);
            Given.events(DECLARED).by(actor).causes(CORRECT, CORRECTED);
            Given.events(DECLARED).by(actor).causes(CONFIRM, CONFIRMED);
            Given.events(DECLARED).by(actor).causes(WITHDRAW, WITHDRAWN);
        }
    }

    @Test
    void nobody_else_does() {
        for (Actor actor : List.of(
                NEIGHBOUR,
                AGENT,
                STRANGER,
                AUDITOR,
                ADMINISTRATOR,
                Actor.ANONYMOUS,
                Actor.ofOperator("o", "cnam", List.of("49")),
                Actor.ofOperator("o", "cnaf", List.of("44")))) {
            Given.nothing().by(actor).refuses(DECLARE, "NOT_ALLOWED");
            for (OperatorReferentCommand command : List.of(CORRECT, CONFIRM, WITHDRAW)) {
                Given.events(DECLARED).by(actor).refuses(command, "NOT_ALLOWED");
            }
        }
    }

    @Test
    void the_same_again_changes_nothing_and_another_under_its_identifier_is_refused() {
        Given.events(DECLARED).causesNothing(DECLARE);
        Given.events(DECLARED, CORRECTED).causesNothing(CORRECT);
        Given.events(DECLARED, CONFIRMED).causesNothing(CONFIRM);
        Given.events(DECLARED, WITHDRAWN).causesNothing(WITHDRAW);
        Given.events(DECLARED).refuses(new DeclareOperatorReferent(ID, "49", "msa", DETAILS), "ALREADY_DECLARED");
    }

    @Test
    void what_changed_since_it_was_confirmed_may_be_confirmed_again_the_same_day() {
        Given.events(DECLARED, CONFIRMED, CORRECTED).causes(CONFIRM, CONFIRMED);
    }

    @Test
    void what_was_withdrawn_changes_no_more_and_what_was_never_declared_neither() {
        Given.events(DECLARED, WITHDRAWN).refuses(CORRECT, "REFERENT_WITHDRAWN");
        Given.events(DECLARED, WITHDRAWN).refuses(CONFIRM, "REFERENT_WITHDRAWN");
        for (OperatorReferentCommand command : List.of(CORRECT, CONFIRM, WITHDRAW)) {
            Given.nothing().refuses(command, "UNKNOWN_REFERENT");
        }
    }

    @Test
    void it_is_a_service_that_can_be_reached_and_designates_nobody() {
        Given.nothing()
                .refuses(
                        new DeclareOperatorReferent(
                                OTHER,
                                "99",
                                "edf",
                                details(
                                        "EMAILS",
                                        "marie.durand@caf.fr",
                                        "PHONES",
                                        "+33612345678",
                                        "OPENING_HOURS",
                                        "le matin",
                                        "NOTE",
                                        "Demander Mme Durand")),
                        "UNKNOWN_DEPARTMENT department",
                        "UNKNOWN_OPERATOR operator",
                        "REQUIRED details.service",
                        "PERSONAL_CONTACT details.emails[0]",
                        "PERSONAL_CONTACT details.note",
                        "INVALID_OPENING_HOURS details.openingHours",
                        "PERSONAL_CONTACT details.phones[0]");
        Given.nothing()
                .refuses(
                        new DeclareOperatorReferent(OTHER, "49", "cnaf", details("SERVICE", "Pôle", "PHONES", "")),
                        "NO_WAY_TO_REACH details");
        Given.events(DECLARED)
                .refuses(
                        new CorrectOperatorReferent(ID, details("PHONES", "", "SERVICE", "")),
                        "REQUIRED details.service",
                        "NO_WAY_TO_REACH details");
        Given.events(DECLARED)
                .causes(
                        new CorrectOperatorReferent(ID, details("PHONES", "", "EMAILS", "partenaires@caf.fr")),
                        new OperatorReferentCorrected(
                                ID, "49", "cnaf", details("PHONES", "", "EMAILS", "partenaires@caf.fr")));
    }
}
