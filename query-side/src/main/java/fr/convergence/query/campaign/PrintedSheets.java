package fr.convergence.query.campaign;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.CampaignSheets;
import fr.convergence.query.StructureCard;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which structures of a campaign get a printed page. */
@Component
final class PrintedSheets implements CampaignSheets {

    private final CampaignQueries queries;

    PrintedSheets(CampaignQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Sheets> of(String campaignId, Collection<String> structures, Actor actor) {
        return queries.campaign(campaignId, true, actor, null)
                .map(campaign -> new Sheets(campaign.name(), campaign.deadline(), cards(campaign, structures)));
    }

    private static List<StructureCard> cards(Campaign campaign, Collection<String> structures) {
        List<CampaignStructure> printed = structures.isEmpty()
                ? campaign.sheetList()
                : campaign.structures().stream()
                        .filter(one -> structures.contains(one.chosen().structureId()))
                        .toList();
        return printed.stream()
                .map(CampaignStructure::card)
                .filter(Objects::nonNull)
                .toList();
    }
}
