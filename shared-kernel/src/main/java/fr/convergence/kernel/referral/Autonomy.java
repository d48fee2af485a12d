package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How at ease a person is with digital procedures: the typology professionals use, in words that can be said to the person. */
@InFrench("autonomie numérique")
public enum Autonomy implements Coded {
    /** Not autonomous and not wishing to learn. */
    NOT_AUTONOMOUS_NOT_WILLING("préfère que l'on s'en charge"),
    /** Not autonomous and not unwilling to learn. */
    NOT_AUTONOMOUS_NOT_UNWILLING("ne le fait pas encore, et veut bien essayer"),
    /** Partly autonomous and willing. */
    PARTLY_AUTONOMOUS_WILLING("se débrouille en partie, et souhaite progresser"),
    AUTONOMOUS("se débrouille");

    private final String label;

    Autonomy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * What three things anybody can observe propose; the professional decides.
     *
     * @param completesAlone has already completed a procedure online without help
     * @param usesAlone reads messages or looks things up without help, on whatever device
     * @param wishesToLearn would like to be shown, if there is time for it
     */
    public static Autonomy proposed(boolean completesAlone, boolean usesAlone, boolean wishesToLearn) {
        if (completesAlone) {
            return AUTONOMOUS;
        }
        if (!wishesToLearn) {
            return NOT_AUTONOMOUS_NOT_WILLING;
        }
        return usesAlone ? PARTLY_AUTONOMOUS_WILLING : NOT_AUTONOMOUS_NOT_UNWILLING;
    }
}
