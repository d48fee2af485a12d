package fr.convergence.query.referralhistory;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Identifiers;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what happened to a referral and to those tied to it. The rows themselves say who may read them. */
@Component
final class ReferralHistoryQueries {

    private static final String OF_CHAIN = """
            select to_json(e) from entry e
            where e.beneficiary_id = (select beneficiary_id from entry where referral_id = cast(:id as uuid) limit 1)
              and e.recorded_at <= :until
            order by e.position, e.referral_id""";

    private final ReadModels readModels;

    ReferralHistoryQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** @param asOf null for now */
    ReferralHistory history(String id, @Nullable OffsetDateTime asOf, Actor actor, @Nullable String consistentWith) {
        if (!Identifiers.isOne(id)) {
            throw unknown();
        }
        return readModels.read(
                ReferralHistoryProjection.NAME, actor, consistentWith, snapshot -> history(snapshot, id, asOf));
    }

    private static ReferralHistory history(Snapshot snapshot, String id, @Nullable OffsetDateTime asOf) {
        Instant until = asOf == null ? snapshot.now() : asOf.toInstant();
        if (until.isAfter(snapshot.now())) {
            throw new NotReadable("AS_OF_IN_THE_FUTURE", "Cet instant n'est pas encore passé.");
        }
        OffsetDateTime moment = until.atOffset(ZoneOffset.UTC);
        SequencedMap<String, List<HistoryEntry>> byReferral = snapshot
                .sql()
                .sql(OF_CHAIN)
                .param("id", id)
                .param("until", moment)
                .query((row, _) -> ReferralAudit.entry(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoryEntry::referralId, LinkedHashMap::new, Collectors.toList()));
        List<HistoryEntry> asked = byReferral.remove(id.toLowerCase(Locale.ROOT));
        if (asked == null) {
            throw unknown();
        }
        List<ReferralHistory> chain = byReferral.values().stream()
                .map(entries -> new ReferralHistory(moment, snapshot.cursor(), entries, List.of()))
                .toList();
        return new ReferralHistory(moment, snapshot.cursor(), asked, chain);
    }

    /** Whoever may see nothing of it is not told whether it exists. */
    private static NotReadable unknown() {
        return new NotReadable(
                "UNKNOWN_REFERRAL", "Aucune orientation de cet identifiant ne vous est ouverte à cet instant.");
    }
}
