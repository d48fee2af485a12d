package fr.convergence.kernel.referral;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a referral: a structure sends a person to one or several others, each of which takes its own position.
 *
 * <p>The person is known by an opaque reference alone, which is that of one chain of referrals: those that follow from each
 * other. Nothing here is personal data by itself; what identifies the person, and every free text about them, is kept apart
 * and can be erased.
 */
@InFrench("orientation")
public sealed interface ReferralEvent extends DomainEvent
        permits ReferralEvent.OfWhole, PositionEvent, ReferralLinkEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The referral's own identifier, a UUID. */
    String referralId();

    /** The opaque reference of the person, a UUID; the same in all referrals of one chain, and in no other. */
    String beneficiaryId();

    /** The structure that refers. */
    String senderId();

    /** What happens to the referral as a whole, before any structure has it or whichever has it. */
    sealed interface OfWhole extends ReferralEvent {}

    /**
     * Somebody began it; nobody else sees it.
     *
     * @param department code of the department of the sender
     * @param followsId the referral it comes after, or null
     * @param link why it comes after it; null when it comes after none
     */
    @Stored(name = "referral-drafted")
    @InFrench("orientation préparée")
    record ReferralDrafted(
            String referralId,
            String beneficiaryId,
            String senderId,
            @InFrench("département") String department,
            @InFrench("orientation précédente") @Nullable String followsId,
            @Nullable ChainLink link)
            implements OfWhole {}

    /**
     * What the person needs, in place of what was said before.
     *
     * @param procedure the démarche in a few words, or null
     * @param operator code of the operator whose procedure it is, or null
     */
    @Stored(name = "need-stated")
    @InFrench("besoin énoncé")
    record NeedStated(
            String referralId,
            String beneficiaryId,
            String senderId,
            Theme theme,
            @InFrench("démarche") @Nullable String procedure,
            @InFrench("opérateur") @Nullable String operator,
            InterventionLevel level,
            SupportMode mode)
            implements OfWhole {}

    /**
     * What was assessed of the person's situation, in place of what was assessed before. Null is not known.
     *
     * @param autonomy how at ease the person is with digital procedures; null when it was not assessed
     * @param notAssessed why it was not; null when it was
     * @param constrained whether the person is made to come
     * @param equipment what they have to go online with; empty when nobody asked
     * @param handover whether they wish to be accompanied to the other structure
     * @param nonDigital whether another channel than a digital one is to be used
     * @param email whether they have an e-mail address of their own
     * @param franceConnect whether they have an account with FranceConnect
     */
    @Stored(name = "situation-assessed")
    @InFrench("situation évaluée")
    record SituationAssessed(
            String referralId,
            String beneficiaryId,
            String senderId,
            @Nullable Autonomy autonomy,
            @Nullable NotAssessedReason notAssessed,
            @Nullable Urgency urgency,
            @InFrench("venue contrainte") @Nullable Boolean constrained,
            List<Equipment> equipment,
            @Nullable Mobility mobility,
            @Nullable ContactPreference contactPreference,
            @InFrench("souhaite être accompagnée") @Nullable Boolean handover,

            @InFrench("autre canal que le numérique") @Nullable Boolean nonDigital,

            @InFrench("adresse électronique personnelle") @Nullable Boolean email,

            @InFrench("compte FranceConnect") @Nullable Boolean franceConnect)
            implements OfWhole {}

    /** The person agrees to be referred. */
    @Stored(name = "agreement-recorded")
    @InFrench("accord recueilli")
    record AgreementRecorded(
            String referralId,
            String beneficiaryId,
            String senderId,
            AgreementForm form,
            @InFrench("donné le") LocalDate givenOn)
            implements OfWhole {}

    /** The person takes the agreement back: whatever is open ends. */
    @Stored(name = "agreement-withdrawn")
    @InFrench("accord retiré")
    record AgreementWithdrawn(
            String referralId,
            String beneficiaryId,
            String senderId,
            @InFrench("retiré le") LocalDate withdrawnOn) implements OfWhole {}

    /** It was never sent, and will not be. */
    @Stored(name = "referral-abandoned")
    @InFrench("orientation abandonnée")
    record ReferralAbandoned(String referralId, String beneficiaryId, String senderId) implements OfWhole {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("referral", referralId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity()))
                .and("beneficiary", beneficiaryId())
                .and("structure", senderId())
                .andEach("structure", others());
    }

    /** The structures it concerns beside the sender. */
    default Set<String> others() {
        return Set.of();
    }
}
