package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ProposalRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of a confirmation campaign. */
public sealed interface CampaignCommand extends Command {

    /** The campaign's identifier, a UUID. */
    String campaignId();

    /** Chooses the structures to ask, and until when. */
    record OpenCampaign(String campaignId, String department, String name, List<String> structures, LocalDate deadline)
            implements CampaignCommand {}

    /** Asks some of them; those that answered, or were asked that way already, are not asked again. */
    record AskConfirmation(String campaignId, List<String> structures, ContactChannel channel)
            implements CampaignCommand {}

    /** Tells what a structure answered on the telephone or on paper; {@code details} with a correction only. */
    record RecordAnswer(
            String campaignId,
            String structureId,
            ContactChannel channel,
            CampaignAnswer answer,
            Map<String, List<String>> details)
            implements CampaignCommand {}

    /**
     * Takes up a correction that came through a link.
     *
     * @param placeId the place it also speaks of, or null
     */
    record AcceptCorrection(
            String campaignId,
            String structureId,
            String proposalId,
            @Nullable String placeId) implements CampaignCommand {}

    /** Does not take it up. */
    record RefuseCorrection(String campaignId, String structureId, String proposalId, ProposalRefusal reason)
            implements CampaignCommand {}

    /** Makes a link open nothing any more. */
    record RevokeLink(String campaignId, String linkId) implements CampaignCommand {}

    /** Takes no answer any more. */
    record CloseCampaign(String campaignId) implements CampaignCommand {}

    /** What may be asked by whoever holds a link. */
    sealed interface ThroughLink extends CampaignCommand {

        /** The link's identifier, a UUID. */
        String linkId();

        /** The structure the link was sent to. */
        String structureId();
    }

    /** Looks at what the link shows. */
    record OpenLink(String campaignId, String linkId, String structureId) implements ThroughLink {}

    /** Finds everything right. */
    record ConfirmThroughLink(String campaignId, String linkId, String structureId) implements ThroughLink {}

    /**
     * Says what the record should say instead.
     *
     * @param placeId the place {@code placeDetails} is about, or null
     */
    record ProposeCorrection(
            String campaignId,
            String linkId,
            String structureId,
            String proposalId,
            Map<String, List<String>> details,
            @Nullable String placeId,
            Map<String, List<String>> placeDetails)
            implements ThroughLink {}
}
