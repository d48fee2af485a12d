package fr.convergence.query.referral;

/**
 * What a structure is to look at today, in referrals it received but for the last three.
 *
 * @param arrived sent within the last day
 * @param awaiting that wait for its position
 * @param awaitingOverSevenDays of those
 * @param manyPending whether more than five wait, at least two of them for more than fifteen days
 * @param underway accepted and not ended
 * @param holdOver whose hold has come to its day
 * @param answered that it sent, and that were answered, sent on, or ended within the last day
 * @param toConfirm that it sent, closed, and whose outcome it has not confirmed
 * @param unanswered that it sent and that still wait
 */
record ReferralDigest(
        int arrived,
        int toAcknowledge,
        int late,
        int lastChance,
        int awaiting,
        int awaitingOverSevenDays,
        boolean manyPending,
        int underway,
        int holdOver,
        int answered,
        int toConfirm,
        int unanswered) {}
