package fr.convergence.query.whodoeswhat;

/** What is asked to find out how at ease a person is with digital procedures, in words that can be said aloud to them. */
public enum AutonomyQuestion {
    COMPLETES_ALONE(
            "Vous est-il déjà arrivé de terminer une démarche sur Internet sans aide, sur le site des impôts par exemple ?"),
    USES_ALONE("Lisez-vous vos messages, ou cherchez-vous des renseignements sur Internet, sans qu'on vous aide ?"),
    WISHES_TO_LEARN("Si nous en avions le temps, aimeriez-vous qu'on vous montre comment faire ?");

    private final String text;

    AutonomyQuestion(String text) {
        this.text = text;
    }

    /** The question in French. */
    public String text() {
        return text;
    }

    /** The name of the argument of {@code proposeAutonomy} that takes the answer. */
    public String argument() {
        return switch (this) {
            case COMPLETES_ALONE -> "completesAlone";
            case USES_ALONE -> "usesAlone";
            case WISHES_TO_LEARN -> "wishesToLearn";
        };
    }
}
