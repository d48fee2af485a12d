package fr.convergence.kernel.access;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What an actor may be in the network. */
@InFrench("rôle")
public enum Role implements Coded {
    /** Animates the networks of one or several departments and keeps their cartography. */
    COORDINATOR("coordinateur ou coordinatrice"),
    /** Animates one of the networks of a department: its meetings, what the field raises, what is counted; no case of anybody. */
    NETWORK_ANIMATOR("animateur ou animatrice de réseau"),
    /** Answers for a structure and says who works in it; accompanies nobody. */
    STRUCTURE_ADMINISTRATOR("responsable de structure"),
    /** Receives the public in a France services counter. */
    AGENT("agent France services"),
    /** Teaches and accompanies digital uses. */
    MEDIATOR("médiateur ou médiatrice numérique"),
    /** A hub or a region: over several departments, reads what is counted, and answers what the field raises to it. */
    HUB("hub territorial ou région"),
    /** Of an operator of the France services offer: answers for what is said of it in a department. */
    OPERATOR("opérateur"),
    /** An elected person or a member of a steering committee: reads what is published and what is counted, changes nothing. */
    OBSERVER("observateur ou observatrice"),
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

    /** What this role is held in. */
    public Ground ground() {
        return switch (this) {
            case AGENT, MEDIATOR, STRUCTURE_ADMINISTRATOR -> Ground.STRUCTURE;
            case COORDINATOR, NETWORK_ANIMATOR, HUB, OBSERVER -> Ground.DEPARTMENT;
            case OPERATOR -> Ground.OPERATOR;
            case AUDITOR, PARTNER, ADMINISTRATOR, CORRESPONDENT, SYSTEM, PUBLIC -> Ground.NONE;
        };
    }

    /** What a role may be held in. */
    public enum Ground {
        /** A structure, and through it its department. */
        STRUCTURE,
        DEPARTMENT,
        /** An operator, in a department. */
        OPERATOR,
        /** Nothing in particular. */
        NONE
    }

    @Override
    public String label() {
        return label;
    }
}
