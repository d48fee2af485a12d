package fr.convergence.infra.application.gathering;

/** What a structure is told of a gathering, as its letter says it. */
enum GatheringNotice {
    INVITED("Vous êtes invités à une rencontre", "%1$s vous invite à « %2$s », le %3$s. Dites si vous venez."),
    ORGANISES(
            "Vous êtes comptés parmi les organisateurs d’une rencontre",
            "« %2$s » a lieu le %3$s : vous l’organisez avec d’autres. Dites-leur si ce n’est pas le cas."),
    WITHDRAWN("Une invitation est retirée", "L’invitation à « %2$s », le %3$s, est retirée."),
    ACCEPTED("Une structure vient à votre rencontre", "%1$s vient à « %2$s », le %3$s."),
    DECLINED("Une structure ne vient pas à votre rencontre", "%1$s ne vient pas à « %2$s », le %3$s."),
    AMENDED("Une rencontre change", "« %2$s », le %3$s, change : consultez le programme et le lieu."),
    MOVED("Une rencontre est déplacée", "« %2$s » est déplacée : elle a lieu le %3$s. Dites à nouveau si vous venez."),
    CANCELLED("Une rencontre est annulée", "« %2$s », prévue le %3$s, est annulée."),
    ANSWER_DUE("Votre réponse à une invitation est attendue", "« %2$s » a lieu le %3$s : dites si vous venez."),
    NEAR("Rappel d’une rencontre", "« %2$s » a lieu le %3$s."),
    OUTCOME_DUE(
            "Rencontre : le bilan est attendu",
            "Qui était à « %2$s », le %3$s ? Dites-le, avec les décisions et les actions convenues."),
    FOLLOW_UP_AGREED(
            "Une action vous est confiée", "Après « %2$s », une action vous est confiée : %4$s (échéance : %3$s)."),
    FOLLOW_UP_DUE(
            "Une action arrive à échéance",
            "L’action convenue après « %2$s » arrive à échéance le %3$s : %4$s. Dites si elle est faite, ou reportez-la.");

    private final String subject;
    private final String sentence;

    GatheringNotice(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    String subject() {
        return subject;
    }

    /**
     * In a sentence.
     *
     * @param who the structure that it is about, or who organises
     * @param title how people know the gathering
     * @param when in words
     * @param what the action, where there is one
     */
    String sentence(String who, String title, String when, String what) {
        return sentence.formatted(who, title, when, what);
    }
}
