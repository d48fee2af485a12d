package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;

/** Why a campaign may refuse a command. */
enum CampaignRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_CAMPAIGN,
    UNKNOWN_STRUCTURE,
    UNKNOWN_LINK,
    UNKNOWN_PLACE,
    UNKNOWN_PROPOSAL,
    ALREADY_OPENED,
    NO_STRUCTURE,
    TOO_MANY_STRUCTURES,
    OF_ANOTHER_DEPARTMENT,
    STRUCTURE_CLOSED,
    DEADLINE_IN_THE_PAST,
    DEADLINE_TOO_FAR,
    CAMPAIGN_OVER,
    NOT_IN_CAMPAIGN,
    NO_EMAIL,
    NO_PHONE,
    BY_LINK_ONLY,
    NOTHING_CORRECTED,
    CORRECTION_NOT_TOLD,
    LINK_NOT_OPEN,
    NOT_PROPOSABLE,
    TOO_MANY_PROPOSALS,
    PROPOSAL_SETTLED,
    PROPOSAL_OF_ANOTHER_PLACE
}
