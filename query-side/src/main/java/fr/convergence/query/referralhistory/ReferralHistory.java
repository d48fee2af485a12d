package fr.convergence.query.referralhistory;

import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened to a referral up to an instant, as far as the actor may see it.
 *
 * @param position the last event the answer includes, as a cursor
 * @param entries in the order of the store, at least one
 * @param chain what happened to the other referrals of the person, by their first event; empty in those
 */
record ReferralHistory(OffsetDateTime asOf, String position, List<HistoryEntry> entries, List<ReferralHistory> chain) {

    /** Where it stood at one receiver. */
    record Standing(String receiverId, ReferralStatus status) {}

    public String referralId() {
        return entries.getFirst().referralId();
    }

    public String beneficiaryId() {
        return entries.getFirst().beneficiaryId();
    }

    /** As a whole, by what the actor may see. */
    public ReferralStatus status() {
        return entries.stream().anyMatch(entry -> entry.event() instanceof ReferralAbandoned)
                ? ReferralStatus.ABANDONED
                : ReferralStatus.ofWhole(
                        standings().stream().map(Standing::status).toList());
    }

    /** By receiver. */
    public List<Standing> standings() {
        SortedMap<String, ReferralStatus> standings = new TreeMap<>();
        entries.forEach(entry ->
                entry.standing().ifPresent(status -> standings.put(String.valueOf(entry.receiverId()), status)));
        return standings.entrySet().stream()
                .map(one -> new Standing(one.getKey(), one.getValue()))
                .toList();
    }

    /** Where a record spoke against it, and it was sent nevertheless. */
    public List<HistoryEntry> overrides() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof MismatchOverridden)
                .toList();
    }
}
