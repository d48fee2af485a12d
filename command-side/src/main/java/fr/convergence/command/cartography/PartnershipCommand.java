package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.PartnershipKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of a partnership. {@code terms} is as in {@link fr.convergence.kernel.cartography.PartnershipEvent}. */
public sealed interface PartnershipCommand extends Command {

    /** The partnership's identifier, a UUID. */
    String partnershipId();

    /** The structure for which it is asked: one of the partners. */
    String structureId();

    /** Tells of a partnership with another structure or with an operator: one of the two. */
    record DeclarePartnership(
            String partnershipId,
            String structureId,
            @Nullable String partnerId,
            @Nullable String operator,
            PartnershipKind kind,
            Map<String, List<String>> terms)
            implements PartnershipCommand {}

    /** Changes some terms. */
    record AmendPartnership(String partnershipId, String structureId, Map<String, List<String>> terms)
            implements PartnershipCommand {}

    /** Finds it still so. */
    record ConfirmPartnership(String partnershipId, String structureId) implements PartnershipCommand {}

    /** Ends it. */
    record EndPartnership(String partnershipId, String structureId) implements PartnershipCommand {}
}
