package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Where a visit stands. */
@InFrench("état de la visite")
public enum VisitStatus implements Coded {
    /** The day is full. */
    WAITING("sur liste d'attente"),
    /** The first of those that wait may take it. */
    PLACE_OFFERED("place libérée, à prendre"),
    REQUESTED("demandée"),
    /** By the host and by the visitor's employer. */
    AGREED("convenue"),
    DECLINED("refusée"),
    WITHDRAWN("désistement"),
    HOST_CANCELLED("annulée par la structure d'accueil"),
    /** The day came before it was agreed. */
    LAPSED("sans suite"),
    /** Reports are awaited. */
    HELD("effectuée"),
    VISITOR_ABSENT("visiteur absent"),
    /** Both sides reported. */
    CLOSED("close");

    private final String label;

    VisitStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
