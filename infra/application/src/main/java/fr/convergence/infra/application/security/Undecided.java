package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.RefusedQuestion;
import org.springframework.graphql.execution.ErrorType;

/** How a person is told that it has to say by which of its memberships it acts. */
final class Undecided {

    static final RefusedQuestion REFUSAL = new RefusedQuestion(
            ErrorType.FORBIDDEN,
            "CHOOSE_MEMBERSHIP",
            "Vous avez plusieurs appartenances : dites pour laquelle vous agissez (en-tête Convergence-Acting-For).",
            "You have several memberships: say by which you act (header Convergence-Acting-For).");

    private Undecided() {}
}
