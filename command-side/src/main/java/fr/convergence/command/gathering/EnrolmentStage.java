package fr.convergence.command.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What became of an enrolment. */
@InFrench("état de l'inscription")
enum EnrolmentStage implements Coded {
    ENROLLED("confirmée"),
    WAITING("en liste d’attente"),
    CANCELLED("annulée"),
    KEPT("honorée"),
    MISSED("manquée");

    private final String label;

    EnrolmentStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
