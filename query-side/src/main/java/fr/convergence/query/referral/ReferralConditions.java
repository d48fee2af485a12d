package fr.convergence.query.referral;

import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.query.ReferralBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: conditions on the referral r, its content c, where it stands for the actor, and one position p of it. */
final class ReferralConditions {

    /** Where a receiver sees a referral stand is where it stands with itself. */
    static final String STATUS = "coalesce(own.status, r.status)";

    private static final String[] OPEN = Arrays.stream(ReferralStatus.values())
            .filter(ReferralStatus::open)
            .map(Enum::name)
            .toArray(String[]::new);

    private final List<String> ofReferral = new ArrayList<>();
    private final List<String> ofPosition = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param structure whose box it is, or that is on either side; null for any */
    static ReferralConditions of(ReferralFilter filter, @Nullable String structure) {
        ReferralConditions conditions = new ReferralConditions();
        if (structure != null) {
            conditions.ofSide(filter.box(), structure);
        }
        conditions.ofStanding(filter);
        conditions.ofContent(filter);
        conditions.ofSending(filter);
        return conditions;
    }

    /** Those referrals. */
    static ReferralConditions any(String column, String[] ids) {
        ReferralConditions conditions = new ReferralConditions();
        conditions.add(conditions.ofReferral, column + " = any (cast(:ids as uuid[]))", "ids", ids);
        return conditions;
    }

    String sql() {
        List<String> all = new ArrayList<>(ofReferral);
        if (!ofPosition.isEmpty()) {
            all.add("exists (select from standing p where p.referral_id = r.id and " + String.join(" and ", ofPosition)
                    + ")");
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void ofSide(@Nullable ReferralBox box, String structure) {
        parameters.put("structure", structure);
        String receiver = "p.receiver_id = cast(:structure as uuid) and p.sent_at is not null";
        switch (box) {
            case INBOX -> ofPosition.add(receiver);
            case OUTBOX -> ofReferral.add("r.sender_id = cast(:structure as uuid)");
            case null ->
                ofReferral.add("(r.sender_id = cast(:structure as uuid)"
                        + " or exists (select from standing p where p.referral_id = r.id and " + receiver + "))");
        }
    }

    private void ofStanding(ReferralFilter filter) {
        boolean inbox = filter.box() == ReferralBox.INBOX;
        List<String> where = inbox ? ofPosition : ofReferral;
        String status = inbox ? "p.status" : STATUS;
        if (filter.status() != null) {
            add(where, status + " = :status", "status", filter.status().name());
        }
        if (filter.open() != null) {
            add(where, "(" + status + " = any (:openOnes)) = " + filter.open(), "openOnes", OPEN);
        }
    }

    private void ofContent(ReferralFilter filter) {
        if (filter.urgency() != null) {
            add(ofReferral, "c.urgency = :urgency", "urgency", filter.urgency().name());
        }
        if (filter.theme() != null) {
            add(ofReferral, "c.theme = :theme", "theme", filter.theme().name());
        }
        if (filter.operator() != null) {
            add(ofReferral, "c.operator = :operator", "operator", filter.operator());
        }
    }

    private void ofSending(ReferralFilter filter) {
        if (filter.basket() != null) {
            ofPosition.add(filter.basket().sql());
        }
        if (Boolean.TRUE.equals(filter.overridden())) {
            ofPosition.add("p.override_reason is not null");
        } else if (filter.overridden() != null) {
            ofReferral.add(
                    "not exists (select from standing o where o.referral_id = r.id and o.override_reason is not null)");
        }
        if (filter.sentAfter() != null) {
            add(ofPosition, "p.sent_at >= :sentAfter", "sentAfter", filter.sentAfter());
        }
        if (filter.sentBefore() != null) {
            add(ofPosition, "p.sent_at < :sentBefore", "sentBefore", filter.sentBefore());
        }
    }

    private void add(List<String> where, String condition, String name, Object value) {
        where.add(condition);
        parameters.put(name, value);
    }
}
