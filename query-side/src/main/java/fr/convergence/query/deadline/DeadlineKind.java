package fr.convergence.query.deadline;

import fr.convergence.kernel.referral.ReferralDeadline;
import java.util.Optional;

/** A delay of a referral: those that are told when they run out, and the last, with which it expires. */
public enum DeadlineKind {
    ACKNOWLEDGEMENT,
    REVIEW,
    REMINDER,
    COORDINATION,
    LAST_CHANCE,
    OUTCOME_CONFIRMATION,
    EXPIRY;

    /** What is told when it runs out; empty when the referral expires. */
    public Optional<ReferralDeadline> told() {
        return this == EXPIRY ? Optional.empty() : Optional.of(ReferralDeadline.valueOf(name()));
    }
}
