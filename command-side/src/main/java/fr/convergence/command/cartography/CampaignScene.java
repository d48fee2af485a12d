package fr.convergence.command.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.CampaignEvent;

/** A campaign, and the structures and places that one decision about it looks at. Immutable. */
record CampaignScene(Campaign campaign, Cartography cartography) {

    static final CampaignScene NONE = new CampaignScene(Campaign.NONE, Cartography.NONE);

    CampaignScene evolve(DomainEvent event) {
        return event instanceof CampaignEvent it
                ? new CampaignScene(campaign.evolve(it), cartography)
                : new CampaignScene(campaign, cartography.evolve(event));
    }

    PartnerStructure structure(String id) {
        return cartography.structure(id);
    }

    Place place(String id) {
        return cartography.place(id);
    }
}
