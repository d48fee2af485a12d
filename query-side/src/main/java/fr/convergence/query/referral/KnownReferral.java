package fr.convergence.query.referral;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a referral after its last event; its fields are the columns of {@code referral}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class KnownReferral {

    String id = "";
    long takenIn;
    SortedSet<String> readers = new TreeSet<>();
    String beneficiaryId = "";
    String senderId = "";
    String department = "";

    @Nullable String followsId;

    @Nullable ChainLink link;

    ReferralStatus status = ReferralStatus.DRAFT;
    List<Outcome> outcomes = List.of();

    @Nullable Instant draftedAt;

    @Nullable Instant sentAt;

    boolean abandoned;

    @JsonIgnore
    KnownContent content = new KnownContent();

    @JsonIgnore
    final SortedMap<String, KnownPosition> positions = new TreeMap<>();

    static KnownReferral unknown(String id) {
        KnownReferral referral = new KnownReferral();
        referral.id = id;
        referral.content = KnownContent.unknown(id);
        return referral;
    }

    /** What it already includes changes nothing. */
    void take(ReferralEvent event, long position, Instant at) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        switch (event) {
            case ReferralDrafted it -> draft(it, at);
            case NeedStated it -> content.state(it);
            case SituationAssessed it -> content.assess(it);
            case AgreementRecorded it -> content.agree(it);
            case AgreementWithdrawn it -> content.agreementWithdrawnOn = it.withdrawnOn();
            case ReferralAbandoned _ -> abandoned = true;
            case PositionEvent it ->
                positions
                        .computeIfAbsent(it.receiverId(), receiver -> KnownPosition.unknown(id, receiver))
                        .take(it, at);
            case ReferralLinkEvent it -> {
                KnownPosition receiving = positions.get(it.receiverId());
                if (receiving != null) {
                    receiving.take(it);
                }
            }
        }
        status = abandoned
                ? ReferralStatus.ABANDONED
                : ReferralStatus.ofWhole(
                        positions.values().stream().map(one -> one.status).toList());
        outcomes = positions.values().stream()
                .map(one -> one.outcome)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        sentAt = sent().map(one -> one.sentAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void draft(ReferralDrafted event, Instant at) {
        beneficiaryId = event.beneficiaryId();
        senderId = event.senderId();
        department = event.department();
        followsId = event.followsId();
        link = event.link();
        draftedAt = at;
    }

    Stream<KnownPosition> sent() {
        return positions.values().stream().filter(KnownPosition::sent);
    }

    /**
     * Says who may read what: a draft is its sender's; what is sent is also for the receivers, each its own position, for the
     * coordination on both sides, for auditors and for whoever holds the last link a receiver was sent. Who sent the person on that way learns where it went, not what was said.
     *
     * @param earlierSenders those of the referrals it comes after
     */
    void show(SortedSet<String> earlierSenders) {
        String sender = "caseload=" + senderId;
        readers = new TreeSet<>(List.of(sender));
        positions.values().forEach(one -> one.readers = new TreeSet<>(List.of(sender)));
        sent().forEach(one -> {
            one.readers.addAll(List.of(
                    "caseload=" + one.receiverId,
                    "coordination=" + department,
                    "coordination=" + one.department,
                    "audit"));
            if (one.linkId != null) {
                one.readers.add("link=" + one.linkId);
            }
            readers.addAll(one.readers);
        });
        content.readers = new TreeSet<>(readers);
        if (sentAt != null) {
            earlierSenders.forEach(earlier -> readers.add("caseload=" + earlier));
        }
    }
}
