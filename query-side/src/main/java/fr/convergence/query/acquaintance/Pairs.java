package fr.convergence.query.acquaintance;

import fr.convergence.query.MapsDrawn;

/** What encounters say of each two structures, in SQL. */
final class Pairs {

    /** Where neither is asked for, the one is the lesser of the two. */
    static final String LESSER = "least(from_id, to_id)";

    private static final String PAIRS = """
            select to_json(pair) from (
              select %1$s one_id, other_id,
                %2$s as visits_made, %3$s as visits_received, %4$s as visits_ahead, %5$s as sessions_due,
                %6$s as sessions_together, %7$s as gatherings_together, %8$s as referrals_sent, %9$s as referrals_received,
                %10$s as good_outcomes,
                max(happened_on) filter (where kind in ('VISIT', 'SESSION', 'GATHERING')) as last_met_on
              from (%11$s) encounter cross join lateral (select %12$s as one_id) one
                   cross join lateral (select case when from_id = one_id then to_id else from_id end as other_id) other
              group by %1$s one_id, other_id having bool_or(times > 0)) pair
            order by %1$s one_id, other_id""";

    private static final String WITHIN = """
            select e.* from encounter e
            where %s and recorded_at <= :until and happened_on > cast(:until as timestamptz) - interval '2 years'""";

    private static final String DRAWN =
            """
            select e.*, m.map
            from %s
                 join %s on f.map = m.map
                 join encounter e on e.from_id = f.id and e.recorded_at <= m.until
                      and e.happened_on > m.until - interval '2 years'
                 join %s on t.map = m.map and t.id = e.to_id""".formatted(MapsDrawn.MAPS, MapsDrawn.STRUCTURES.formatted("f"), MapsDrawn.STRUCTURES.formatted("t"));

    private Pairs() {}

    /**
     * One row of JSON for each pair.
     *
     * @param one which of the two is the one
     * @param which encounters; beside {@code :until}, it names its own parameters
     */
    static String sql(String one, String which) {
        return sql("", WITHIN.formatted(which), one);
    }

    /** The same of those that maps draw, for each map. */
    static String ofMaps() {
        return sql("map,", DRAWN, LESSER);
    }

    private static String sql(String each, String encounters, String one) {
        return PAIRS.formatted(
                each,
                times("kind = 'VISIT' and from_id = one_id"),
                times("kind = 'VISIT' and to_id = one_id"),
                times("kind = 'VISIT_AHEAD'"),
                times("kind = 'SESSION_DUE'"),
                times("kind = 'SESSION'"),
                times("kind = 'GATHERING'"),
                times("kind = 'REFERRAL' and from_id = one_id"),
                times("kind = 'REFERRAL' and to_id = one_id"),
                times("kind = 'GOOD_OUTCOME'"),
                encounters,
                one);
    }

    private static String times(String which) {
        return "coalesce(sum(times) filter (where %s), 0)".formatted(which);
    }
}
