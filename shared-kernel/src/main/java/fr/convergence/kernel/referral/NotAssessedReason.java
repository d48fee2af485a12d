package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why the person's digital autonomy was not assessed before the referral. */
@InFrench("motif de non-évaluation")
public enum NotAssessedReason implements Coded {
    NO_TIME("pas le temps de l'évaluer"),
    PERSON_DECLINED("la personne ne souhaite pas en parler"),
    PERSON_ABSENT("la personne n'est pas présente"),
    LANGUAGE_BARRIER("barrière de la langue"),
    EMERGENCY_FIRST("l'urgence de la démarche d'abord");

    private final String label;

    NotAssessedReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
