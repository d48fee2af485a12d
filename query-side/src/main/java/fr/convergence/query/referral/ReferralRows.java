package fr.convergence.query.referral;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the chains of referrals that a page speaks of, and writes them after it: each table in one go. */
final class ReferralRows {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    /** By table; the names of its columns are those of the fields. */
    private static final Map<String, String> KEYS =
            Map.of("referral", "id", "content", "id", "standing", "referral_id, receiver_id");

    private final JdbcClient sql;

    ReferralRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
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
        write("referral", known.values());
        write(
                "content",
                known.values().stream().map(referral -> referral.content).toList());
        write(
                "standing",
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
        read("referral r where r.id in " + those, beneficiaries, KnownReferral.class, one -> known.put(one.id, one));
        read(
                "content r where r.id in " + those,
                beneficiaries,
                KnownContent.class,
                one -> of(one.id, known).content = one);
        read(
                "standing r where r.referral_id in " + those,
                beneficiaries,
                KnownPosition.class,
                one -> of(one.referralId, known).positions.put(one.receiverId, one));
        return known;
    }

    private static KnownReferral of(String id, Map<String, KnownReferral> known) {
        return known.computeIfAbsent(id, KnownReferral::unknown);
    }

    private <T> void read(String from, String[] beneficiaries, Class<T> type, Consumer<T> use) {
        sql.sql("select to_json(r) from " + from)
                .param(beneficiaries)
                .query(String.class)
                .list()
                .forEach(row -> use.accept(JSON.readValue(row, type)));
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

    private void write(String table, Collection<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String json = JSON.writeValueAsString(rows);
        sql.sql("""
                        delete from %1$s where (%2$s) in (
                            select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(? as jsonb)))""".formatted(table, KEYS.get(table))).param(json).update();
        sql.sql("insert into %1$s select * from jsonb_populate_recordset(cast(null as %1$s), cast(? as jsonb))"
                        .formatted(table))
                .param(json)
                .update();
    }
}
