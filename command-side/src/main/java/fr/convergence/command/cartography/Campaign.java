package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ContactChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation campaign, as far as decisions about it need to remember. Immutable.
 *
 * @param opened how it began; null before
 * @param asked how each structure was asked, by structure
 * @param answers the last of each structure, by structure
 * @param links by id
 * @param proposals corrections that came through links, by id
 */
record Campaign(
        @Nullable CampaignOpened opened,
        boolean closed,
        Map<String, List<ConfirmationAsked>> asked,
        Map<String, ConfirmationAnswered> answers,
        Map<String, Link> links,
        Map<String, Proposal> proposals) {

    static final Campaign NONE = new Campaign(null, false, Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * A link that was sent to a structure.
     *
     * @param openedOn the last day it was; null before
     */
    record Link(
            String structureId, boolean revoked, @Nullable LocalDate openedOn) {}

    /**
     * A correction that came through a link.
     *
     * @param settled what the coordination made of it; null before
     */
    record Proposal(CorrectionProposed told, @Nullable CampaignEvent settled) {}

    /** Whether it takes answers on a day. */
    boolean takesAnswers(LocalDate today) {
        return opened != null && !closed && !today.isAfter(opened.deadline());
    }

    /** Whether a structure needs no more asking that way: it answered, or was asked and may still answer so. */
    boolean needsNoMore(String structureId, ContactChannel channel) {
        return answers.containsKey(structureId)
                || requests(structureId).anyMatch(request -> request.channel() == channel && !isDead(request.linkId()));
    }

    /** How many links were ever sent to a structure. */
    long linksOf(String structureId) {
        return requests(structureId).filter(request -> request.linkId() != null).count();
    }

    /** The corrections that came through a link and were not settled. */
    Stream<CorrectionProposed> openProposals(String linkId) {
        return proposals.values().stream()
                .filter(proposal -> proposal.settled() == null)
                .map(Proposal::told)
                .filter(told -> told.linkId().equals(linkId));
    }

    private Stream<ConfirmationAsked> requests(String structureId) {
        return asked.getOrDefault(structureId, List.of()).stream();
    }

    private boolean isDead(@Nullable String linkId) {
        Link link = linkId == null ? null : links.get(linkId);
        return link != null && link.revoked();
    }

    Campaign evolve(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened it -> new Campaign(it, closed, asked, answers, links, proposals);
            case ConfirmationAsked it -> asked(it);
            case LinkOpened it -> link(it.linkId(), link -> new Link(it.structureId(), link.revoked(), it.openedOn()));
            case LinkRevoked it -> link(it.linkId(), link -> new Link(it.structureId(), true, link.openedOn()));
            case ConfirmationAnswered it ->
                new Campaign(opened, closed, asked, with(answers, it.structureId(), it), links, proposals);
            case CorrectionProposed it -> proposal(it.proposalId(), new Proposal(it, null));
            case CorrectionAccepted it -> settled(it.proposalId(), it);
            case CorrectionRefused it -> settled(it.proposalId(), it);
            case CampaignClosed _ -> new Campaign(opened, true, asked, answers, links, proposals);
        };
    }

    private Campaign asked(ConfirmationAsked request) {
        List<ConfirmationAsked> all = Stream.concat(requests(request.structureId()), Stream.of(request))
                .toList();
        Campaign after =
                new Campaign(opened, closed, with(asked, request.structureId(), all), answers, links, proposals);
        String linkId = request.linkId();
        return linkId == null ? after : after.link(linkId, _ -> new Link(request.structureId(), false, null));
    }

    private Campaign link(String id, UnaryOperator<Link> change) {
        Link after = change.apply(links.getOrDefault(id, new Link("", false, null)));
        return new Campaign(opened, closed, asked, answers, with(links, id, after), proposals);
    }

    private Campaign settled(String id, CampaignEvent event) {
        Proposal proposal = proposals.get(id);
        return proposal == null ? this : proposal(id, new Proposal(proposal.told(), event));
    }

    private Campaign proposal(String id, Proposal after) {
        return new Campaign(opened, closed, asked, answers, links, with(proposals, id, after));
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        Map<String, V> after = new TreeMap<>(all);
        after.put(key, value);
        return after;
    }
}
