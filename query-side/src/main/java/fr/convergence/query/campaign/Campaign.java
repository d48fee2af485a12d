package fr.convergence.query.campaign;

import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.query.StructureCard;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the read model shows it.
 *
 * @param chosen the structures it is about
 * @param today the day the answer speaks of
 * @param cards what the cartography shows of its structures, by id
 */
record Campaign(
        String id,
        String department,
        String name,
        LocalDate deadline,
        LocalDate openedOn,
        boolean closed,
        List<Chosen> chosen,
        List<Proposal> proposals,
        LocalDate today,
        @Nullable Map<String, StructureCard> cards) {

    /**
     * A structure of the campaign.
     *
     * @param answeredBy how it did
     */
    record Chosen(
            String structureId,
            @Nullable CampaignAnswer answer,
            @Nullable ContactChannel answeredBy,
            @Nullable LocalDate answeredOn,
            List<Request> requests) {

        boolean asked() {
            return !requests.isEmpty();
        }

        boolean askedBy(ContactChannel channel) {
            return requests.stream().anyMatch(request -> request.channel() == channel);
        }

        boolean opened() {
            return requests.stream().anyMatch(request -> request.openedOn() != null);
        }
    }

    /** How it was asked. */
    record Request(
            ContactChannel channel,
            @Nullable String linkId,
            LocalDate askedOn,
            @Nullable LocalDate openedOn,
            boolean revoked) {}

    /** A correction that came through a link. */
    record Proposal(
            String id,
            String structureId,
            @Nullable String placeId,
            Map<String, List<String>> details,
            Map<String, List<String>> placeDetails,
            LocalDate proposedOn,
            State state,
            @Nullable ProposalRefusal reason) {}

    /** What became of a proposal. */
    enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    Campaign with(Map<String, StructureCard> known) {
        return new Campaign(
                id, department, name, deadline, openedOn, closed, chosen, proposals, today, Map.copyOf(known));
    }

    public boolean takesAnswers() {
        return !closed && !today.isAfter(deadline);
    }

    public Progress progress() {
        return Progress.of(this);
    }

    /** Every structure, by name; those the cartography does not show any more come last. */
    public List<CampaignStructure> structures() {
        return chosen.stream()
                .map(one -> new CampaignStructure(one, card(one.structureId())))
                .sorted(CampaignStructure.ORDER)
                .toList();
    }

    /** Those to be called: they have a telephone and no e-mail, and did not answer. */
    public List<PhoneCall> phoneList() {
        return chosen.stream()
                .filter(one -> one.answer() == null)
                .map(one -> card(one.structureId()))
                .filter(Objects::nonNull)
                .filter(card -> card.emails().isEmpty() && card.phone() != null)
                .map(PhoneCall::of)
                .sorted(Comparator.comparing(PhoneCall::commune).thenComparing(PhoneCall::name))
                .toList();
    }

    /** Those that are reached neither by e-mail nor by telephone, and did not answer. */
    public List<CampaignStructure> sheetList() {
        return structures().stream()
                .filter(one -> one.chosen().answer() == null)
                .filter(one -> one.card() != null
                        && one.card().emails().isEmpty()
                        && one.card().phone() == null)
                .toList();
    }

    private @Nullable StructureCard card(String structureId) {
        return Objects.requireNonNull(cards, "cards were not asked for").get(structureId);
    }
}
