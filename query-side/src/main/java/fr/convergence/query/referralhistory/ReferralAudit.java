package fr.convergence.query.referralhistory;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What happened to all referrals, in the order of the store, for those who export it. */
@Component
public final class ReferralAudit {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final ReadModels readModels;

    ReferralAudit(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** What one snapshot holds. Good within {@link #read} only. */
    public interface Extract {

        /** The last event it includes, as a cursor. */
        String position();

        /** Hands the entries over one by one, in the order of the store; never more than a few are in memory. */
        void forEach(Consumer<HistoryEntry> reader);
    }

    /**
     * Reads what an auditor, or a coordinator for the departments they coordinate, may read.
     *
     * @param from the first instant of recording; null for the beginning
     * @param to the instant before which it was recorded; null for the end
     * @param consistentWith a cursor the answer must include, or null
     * @param use is given the extract, within the transaction
     * @throws ReadModels.NotReadable {@code NOT_ALLOWED}, or what {@link ReadModels} says
     */
    public void read(
            Actor actor,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String consistentWith,
            Consumer<Extract> use) {
        if (actor.role() != Role.AUDITOR && actor.role() != Role.COORDINATOR) {
            throw new NotReadable("NOT_ALLOWED", "Seuls les auditeurs et la coordination exportent l'historique.");
        }
        readModels.read(ReferralHistoryProjection.NAME, actor, consistentWith, snapshot -> {
            use.accept(new Extracted(snapshot, from, to));
            return true;
        });
    }

    static HistoryEntry entry(String row) {
        return JSON.readValue(row, HistoryEntry.Row.class).entry();
    }

    private record Extracted(
            ReadModels.Snapshot snapshot,
            @Nullable Instant from,
            @Nullable Instant to) implements Extract {

        @Override
        public String position() {
            return snapshot.cursor();
        }

        @Override
        public void forEach(Consumer<HistoryEntry> reader) {
            snapshot.sql()
                    .sql("""
                            select to_json(e) from entry e
                            where (cast(:from as timestamptz) is null or e.recorded_at >= :from)
                              and (cast(:to as timestamptz) is null or e.recorded_at < :to)
                            order by e.position, e.referral_id""")
                    .withFetchSize(AT_ONCE)
                    .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                    .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        reader.accept(entry(row.getString(1)));
                    });
        }
    }
}
