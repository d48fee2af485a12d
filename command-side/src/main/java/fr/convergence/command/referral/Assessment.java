package fr.convergence.command.referral;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of a person's need and situation; a part that is null was not spoken of. */
public record Assessment(@Nullable Need need, @Nullable Situation situation) {

    public static final Assessment NONE = new Assessment(null, null);

    /** As in {@link fr.convergence.kernel.referral.ReferralEvent.NeedStated}. */
    public record Need(
            Theme theme,
            @Nullable String procedure,
            @Nullable String operator,
            InterventionLevel level,
            SupportMode mode) {}

    /** As in {@link fr.convergence.kernel.referral.ReferralEvent.SituationAssessed}. */
    public record Situation(
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
}
