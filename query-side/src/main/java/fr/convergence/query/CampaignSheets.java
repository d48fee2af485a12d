package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is printed for the structures of a campaign that are asked on paper. */
public interface CampaignSheets {

    /** A campaign and the structures to print a page for, by name. */
    record Sheets(String campaign, LocalDate deadline, List<StructureCard> structures) {}

    /**
     * The sheets of a campaign.
     *
     * @param structures those chosen; when empty, those that have neither e-mail nor telephone and did not answer
     * @return empty when there is no such campaign that the actor coordinates
     */
    Optional<Sheets> of(String campaignId, Collection<String> structures, Actor actor);
}
