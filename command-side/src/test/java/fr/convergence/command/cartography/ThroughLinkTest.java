package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignSamples.CAMPAIGN;
import static fr.convergence.command.cartography.CampaignSamples.DEADLINE;
import static fr.convergence.command.cartography.CampaignSamples.HOLDER;
import static fr.convergence.command.cartography.CampaignSamples.LINK;
import static fr.convergence.command.cartography.CampaignSamples.PROPOSAL;
import static fr.convergence.command.cartography.CampaignSamples.RUNNING;
import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;

import fr.convergence.command.cartography.CampaignCommand.AcceptCorrection;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.ConfirmThroughLink;
import fr.convergence.command.cartography.CampaignCommand.OpenLink;
import fr.convergence.command.cartography.CampaignCommand.ProposeCorrection;
import fr.convergence.command.cartography.CampaignCommand.RefuseCorrection;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever holds a link may do, and what becomes of it. */
class ThroughLinkTest {

    private static final OpenLink OPEN = new OpenLink(CAMPAIGN, LINK, ID);
    private static final ConfirmThroughLink CONFIRM = new ConfirmThroughLink(CAMPAIGN, LINK, ID);
    private static final Given HELD = RUNNING.by(HOLDER);
    private static final CorrectionProposed PROPOSED = new CorrectionProposed(
            CAMPAIGN,
            ID,
            LINK,
            PROPOSAL,
            details("PHONE", "+33241000001"),
            PLACE,
            details("ADDRESS_COMPLEMENT", "Par la cour"),
            TODAY);
    private static final AcceptCorrection ACCEPT = new AcceptCorrection(CAMPAIGN, ID, PROPOSAL, PLACE);
    private static final RefuseCorrection REFUSE =
            new RefuseCorrection(CAMPAIGN, ID, PROPOSAL, ProposalRefusal.NOT_VERIFIED);

    private static ProposeCorrection propose(String id, String... details) {
        return new ProposeCorrection(CAMPAIGN, LINK, ID, id, details(details), null, Map.of());
    }

    private static ProposeCorrection proposeOfPlace(String place, String... placeDetails) {
        return new ProposeCorrection(CAMPAIGN, LINK, ID, PROPOSAL, details(), place, details(placeDetails));
    }

    @Test
    void an_opening_is_told_once_a_day() {
        HELD.causes(OPEN, new LinkOpened(CAMPAIGN, ID, LINK, TODAY));
        HELD.after(OPEN).causesNothing(OPEN);
        HELD.after(OPEN).on(TODAY.plusDays(1)).causes(OPEN, new LinkOpened(CAMPAIGN, ID, LINK, TODAY.plusDays(1)));
    }

    @Test
    void everything_is_right() {
        HELD.causes(
                CONFIRM,
                new ConfirmationAnswered(CAMPAIGN, ID, ContactChannel.EMAIL, LINK, CampaignAnswer.CONFIRMED, TODAY),
                new StructureConfirmed(ID, TODAY));
        HELD.after(CONFIRM).causesNothing(CONFIRM);
    }

    @Test
    void a_correction_is_proposed_and_the_record_stays_as_it_is() {
        ProposeCorrection propose = new ProposeCorrection(
                CAMPAIGN,
                LINK,
                ID,
                PROPOSAL,
                details("PHONE", " +33241000001 ", "EMAILS", "accueil@angers.fr"),
                PLACE,
                details("ADDRESS_COMPLEMENT", "Par la cour"));
        HELD.causes(propose, PROPOSED);
        HELD.after(propose)
                .causesNothing(new ProposeCorrection(
                        CAMPAIGN,
                        LINK,
                        ID,
                        OFFER,
                        details("PHONE", "+33241000001"),
                        PLACE,
                        details("ADDRESS_COMPLEMENT", "Par la cour")));
    }

    @Test
    void only_some_fields_are_proposed_and_checked_like_any_correction() {
        HELD.refuses(
                propose(PROPOSAL, "NAME", "Autre", "SIRET", ""),
                "NOT_PROPOSABLE details.name",
                "NOT_PROPOSABLE details.siret");
        HELD.refuses(
                propose(PROPOSAL, "PHONE", "0612345678", "EMAILS", "marie.durand@angers.fr", "OPENING_HOURS", "lundi"),
                "PERSONAL_CONTACT details.emails[0]",
                "INVALID_OPENING_HOURS details.openingHours",
                "INVALID_PHONE details.phone");
        HELD.refuses(proposeOfPlace(PLACE, "ADDRESS", "Ailleurs"), "NOT_PROPOSABLE place.address");
        HELD.refuses(proposeOfPlace(OTHER, "ADDRESS_COMPLEMENT", "Ici"), "UNKNOWN_PLACE placeId");
        HELD.refuses(propose(PROPOSAL, "PHONE", "+33241000000"), "NOTHING_CORRECTED");
    }

