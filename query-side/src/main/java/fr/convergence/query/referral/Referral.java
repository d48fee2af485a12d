package fr.convergence.query.referral;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the read model shows it to one actor.
 *
 * @param place in the list
 * @param beneficiaryId null, as are need, situation and agreement, for who only sent the person on that way
 * @param status as a whole; to a receiver, where it stands with itself. Outcomes likewise
 * @param positions those the actor may see
 */
record Referral(
        String id,
        String place,
        @Nullable String beneficiaryId,
        String senderId,
        String department,
        @Nullable String followsId,
        @Nullable ChainLink link,
        ReferralStatus status,
        List<Outcome> outcomes,
        OffsetDateTime draftedAt,
        @Nullable OffsetDateTime sentAt,
        boolean erased,
        @Nullable Need need,
        @Nullable Situation situation,
        @Nullable Agreement agreement,
        List<ReferralPosition> positions) {

    record Need(
            Theme theme,
            @Nullable String procedure,
            @Nullable String operator,
            InterventionLevel level,
            SupportMode mode) {}

    /** Null is not known. */
    record Situation(
            @Nullable Autonomy autonomy,
            @Nullable NotAssessedReason notAssessed,
            @Nullable Urgency urgency,
            @Nullable Boolean constrained,
            List<Equipment> equipment,
            @Nullable Mobility mobility,
            @Nullable ContactPreference contactPreference,
            @Nullable Boolean handover,
            @Nullable Boolean nonDigital,
            @Nullable Boolean email,
            @Nullable Boolean franceConnect) {}

    record Agreement(
            AgreementForm agreementForm,
            LocalDate agreedOn,
            @Nullable LocalDate agreementWithdrawnOn) {}

    Page.Cursor cursor() {
        return new Page.Cursor(place, id);
    }
}
