package fr.convergence.query.referralstatistics;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.Urgency;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What counts of a referral as a whole; its fields are the columns of {@code referral}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class CountedReferral {

    String id = "";
    long takenIn;
    String beneficiaryId = "";
    String senderId = "";
    String department = "";

    @Nullable String redirectedFromId;

    String chainId = "";
    int redirections;

    @Nullable Theme theme;

    @Nullable String operator;

    @Nullable Urgency urgency;

    @Nullable NotAssessedReason notAssessed;

    @JsonIgnore
    final SortedMap<String, Sending> sendings = new TreeMap<>();

    static CountedReferral unknown(String id) {
        CountedReferral referral = new CountedReferral();
        referral.id = id;
        referral.chainId = id;
        return referral;
    }

    /**
     * What it already includes changes nothing.
     *
     * @param known the referrals of the same person, this one among them, by identifier
     */
    void take(ReferralEvent event, long position, Instant at, Map<String, CountedReferral> known) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        switch (event) {
            case ReferralDrafted it -> draft(it, known);
            case NeedStated it -> {
                theme = it.theme();
                operator = it.operator();
            }
            case SituationAssessed it -> {
                urgency = it.urgency();
                notAssessed = it.notAssessed();
            }
            case AgreementRecorded _, AgreementWithdrawn _, ReferralAbandoned _, ReferralLinkEvent _ -> {}
            case PositionEvent it -> {
                Sending sending = sendings.computeIfAbsent(it.receiverId(), receiver -> Sending.unknown(id, receiver));
                if (it instanceof ReferralSent) {
                    sending.returned = cameBy(it.receiverId(), known);
                }
                sending.take(it, at);
            }
        }
    }

    private void draft(ReferralDrafted event, Map<String, CountedReferral> known) {
        beneficiaryId = event.beneficiaryId();
        senderId = event.senderId();
        department = event.department();
        redirectedFromId = event.link() == ChainLink.REDIRECTION ? event.followsId() : null;
        CountedReferral before = before(known);
        if (before != null) {
            chainId = before.chainId;
            redirections = before.redirections + 1;
        }
    }

    private @Nullable CountedReferral before(Map<String, CountedReferral> known) {
        return redirectedFromId == null ? null : known.get(redirectedFromId);
    }

    /** Whether the person came by the structure on the way to this referral. */
    private boolean cameBy(String structure, Map<String, CountedReferral> known) {
        CountedReferral before = before(known);
        while (before != null) {
            if (before.senderId.equals(structure) || before.sentTo(structure)) {
                return true;
            }
            before = before.before(known);
        }
        return false;
    }

    private boolean sentTo(String structure) {
        Sending sending = sendings.get(structure);
        return sending != null && sending.sentAt != null;
    }

    /** Says on what is counted what the referral says as a whole. */
    void show() {
        sendings.values().forEach(sending -> sending.show(this));
    }
}
