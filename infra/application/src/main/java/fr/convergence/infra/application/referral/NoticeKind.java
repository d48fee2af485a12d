package fr.convergence.infra.application.referral;

/** What a structure is told of a referral, as its letter says it. */
enum NoticeKind {
    SENT("Une orientation attend votre réponse", "Une personne vous est orientée par %s, qui attend votre réponse."),
    REMINDER(
            "Relance : une orientation attend votre réponse",
            "L’orientation envoyée par %s attend toujours votre réponse. Si vous ne pouvez pas accueillir la personne, refusez ou réorientez, pour qu’une autre porte soit cherchée."),
    LAST_CHANCE(
            "Dernière relance : une orientation va expirer",
            "L’orientation envoyée par %s va expirer sans réponse de votre part."),
    WITHDRAWN(
            "Une orientation a été retirée",
            "L’orientation envoyée par %s a été retirée : vous n’avez plus de réponse à donner."),
    /** Told at once whatever the urgency: somebody asked for it. */
    LINK_RENEWED(
            "Un nouveau lien pour répondre à une orientation",
            "Voici un nouveau lien pour répondre à l’orientation envoyée par %s ; les précédents ne fonctionnent plus."),
    /** Told at once whatever the urgency: what the person no longer agrees to is to stop. */
    AGREEMENT_WITHDRAWN(
            "Orientation à arrêter : l’accord est retiré",
            "La personne orientée par %s a retiré son accord : l’accompagnement s’arrête, et ce que vous auriez noté d’elle est à effacer."),
    CANCELLATION_REQUESTED(
            "Une annulation vous est demandée",
            "L’arrêt d’un accompagnement que vous avez accepté vous est demandé par %s."),
    /** To the sender. */
    OUTCOME_CONFIRMATION(
            "Une orientation clôturée attend votre confirmation",
            "Votre orientation a été clôturée par %s : dites si cette issue est bien celle que la personne a connue.");

    private final String subject;
    private final String sentence;

    NoticeKind(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    String subject() {
        return subject;
    }

    /** Whether the structure has something to answer, which it may do through a link. */
    boolean answerable() {
        return switch (this) {
            case SENT, REMINDER, LAST_CHANCE, CANCELLATION_REQUESTED, LINK_RENEWED -> true;
            case WITHDRAWN, AGREEMENT_WITHDRAWN, OUTCOME_CONFIRMATION -> false;
        };
    }

    /** In a sentence, which names the structure on the other side. */
    String sentence(String other) {
        return sentence.formatted(other);
    }
}
