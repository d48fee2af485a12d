package fr.convergence.query.campaign;

import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.query.campaign.Campaign.Chosen;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far a campaign has come, counted in structures.
 *
 * @param asked of any means
 * @param opened that opened a link
 * @param corrected that told a correction, whether or not it was taken up yet
 * @param silent that were asked and did not answer
 * @param waiting corrections that wait to be settled
 */
record Progress(
        int structures,
        int asked,
        int opened,
        int confirmed,
        int corrected,
        int declined,
        int silent,
        int waiting,
        List<ByChannel> byChannel) {

    /**
     * The same of one means.
     *
     * @param silent that were asked by it and did not answer by any
     */
    record ByChannel(ContactChannel channel, int asked, int confirmed, int corrected, int declined, int silent) {}

    static Progress of(Campaign campaign) {
        return new Progress(
                campaign.chosen().size(),
                count(campaign, Chosen::asked),
                count(campaign, Chosen::opened),
                count(campaign, one -> one.answer() == CampaignAnswer.CONFIRMED),
                count(campaign, one -> one.answer() == CampaignAnswer.CORRECTED),
                count(campaign, one -> one.answer() == CampaignAnswer.DECLINED),
                count(campaign, one -> one.asked() && one.answer() == null),
                (int) campaign.proposals().stream()
                        .filter(proposal -> proposal.state() == Campaign.State.OPEN)
                        .count(),
                Arrays.stream(ContactChannel.values())
                        .map(channel -> of(campaign, channel))
                        .toList());
    }

    private static ByChannel of(Campaign campaign, ContactChannel channel) {
        return new ByChannel(
                channel,
                count(campaign, one -> one.askedBy(channel)),
                answers(campaign, channel, CampaignAnswer.CONFIRMED),
                answers(campaign, channel, CampaignAnswer.CORRECTED),
                answers(campaign, channel, CampaignAnswer.DECLINED),
                count(campaign, one -> one.askedBy(channel) && one.answer() == null));
    }

    private static int answers(Campaign campaign, ContactChannel channel, CampaignAnswer answer) {
        return count(campaign, one -> one.answeredBy() == channel && one.answer() == answer);
    }

    private static int count(Campaign campaign, Predicate<Chosen> wanted) {
        return (int) campaign.chosen().stream().filter(wanted).count();
    }
}
