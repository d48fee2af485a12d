package fr.convergence.query;

/** On which side of referrals a structure stands. */
public enum ReferralBox {
    INBOX,
    OUTBOX
}
