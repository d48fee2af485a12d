package fr.convergence.kernel.feed;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.util.Locale;

/** What a public event can be about. */
@InFrench("objet d'un événement public")
public enum PublicSubject implements Coded {
    STRUCTURE("structure partenaire"),
    OFFER("offre"),
    PLACE("lieu"),
    PARTNERSHIP("partenariat"),
    HABILITATION("habilitation"),
    POST("poste"),
    OFFER_MODEL("modèle d'offre"),
    OPERATOR_REFERENT("référent de niveau 2"),
    CAMPAIGN("campagne de confirmation"),
    ERROR_REPORT("signalement d'une erreur"),
    REFERRAL("orientation"),
    IMMERSION("immersion croisée"),
    VISIT("visite d'une immersion"),
    PERMANENCE("permanence conjointe"),
    APPOINTMENT("rendez-vous"),
    GATHERING("rencontre"),
    ENROLMENT("inscription à une rencontre"),
    FIELD_ISSUE("remontée du terrain"),
    WEBHOOK("webhook");

    private final String label;

    PublicSubject(String label) {
        this.label = label;
    }

    /** As the type and the subject of a CloudEvent name it: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return label;
    }
}