    @Test
    void no_more_than_five_wait() {
        Given five = HELD;
        for (int i = 1; i <= 5; i++) {
            five = five.after(propose("c20ad4d7-6fe9-4759-aa27-a0c99bff671" + i, "PHONE", "+3324100000" + i));
        }
        five.refuses(propose(PROPOSAL, "PHONE", "+33241000006"), "TOO_MANY_PROPOSALS");
        five.by(COORDINATOR)
                .after(new RefuseCorrection(
                        CAMPAIGN, ID, "c20ad4d7-6fe9-4759-aa27-a0c99bff6711", ProposalRefusal.INACCURATE))
                .by(HOLDER)
                .after(propose(PROPOSAL, "PHONE", "+33241000006"));
    }

    @Test
    void a_link_that_is_not_open_does_not_say_why() {
        Given revoked = RUNNING.after(new RevokeLink(CAMPAIGN, LINK)).by(HOLDER);
        Given over = RUNNING.after(new CloseCampaign(CAMPAIGN)).by(HOLDER);
        Given late = HELD.on(DEADLINE.plusDays(1));
        Given gone = HELD.and(new StructureClosed(ID, ClosureReason.CEASED));
        Given merged = HELD.and(new StructureMerged(ID, OTHER, List.of(Resemblance.SAME_NAME)));
        Given unknown =
                Given.events(CampaignSamples.MAIRIE, CampaignSamples.OPENED).by(HOLDER);
        for (Given closed : List.of(revoked, over, late, gone, merged, unknown)) {
            closed.refuses(OPEN, "LINK_NOT_OPEN");
            closed.refuses(CONFIRM, "LINK_NOT_OPEN");
            closed.refuses(propose(PROPOSAL, "PHONE", "+33241000001"), "LINK_NOT_OPEN");
        }
    }

    @Test
    void what_was_proposed_of_a_structure_merged_since_is_not_accepted_of_it() {
        HELD.and(PROPOSED, new StructureMerged(ID, OTHER, List.of(Resemblance.SAME_NAME)))
                .by(COORDINATOR)
                .refuses(ACCEPT, "MERGED_INTO");
    }

    @Test
    void a_link_is_good_for_its_structure_alone() {
        HELD.and(new ConfirmationAsked(CAMPAIGN, OTHER, "49", ContactChannel.EMAIL, OFFER, DEADLINE))
                .refuses(new ConfirmThroughLink(CAMPAIGN, OFFER, OTHER), "NOT_ALLOWED");
        RUNNING.by(Actor.ofLink(LINK, OTHER)).refuses(new ConfirmThroughLink(CAMPAIGN, LINK, OTHER), "LINK_NOT_OPEN");
        for (Actor actor : List.of(COORDINATOR, AGENT, Actor.ANONYMOUS, Actor.SYSTEM)) {
            RUNNING.by(actor).refuses(CONFIRM, "NOT_ALLOWED");
        }
    }

    @Test
    void what_is_accepted_corrects_the_record_and_the_place() {
        Given proposed = RUNNING.and(PROPOSED);
        proposed.causes(
                ACCEPT,
                new StructureCorrected(ID, details("PHONE", "+33241000001"), List.of()),
                new PlaceCorrected(PLACE, details("ADDRESS_COMPLEMENT", "Par la cour"), List.of()),
                new CorrectionAccepted(CAMPAIGN, ID, PROPOSAL));
        proposed.after(ACCEPT).causesNothing(ACCEPT);
        proposed.after(ACCEPT).refuses(REFUSE, "PROPOSAL_SETTLED");
        proposed.on(DEADLINE.plusDays(9)).after(new CloseCampaign(CAMPAIGN)).after(ACCEPT);
    }

    @Test
    void what_is_refused_changes_nothing_but_that() {
        Given proposed = RUNNING.and(PROPOSED);
        proposed.causes(REFUSE, new CorrectionRefused(CAMPAIGN, ID, PROPOSAL, ProposalRefusal.NOT_VERIFIED));
        proposed.after(REFUSE).causesNothing(REFUSE);
        proposed.after(REFUSE).refuses(ACCEPT, "PROPOSAL_SETTLED");
    }

    @Test
    void a_proposal_is_settled_as_it_was_made_and_by_the_coordination() {
        Given proposed = RUNNING.and(PROPOSED);
        proposed.refuses(new AcceptCorrection(CAMPAIGN, ID, PROPOSAL, null), "PROPOSAL_OF_ANOTHER_PLACE placeId");
        proposed.refuses(new AcceptCorrection(CAMPAIGN, OTHER, PROPOSAL, PLACE), "UNKNOWN_PROPOSAL");
        RUNNING.refuses(REFUSE, "UNKNOWN_PROPOSAL");
        for (Actor actor : List.of(HOLDER, AGENT, NEIGHBOUR)) {
            proposed.by(actor).refuses(ACCEPT, "NOT_ALLOWED");
            proposed.by(actor).refuses(REFUSE, "NOT_ALLOWED");
        }
    }
}
