package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.query.Connection;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReferralBox;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what is counted of referrals. The rows themselves say who may read them. */
@Component
final class ReferralStatisticsQueries {

    private static final String FLOWS = """
            select to_json(flow) from (select %s from sending where %s group by sender_id, receiver_id) flow
            order by sender_id, receiver_id""";

    private static final String[] AWAITING = names(ReferralStatus::awaiting);
    private static final String[] UNDERWAY = names(ReferralStatus::underway);

    private final ReadModels readModels;
    private final Counting counting;
    private final Disclosure disclosure;

    ReferralStatisticsQueries(ReadModels readModels, Counting counting, Disclosure disclosure) {
        this.readModels = readModels;
        this.counting = counting;
        this.disclosure = disclosure;
    }

    private static String[] names(Predicate<ReferralStatus> standing) {
        return Arrays.stream(ReferralStatus.values())
                .filter(standing)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    ReferralStatistics statistics(
            ReferralSelection selection, ReferralBox box, Actor actor, @Nullable String consistentWith) {
        counting.check(selection, actor);
        return readModels.read(ReferralStatisticsProjection.NAME, actor, consistentWith, snapshot -> {
            CountedRows rows = CountedRows.of(selection, box, snapshot, actor);
            Tally tally = snapshot.sql()
                    .sql(Tally.sql(rows.sql()))
                    .params(rows.parameters())
                    .param("awaiting", AWAITING)
                    .param("underway", UNDERWAY)
                    .query((row, _) -> JsonRows.JSON.readValue(row.getString(1), Tally.class))
                    .single();
            return ReferralStatistics.of(tally, disclosure.to(actor), rows.from(), rows.to(), snapshot.cursor());
        });
    }

    /** Which numbers are hidden depends on all of them: a page is cut from the whole list. */
    Connection<ReferralFlow> flows(
            ReferralSelection selection, Page page, Actor actor, @Nullable String consistentWith) {
        counting.checkFlows(selection, actor);
        return readModels.read(ReferralStatisticsProjection.NAME, actor, consistentWith, snapshot -> {
            CountedRows rows = CountedRows.of(selection, null, snapshot, actor);
            List<ReferralFlow.Row> found = snapshot.sql()
                    .sql(FLOWS.formatted(ReferralFlow.Row.COLUMNS, rows.sql()))
                    .params(rows.parameters())
                    .query((row, _) -> JsonRows.JSON.readValue(row.getString(1), ReferralFlow.Row.class))
                    .list();
            return part(ReferralFlow.told(found, disclosure.to(actor)), page, snapshot.cursor());
        });
    }

    private static Connection<ReferralFlow> part(List<ReferralFlow> all, Page page, String position) {
        Page.Cursor after = page.after();
        List<ReferralFlow> rest = after == null
                ? all
                : all.stream().filter(flow -> flow.isAfter(after)).toList();
        List<ReferralFlow> shown = rest.subList(0, Math.min(page.size(), rest.size()));
        return Connection.of(
                shown, ReferralFlow::cursor, after != null, rest.size() > shown.size(), all.size(), position);
    }
}
