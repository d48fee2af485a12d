package fr.convergence.kernel.referral;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs, as far as it tells which structures may help.
 *
 * @param operator code of the operator whose procedure it is; null when it is none's, or nobody said
 * @param emergency whether it is an urgence socio-numérique, in which anybody may do in the person's place
 */
public record Need(
        Theme theme, @Nullable String operator, InterventionLevel level, SupportMode mode, boolean emergency) {}
