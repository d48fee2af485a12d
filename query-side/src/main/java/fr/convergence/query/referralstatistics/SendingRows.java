package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the referrals of the people a page speaks of, and writes them after it. */
final class SendingRows {

    private final JsonRows rows;

    SendingRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of referrals, in their order, at least one */
    void of(List<StoredEvent> page) {
        SortedMap<String, CountedReferral> known = known(page);
        for (StoredEvent stored : page) {
            ReferralEvent event = (ReferralEvent) stored.event();
            known.computeIfAbsent(event.referralId(), CountedReferral::unknown)
                    .take(event, stored.position(), stored.recordedAt(), known);
        }
        known.values().forEach(CountedReferral::show);
        rows.write("referral", "id", known.values());
        rows.write(
                "sending",
                "referral_id, receiver_id",
                known.values().stream()
                        .flatMap(referral -> referral.sendings.values().stream())
                        .toList());
    }

    /** Whole chains: whether a person comes back depends on the referrals before. */
    private SortedMap<String, CountedReferral> known(List<StoredEvent> page) {
        String[] beneficiaries = page.stream()
                .map(stored -> ((ReferralEvent) stored.event()).beneficiaryId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, CountedReferral> known = new TreeMap<>();
        rows.read(CountedReferral.class, "referral r where r.beneficiary_id = any (cast(? as uuid[]))", beneficiaries)
                .forEach(referral -> known.put(referral.id, referral));
        rows.read(
                        Sending.class,
                        "sending r where r.referral_id in"
                                + " (select id from referral where beneficiary_id = any (cast(? as uuid[])))",
                        beneficiaries)
                .forEach(sending -> Objects.requireNonNull(known.get(sending.referralId))
                        .sendings
                        .put(sending.receiverId, sending));
        return known;
    }
}
