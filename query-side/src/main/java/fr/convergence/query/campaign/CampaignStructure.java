package fr.convergence.query.campaign;

import fr.convergence.query.StructureCard;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A structure of a campaign.
 *
 * @param card what the cartography shows of it; null when it does not show it any more
 */
record CampaignStructure(Campaign.Chosen chosen, @Nullable StructureCard card) {

    static final Comparator<CampaignStructure> ORDER = Comparator.comparing(
                    CampaignStructure::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.chosen().structureId());

    public @Nullable String name() {
        return card == null ? null : card.name();
    }

    public @Nullable String commune() {
        return card == null ? null : card.communeName();
    }
}
