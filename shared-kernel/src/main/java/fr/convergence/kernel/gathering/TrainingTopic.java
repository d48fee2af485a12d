package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What professionals want to learn from one another; nobody says who lacks it. */
@InFrench("sujet de formation croisée")
public enum TrainingTopic implements Coded {
    OPERATOR_LEVELS("niveaux 1 et 2 des opérateurs"),
    FRANCE_SERVICES_OFFER("ce que fait une France services"),
    DIGITAL_MEDIATION_OFFER("ce que fait un médiateur numérique"),
    AUTONOMY_ASSESSMENT("évaluer l'autonomie numérique d'une personne"),
    SUPPORTING_WITHOUT_DOING("accompagner sans faire à la place"),
    MANDATED_PROCEDURES("démarches sous mandat et Aidants Connect"),
    PERSONAL_DATA("protéger les données des personnes"),
    ONLINE_SAFETY("arnaques et sécurité en ligne"),
    DIFFICULT_SITUATIONS("accueillir des situations difficiles"),
    GROUP_FACILITATION("animer un atelier collectif");

    private final String label;

    TrainingTopic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
