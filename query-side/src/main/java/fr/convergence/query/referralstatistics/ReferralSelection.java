package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.cartography.Theme;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whose referrals are counted, and which of them; null means any.
 *
 * @param structureId of one structure, or null
 * @param department code, of the structures of one department, or null; one of the two is given
 * @param from sent at that instant or after it; null is twelve months ago
 * @param to sent before that instant; null is now
 * @param operator code
 */
record ReferralSelection(
        @Nullable String structureId,
        @Nullable String department,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Theme theme,
        @Nullable String operator) {}
