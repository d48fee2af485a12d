package fr.convergence.query.referral;

/** In which order referrals are listed: by when they were sent, or begun where they were not. */
public enum ReferralSort {
    OLDEST_FIRST(false, ""),
    NEWEST_FIRST(true, ""),
    /** Then the oldest. */
    MOST_URGENT_FIRST(
            false, "case c.urgency when 'SOCIO_DIGITAL_EMERGENCY' then '0' when 'URGENT' then '1' else '2' end || ");

    private static final String WHEN =
            "to_char(coalesce(r.sent_at, r.drafted_at) at time zone 'UTC', 'YYYYMMDDHH24MISSUS')";

    private final boolean backward;
    private final String before;

    ReferralSort(boolean backward, String before) {
        this.backward = backward;
        this.before = before;
    }

    /** The place of a referral r with the content c in the list, as SQL. */
    String place() {
        return before + WHEN;
    }

    String direction() {
        return backward ? "desc" : "asc";
    }

    /** What is further on in the list compares so. */
    String beyond() {
        return backward ? "<" : ">";
    }
}
