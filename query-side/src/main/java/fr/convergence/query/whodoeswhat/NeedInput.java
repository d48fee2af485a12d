package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.Need;
import fr.convergence.kernel.referral.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A need as it was assessed; nothing of it tells who the person is. Null is not known.
 *
 * @param procedure the démarche in a few words
 * @param operator code of the operator whose procedure it is
 * @param email whether the person has an e-mail address of their own
 * @param franceConnect whether the person has an account with FranceConnect
 */
record NeedInput(
        Theme theme,
        @Nullable String procedure,
        @Nullable String operator,
        InterventionLevel level,
        SupportMode mode,
        Urgency urgency,
        @Nullable Autonomy autonomy,
        @Nullable Boolean email,
        @Nullable Boolean franceConnect) {

    /** As far as it tells which structures may help. */
    Need need() {
        return new Need(theme, operator, level, mode, emergency());
    }

    boolean emergency() {
        return urgency == Urgency.SOCIO_DIGITAL_EMERGENCY;
    }
}
