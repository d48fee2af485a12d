package fr.convergence.query.referral;

/** On which side of referrals a structure stands. */
public enum ReferralBox {
    INBOX,
    OUTBOX
}
