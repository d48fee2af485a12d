package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.util.Collection;
import java.util.Comparator;

/** Where a referral stands at one of its receivers, in the order in which it goes; or as a whole. */
@InFrench("état de l'orientation")
public enum ReferralStatus implements Coded {
    DRAFT("brouillon", Phase.OPEN),
    SENT("envoyée", Phase.OPEN),
    RECEIVED("reçue", Phase.OPEN),
    UNDER_REVIEW("à l'étude", Phase.OPEN),
    ACCEPTED("acceptée", Phase.OPEN),
    ON_HOLD("en attente", Phase.OPEN),
    IN_PROGRESS("en cours", Phase.OPEN),
    CANCELLATION_REQUESTED("annulation demandée", Phase.OPEN),
    ABANDONED("abandonnée avant envoi", Phase.OVER),
    WITHDRAWN("retirée", Phase.OVER),
    EXPIRED("expirée", Phase.OVER),
    DECLINED("refusée", Phase.OVER),
    CANCELLED("annulée", Phase.OVER),
    REDIRECTED("réorientée", Phase.OVER),
    CLOSED("clôturée", Phase.DONE),
    CONFIRMED("issue confirmée", Phase.DONE);

    private enum Phase {
        OVER,
        DONE,
        OPEN
    }

    private final String label;
    private final Phase phase;

    ReferralStatus(String label, Phase phase) {
        this.label = label;
        this.phase = phase;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether somebody still has something to do before it is final. A closed referral is final, though it may be reopened. */
    public boolean open() {
        return phase == Phase.OPEN;
    }

    /** Whether the receiver has not taken position yet. */
    public boolean awaiting() {
        return this == SENT || this == RECEIVED || this == UNDER_REVIEW;
    }

    /** Whether the receiver took the person on and has not ended. */
    public boolean underway() {
        return open() && compareTo(ACCEPTED) >= 0;
    }

    /** Where a referral stands as a whole: where it is open and farthest; else where it was done; else where it went. */
    public static ReferralStatus ofWhole(Collection<ReferralStatus> positions) {
        return positions.stream()
                .max(Comparator.comparing((ReferralStatus status) -> status.phase)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(DRAFT);
    }
}
