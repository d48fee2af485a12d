package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What became of an appointment. */
@InFrench("état du rendez-vous")
enum AppointmentStage implements Coded {
    OPEN("pris"),
    CANCELLED("annulé"),
    KEPT("honoré"),
    MISSED("manqué");

    private final String label;

    AppointmentStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
