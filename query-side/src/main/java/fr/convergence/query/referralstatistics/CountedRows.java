package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.ReferralBox;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are counted, as SQL.
 *
 * @param sql a condition on a row of {@code sending}
 * @param from when the first may have been sent
 * @param to before when the last was sent
 */
record CountedRows(String sql, Map<String, Object> parameters, OffsetDateTime from, OffsetDateTime to) {

    private static final String RECEIVED = "receiver";
    private static final String SENT = "sender";

    /** @param box those received, or those sent; null for both */
    static CountedRows of(ReferralSelection selection, @Nullable ReferralBox box, Snapshot snapshot, Actor actor) {
        OffsetDateTime to = selection.to() == null ? snapshot.now().atOffset(ZoneOffset.UTC) : selection.to();
        OffsetDateTime from = selection.from() == null ? to.minusYears(1) : selection.from();
        Map<String, Object> parameters = new HashMap<>(Map.of("from", from, "to", to));
        List<String> conditions = new ArrayList<>(List.of("sent_at >= :from and sent_at < :to"));
        conditions.add(
                switch (box) {
                    case INBOX -> side(RECEIVED, selection, actor);
                    case OUTBOX -> side(SENT, selection, actor);
                    case null -> "(%s or %s)".formatted(side(RECEIVED, selection, actor), side(SENT, selection, actor));
                });
        parameters.put("of", selection.structureId() == null ? selection.department() : selection.structureId());
        parameters.put("departments", actor.departments().toArray(String[]::new));
        if (selection.theme() != null) {
            conditions.add("theme = :theme");
            parameters.put("theme", selection.theme().name());
        }
        if (selection.operator() != null) {
            conditions.add("operator = :operator");
            parameters.put("operator", selection.operator());
        }
        return new CountedRows(String.join(" and ", conditions), parameters, from, to);
    }

    /** A coordination counts what the structure did as one of its departments. */
    private static String side(String side, ReferralSelection selection, Actor actor) {
        if (selection.structureId() == null) {
            return side + "_department = :of";
        }
        String structure = side + "_id = cast(:of as uuid)";
        return actor.role() == Role.COORDINATOR
                ? "(%s and %s_department = any (:departments))".formatted(structure, side)
                : structure;
    }
}
