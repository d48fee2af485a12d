package fr.convergence.query.referralstatistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of some rows, as the database counts it. */
record Tally(
        int sent,
        int awaiting,
        int accepted,
        int declined,
        int redirected,
        int withdrawn,
        int expired,
        int underway,
        int cancelled,
        int closed,
        int overridden,
        int notAssessed,
        int returned,
        int noShows,
        Took acknowledgement,
        Took acceptance,
        Took firstContact,
        List<Row> declineReasons,
        List<Row> decliners,
        List<Row> mismatches,
        List<Row> overrideReasons,
        List<Row> notAssessedReasons,
        List<Row> chains,
        List<Row> outcomes) {

    /** How often something is said. */
    record Row(String code, int number) {}

    /**
     * How long something took.
     *
     * @param seconds the median, then what nine of ten took at most; null when it was never done
     */
    record Took(int number, @Nullable List<Double> seconds) {}

    /** @param rows a condition on rows of {@code sending} */
    static String sql(String rows) {
        return """
                with counted as (select * from sending where %s)
                select to_json(tally) from (
                  select count(*) as sent,
                    count(*) filter (where status = any (:awaiting)) as awaiting, count(accepted_at) as accepted,
                    count(*) filter (where status = 'DECLINED') as declined,
                    count(*) filter (where status = 'REDIRECTED') as redirected,
                    count(*) filter (where status = 'WITHDRAWN') as withdrawn,
                    count(*) filter (where status = 'EXPIRED') as expired,
                    count(*) filter (where status = any (:underway)) as underway,
                    count(*) filter (where status = 'CANCELLED') as cancelled, count(closed_at) as closed,
                    count(override_reason) as overridden, count(not_assessed) as not_assessed,
                    count(*) filter (where returned) as returned, count(*) filter (where no_shows > 0) as no_shows,
                    %s as acknowledgement, %s as acceptance, %s as first_contact,
                    %s as decline_reasons, %s as decliners, %s as mismatches, %s as override_reasons,
                    %s as not_assessed_reasons, %s as chains, %s as outcomes
                  from counted
                ) tally""".formatted(
                        rows,
                        took("received_at"),
                        took("accepted_at"),
                        took("first_contact_at"),
                        each("unnest(decline_reasons)", "counted where status = 'DECLINED'"),
                        each("sender_id", "counted where status = 'DECLINED'"),
                        each("unnest(mismatches)", "counted"),
                        each("override_reason", "counted where override_reason is not null"),
                        each("not_assessed", "counted where not_assessed is not null"),
                        each(
                                "longest",
                                "(select max(redirections) as longest from counted group by chain_id) chain"
                                        + " where longest > 0"),
                        each("outcome", "counted where outcome is not null"));
    }

    private static String took(String until) {
        return """
                json_build_object('number', count(%1$s), 'seconds', percentile_cont(array[0.5, 0.9]) within group (
                  order by extract(epoch from %1$s - sent_at)::float8))""".formatted(until);
    }

    private static String each(String what, String from) {
        return """
                (select coalesce(json_agg(one order by code), '[]') from (
                   select %s as code, count(*) as number from %s group by 1) one)""".formatted(what, from);
    }
}
