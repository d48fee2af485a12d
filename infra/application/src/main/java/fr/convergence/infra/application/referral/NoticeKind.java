package fr.convergence.infra.application.referral;

/** What a structure is told of a referral, as its letter says it. */
enum NoticeKind {
    SENT("Une orientation attend votre réponse", "%s vous oriente une personne et attend votre réponse."),
    REMINDER(
            "Relance : une orientation attend votre réponse",
            "L’orientation de %s attend toujours votre réponse. Si vous ne pouvez pas accueillir la personne, refusez ou réorientez : %1$s cherchera une autre porte."),
    LAST_CHANCE(
            "Dernière relance : une orientation va expirer",
            "L’orientation de %s va expirer sans réponse de votre part."),
    WITHDRAWN("Une orientation a été retirée", "%s a retiré son orientation : vous n’avez plus de réponse à donner."),
    /** Told at once whatever the urgency: what the person no longer agrees to is to stop. */
    AGREEMENT_WITHDRAWN(
            "Orientation à arrêter : l’accord est retiré",
            "La personne que %s vous orientait a retiré son accord : l’accompagnement s’arrête, et ce que vous auriez noté d’elle est à effacer."),
    CANCELLATION_REQUESTED(
            "Une annulation vous est demandée",
            "%s vous demande d’arrêter l’accompagnement d’une personne que vous avez acceptée."),
    /** To the sender. */
    OUTCOME_CONFIRMATION(
            "Une orientation clôturée attend votre confirmation",
            "%s a clôturé votre orientation : dites si cette issue est bien celle que la personne connaît.");

    private final String subject;
    private final String sentence;

    NoticeKind(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    String subject() {
        return subject;
    }

    /** In a sentence, which names the structure on the other side. */
    String sentence(String other) {
        return sentence.formatted(other);
    }
}
