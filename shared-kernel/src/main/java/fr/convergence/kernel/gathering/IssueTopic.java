package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What an issue of the field is about. */
@InFrench("sujet d'une remontée")
public enum IssueTopic implements Coded {
    PROCEDURE_UNUSABLE("démarche en ligne indisponible ou inadaptée"),
    OPERATOR_UNREACHABLE("opérateur injoignable"),
    UNCLEAR_ROLES("qui fait quoi peu clair"),
    UNSERVED_PEOPLE("public sans réponse sur le territoire"),
    EQUIPMENT("équipement ou connexion"),
    PERSONAL_DATA("protection des données personnelles"),
    OTHER("autre sujet");

    private final String label;

    IssueTopic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
