package fr.convergence.kernel.access;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What an actor may be in the network. */
@InFrench("rôle")
public enum Role implements Coded {
    /** Animates the networks of one or several departments and keeps their cartography. */
    COORDINATOR("coordinateur ou coordinatrice"),
    /** Receives the public in a France services counter. */
    AGENT("agent France services"),
    /** Teaches and accompanies digital uses. */
    MEDIATOR("médiateur ou médiatrice numérique"),
    /** Reads the history, changes nothing. */
    AUDITOR("auditeur ou auditrice"),
    /** A partner application: reads what is published, within its scope. */
    PARTNER("application partenaire"),
    /** Keeps the machine running: sees and conducts what follows the events, not what they say. */
    ADMINISTRATOR("administrateur ou administratrice technique"),
    /** Answers for one structure through a link that needs no account; nobody takes this role with a token. */
    CORRESPONDENT("structure, par un lien sans compte"),
    /** Convergence itself: imports asked for by the operator, policies, deadlines. */
    SYSTEM("Convergence"),
    /** Nobody in particular: reads the published cartography where that is allowed. */
    PUBLIC("public");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
