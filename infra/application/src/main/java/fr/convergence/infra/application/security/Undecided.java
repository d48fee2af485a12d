package fr.convergence.infra.application.security;

/** How a person is told that it has to say by which of its memberships it acts. */
final class Undecided {

    static final String CODE = "CHOOSE_MEMBERSHIP";
    static final String FRENCH =
            "Vous avez plusieurs appartenances : dites pour laquelle vous agissez (en-tête Convergence-Acting-For).";
    static final String ENGLISH = "You have several memberships: say by which you act (header Convergence-Acting-For).";

    private Undecided() {}
}
