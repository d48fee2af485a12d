package fr.convergence.query.referral;

import fr.convergence.kernel.Coded;

/** Referrals that somebody is to be reminded of, by what the position p says. */
public enum ReferralBasket implements Coded {
    /** Sent, and the delay to acknowledge has passed. */
    TO_ACKNOWLEDGE("à accuser réception", "p.status = 'SENT' and 'ACKNOWLEDGEMENT' = any (p.deadlines)"),
    /** No position was taken within the delay, and the last reminder is still to come. */
    LATE(
            "en retard",
            Awaiting.SQL
                    + " and p.deadlines && '{REVIEW,REMINDER,COORDINATION}' and not 'LAST_CHANCE' = any (p.deadlines)"),
    /** The last reminder was sent; the referral expires next. */
    LAST_CHANCE("dernière chance", Awaiting.SQL + " and 'LAST_CHANCE' = any (p.deadlines)"),
    /** The structure has more than five that wait for its position, two of them for more than fifteen days. */
    MANY_PENDING("beaucoup en attente", Awaiting.SQL + " and p.receiver_id in (" + Awaiting.CROWDED + ")");

    private final String label;
    private final String sql;

    ReferralBasket(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    @Override
    public String label() {
        return label;
    }

    /** A condition on the position p; {@code :now} is the moment of the answer. */
    String sql() {
        return sql;
    }

    /** What baskets have in common. */
    static final class Awaiting {

        static final String SQL = "p.status in ('SENT', 'RECEIVED', 'UNDER_REVIEW')";

        static final String CROWDED = """
                select q.receiver_id from standing q where q.status in ('SENT', 'RECEIVED', 'UNDER_REVIEW')
                group by q.receiver_id
                having count(*) > 5
                   and count(*) filter (where q.sent_at < cast(:now as timestamptz) - interval '15 days') >= 2""";

        private Awaiting() {}
    }
}
