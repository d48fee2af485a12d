package fr.convergence.query.acquaintance;

import java.util.Comparator;
import java.util.Optional;

/**
 * A visit that two structures would gain most by.
 *
 * @param visitingId the structure that would visit
 * @param hostId the structure that would receive it
 * @param sentence why, in French
 * @param referrals between the two, either way, within two years
 */
record SuggestedEncounter(String visitingId, String hostId, SuggestionReason reason, String sentence, int referrals) {

    /** Where most people are sent between structures that never met; then the visits that are owed. */
    static final Comparator<SuggestedEncounter> WORST_FIRST = Comparator.comparing(SuggestedEncounter::reason)
            .thenComparing(
                    Comparator.comparingInt(SuggestedEncounter::referrals).reversed())
            .thenComparing(SuggestedEncounter::visitingId)
            .thenComparing(SuggestedEncounter::hostId);

    /** As few referrals may be chance. */
    private static final int MANY = 3;

    /** Empty when nothing is missing, or a visit is ahead. */
    static Optional<SuggestedEncounter> of(Acquaintance pair) {
        if (pair.visitsAhead() > 0) {
            return Optional.empty();
        }
        if (!pair.met() && pair.referrals() >= MANY) {
            return Optional.of(firstMeeting(pair));
        }
        return (pair.visitsMade() > 0) == (pair.visitsReceived() > 0) ? Optional.empty() : Optional.of(visitOwed(pair));
    }

    /** Who sends most learns most by looking. */
    private static SuggestedEncounter firstMeeting(Acquaintance pair) {
        boolean oneSends = pair.referralsSent() >= pair.referralsReceived();
        return of(
                pair,
                oneSends,
                SuggestionReason.NEVER_MET,
                "%d orientations entre ces structures, qui ne se sont jamais rencontrées".formatted(pair.referrals()));
    }

    private static SuggestedEncounter visitOwed(Acquaintance pair) {
        return of(pair, pair.visitsMade() == 0, SuggestionReason.VISIT_OWED, "la visite n'a eu lieu que dans un sens");
    }

    private static SuggestedEncounter of(
            Acquaintance pair, boolean oneVisits, SuggestionReason reason, String sentence) {
        return new SuggestedEncounter(
                oneVisits ? pair.oneId() : pair.otherId(),
                oneVisits ? pair.otherId() : pair.oneId(),
                reason,
                sentence,
                pair.referrals());
    }
}
