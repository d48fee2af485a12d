package fr.convergence.infra.application.crossimmersion;

import java.util.Locale;

/** What a structure is told of a visit, as its letter says it. */
enum VisitNotice {
    REQUESTED(
            "Une visite d’immersion vous est demandée",
            "%s demande une place pour l’immersion que vous proposez %s. Acceptez-la ou refusez-la."),
    PLACE_OFFERED(
            "Une place d’immersion s’est libérée",
            "Une place s’est libérée pour l’immersion proposée par %s %s : prenez-la avant qu’elle ne soit proposée à la structure suivante."),
    HOST_AGREED(
            "Votre visite d’immersion est acceptée",
            "%s vous accueille en immersion %s, dès que l’employeur du visiteur a donné son accord."),
    AGREED("Une visite d’immersion est convenue", "L’immersion avec %s est convenue %s."),
    DECLINED("Votre visite d’immersion n’est pas acceptée", "%s ne peut pas vous accueillir en immersion %s."),
    WITHDRAWN("Un désistement pour votre immersion", "%s ne viendra pas à l’immersion que vous proposez %s."),
    CANCELLED("Une immersion est annulée", "%s annule l’immersion prévue %s."),
    REMINDER("Rappel : une immersion approche", "L’immersion avec %s a lieu %s."),
    REPORT_DUE(
            "Immersion : votre bilan est attendu",
            "Qu’avez-vous appris de l’immersion avec %s %s ? Remettez votre bilan, en quelques points."),
    CORRECTION_PROPOSED(
            "Après l’immersion, une correction de votre fiche vous est proposée",
            "%s propose, après l’immersion %s, une correction de votre fiche : reprenez-la ou dites pourquoi elle ne convient pas."),
    CORRECTION_ANSWERED(
            "Votre proposition de correction a reçu une réponse",
            "%s a répondu à la correction que vous proposiez après l’immersion %s.");

    private final String subject;
    private final String sentence;

    VisitNotice(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    String subject() {
        return subject;
    }

    /**
     * In a sentence.
     *
     * @param other the name of the structure on the other side
     * @param when the day, and the hours
     */
    String sentence(String other, String when) {
        String said = sentence.formatted(other, when);
        return said.substring(0, 1).toUpperCase(Locale.FRENCH) + said.substring(1);
    }
}
