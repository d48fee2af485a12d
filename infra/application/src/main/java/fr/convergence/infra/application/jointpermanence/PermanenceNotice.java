package fr.convergence.infra.application.jointpermanence;

import java.util.Locale;

/** What a structure is told of a permanence, as its letter says it. */
enum PermanenceNotice {
    INVITED(
            "Une permanence conjointe vous est proposée",
            "%1$s vous propose de tenir ensemble la permanence « %2$s », à partir du %3$s. Acceptez-la ou refusez-la."),
    AGREED("Votre proposition de permanence est acceptée", "%1$s accepte de tenir avec vous la permanence « %2$s »."),
    DECLINED("Votre proposition de permanence n’est pas acceptée", "%1$s ne tiendra pas la permanence « %2$s »."),
    LEFT("Une structure quitte une permanence", "%1$s ne tient plus la permanence « %2$s » à partir du %3$s."),
    AMENDED(
            "Une permanence change",
            "La permanence « %2$s » change à partir du %3$s : consultez le nouveau calendrier."),
    SUSPENDED("Une permanence est suspendue", "La permanence « %2$s » est suspendue à partir du %3$s."),
    RESUMED("Une permanence reprend", "La permanence « %2$s » reprend à partir du %3$s."),
    ENDED("Une permanence prend fin", "La permanence « %2$s » prend fin le %3$s."),
    CANCELLED("Une séance de permanence est annulée", "La séance du %3$s de la permanence « %2$s » est annulée."),
    ABSENT(
            "Une absence à une permanence",
            "%1$s ne pourra pas être à la permanence « %2$s » le %3$s. Une autre structure peut prendre sa place."),
    SUBSTITUTED("Un remplacement à une permanence", "%1$s sera à la permanence « %2$s » le %3$s, en remplacement."),
    ATTENDANCE(
            "Permanence : le bilan de la séance est attendu",
            "Combien de personnes sont venues à la permanence « %2$s » le %3$s, et pour quoi ? L’une des structures qui la tenaient peut le dire.");

    private final String subject;
    private final String sentence;

    PermanenceNotice(String subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    String subject() {
        return subject;
    }

    /**
     * In a sentence.
     *
     * @param who the name of the structure that it is about
     * @param title how people know the permanence
     * @param day in words
     */
    String sentence(String who, String title, String day) {
        String said = sentence.formatted(who, title, day);
        return said.substring(0, 1).toUpperCase(Locale.FRENCH) + said.substring(1);
    }
}
