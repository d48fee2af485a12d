package fr.convergence.query.referral;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads the chains of referrals that a page speaks of, and writes them after it: each table in one go. */
final class ReferralRows {

    private final JdbcClient sql;
    private final JsonRows rows;

    ReferralRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        this.rows = new JsonRows(transaction);
    }

    void of(BeneficiaryEvent event, Instant at) {
        switch (event) {
            case BeneficiaryErased it ->
                sql.sql("""
                                insert into erased (referral_id, erased_at, reason)
                                select cast(id as uuid), ?, ? from unnest(?) id on conflict do nothing""")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(it.reason().name())
                        .param(it.referralIds().toArray(String[]::new))
                        .update();
        }
    }

    /** @param page events of referrals, in their order */
    void of(List<StoredEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        SortedMap<String, KnownReferral> known = chains(page);
        for (StoredEvent stored : page) {
            ReferralEvent event = (ReferralEvent) stored.event();
            of(event.referralId(), known).take(event, stored.position(), stored.recordedAt());
        }
        known.values().forEach(referral -> referral.show(earlierSenders(referral, known)));
        rows.write("referral", "id", known.values());
        rows.write(
                "content",
                "id",
                known.values().stream().map(referral -> referral.content).toList());
        rows.write(
                "standing",
                "referral_id, receiver_id",
                known.values().stream()
                        .flatMap(referral -> referral.positions.values().stream())
                        .toList());
    }

    /** Whole chains: who may see a referral depends on those before it. */
    private SortedMap<String, KnownReferral> chains(List<StoredEvent> page) {
        String[] beneficiaries = page.stream()
                .map(stored -> ((ReferralEvent) stored.event()).beneficiaryId())
                .distinct()
                .toArray(String[]::new);
        SortedMap<String, KnownReferral> known = new TreeMap<>();
        String those = "(select id from referral where beneficiary_id = any (cast(? as uuid[])))";
        rows.read(KnownReferral.class, "referral r where r.id in " + those, beneficiaries)
                .forEach(one -> known.put(one.id, one));
        rows.read(KnownContent.class, "content r where r.id in " + those, beneficiaries)
                .forEach(one -> of(one.id, known).content = one);
        rows.read(KnownPosition.class, "standing r where r.referral_id in " + those, beneficiaries)
                .forEach(one -> of(one.referralId, known).positions.put(one.receiverId, one));
        return known;
    }

    private static KnownReferral of(String id, Map<String, KnownReferral> known) {
        return known.computeIfAbsent(id, KnownReferral::unknown);
    }

    private static SortedSet<String> earlierSenders(KnownReferral referral, Map<String, KnownReferral> known) {
        SortedSet<String> senders = new TreeSet<>();
        SortedSet<String> seen = new TreeSet<>();
        String before = referral.followsId;
        while (before != null && seen.add(before)) {
            KnownReferral earlier = known.get(before);
            before = earlier == null ? null : earlier.followsId;
            if (earlier != null) {
                senders.add(earlier.senderId);
            }
        }
        return senders;
    }
}
