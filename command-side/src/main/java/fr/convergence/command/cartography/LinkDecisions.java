package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignRejection.LINK_NOT_OPEN;
import static fr.convergence.command.cartography.CampaignRejection.NOTHING_CORRECTED;
import static fr.convergence.command.cartography.CampaignRejection.NOT_PROPOSABLE;
import static fr.convergence.command.cartography.CampaignRejection.TOO_MANY_PROPOSALS;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_PLACE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.InputNames;
import fr.convergence.command.cartography.CampaignCommand.ConfirmThroughLink;
import fr.convergence.command.cartography.CampaignCommand.OpenLink;
import fr.convergence.command.cartography.CampaignCommand.ProposeCorrection;
import fr.convergence.command.cartography.CampaignCommand.ThroughLink;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What whoever holds a link may do with it, as long as the link is open. Why it is not open is not told. */
final class LinkDecisions {

    static final Set<StructureField> PROPOSABLE = Set.of(
            StructureField.PHONE,
            StructureField.EMAILS,
            StructureField.WEBSITES,
            StructureField.OPENING_HOURS,
            StructureField.ROLE_SUMMARY);
    static final Set<PlaceField> PROPOSABLE_OF_PLACE = Set.of(PlaceField.ADDRESS_COMPLEMENT);

    /** Those that wait to be settled: a link may be in anybody's hands. */
    private static final int MOST_PROPOSALS = 5;

    private LinkDecisions() {}

    static List<? extends DomainEvent> decide(CampaignScene now, ThroughLink command, Circumstances circumstances) {
        Campaign.Link link = now.campaign().links().get(command.linkId());
        PartnerStructure structure = now.structure(command.structureId());
        LINK_NOT_OPEN.when(link == null
                || link.revoked()
                || !link.structureId().equals(command.structureId())
                || !now.campaign().takesAnswers(circumstances.today())
                || structure.merging().into() != null
                || structure.closed());
        return switch (command) {
            case OpenLink it -> open(now.campaign(), it, circumstances);
            case ConfirmThroughLink it -> confirm(now, it, circumstances);
            case ProposeCorrection it -> propose(now, it, circumstances);
        };
    }

    private static List<CampaignEvent> open(Campaign now, OpenLink command, Circumstances circumstances) {
        Campaign.Link link = now.links().get(command.linkId());
        return link != null && circumstances.today().equals(link.openedOn())
                ? List.of()
                : List.of(new LinkOpened(
                        command.campaignId(), command.structureId(), command.linkId(), circumstances.today()));
    }

    private static List<DomainEvent> confirm(
            CampaignScene now, ConfirmThroughLink command, Circumstances circumstances) {
        ConfirmationAnswered answered = new ConfirmationAnswered(
                command.campaignId(),
                command.structureId(),
                ContactChannel.EMAIL,
                command.linkId(),
                CampaignAnswer.CONFIRMED,
                circumstances.today());
        List<DomainEvent> events = new ArrayList<>();
        if (!answered.equals(now.campaign().answers().get(command.structureId()))) {
            events.add(answered);
        }
        events.addAll(StructureDecisions.confirm(
                now.cartography(), new ConfirmStructure(command.structureId()), circumstances));
        return events;
    }

    private static List<CampaignEvent> propose(
            CampaignScene now, ProposeCorrection command, Circumstances circumstances) {
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Map<String, List<String>> ofPlace = FieldRules.tidy(command.placeDetails());
        Place place = command.placeId() == null ? Place.NONE : now.place(command.placeId());
        PartnerStructure structure = now.structure(command.structureId());
        List<Rejection> faults = new ArrayList<>();
        faults.addAll(notProposable("details", details.keySet(), names(PROPOSABLE)));
        faults.addAll(notProposable("place", ofPlace.keySet(), names(PROPOSABLE_OF_PLACE)));
        faults.addAll(FieldRules.STRUCTURE.faultsOfPart("details", details, List.of()));
        faults.addAll(FieldRules.PLACE.faultsOfPart("place", ofPlace, List.of()));
        boolean here = command.placeId() != null && structure.holdsDeskAt(command.placeId());
        if (!ofPlace.isEmpty() && (!here || !place.exists() || place.closed())) {
            faults.add(UNKNOWN_PLACE.at("placeId", String.valueOf(command.placeId())));
        }
        Rejected.unlessEmpty(faults);
        SortedMap<String, List<String>> corrections = structure.sheet().corrections(details);
        SortedMap<String, List<String>> correctionsOfPlace = place.sheet().corrections(ofPlace);
        NOTHING_CORRECTED.when(corrections.isEmpty() && correctionsOfPlace.isEmpty());
        CorrectionProposed proposed = new CorrectionProposed(
                command.campaignId(),
                command.structureId(),
                command.linkId(),
                command.proposalId(),
                corrections,
                correctionsOfPlace.isEmpty() ? null : command.placeId(),
                correctionsOfPlace,
                circumstances.today());
        if (now.campaign().openProposals(command.linkId()).anyMatch(other -> says(other, proposed))) {
            return List.of();
        }
        TOO_MANY_PROPOSALS.when(
                now.campaign().openProposals(command.linkId()).count() >= MOST_PROPOSALS,
                Integer.toString(MOST_PROPOSALS));
        return List.of(proposed);
    }

    private static boolean says(CorrectionProposed one, CorrectionProposed other) {
        return one.details().equals(other.details()) && one.placeDetails().equals(other.placeDetails());
    }

    private static List<String> names(Set<? extends Enum<?>> fields) {
        return fields.stream().map(Enum::name).toList();
    }

    private static List<Rejection> notProposable(String path, Set<String> given, List<String> proposable) {
        return given.stream()
                .filter(field -> !proposable.contains(field))
                .map(field -> NOT_PROPOSABLE.at(path + "." + InputNames.of(field)))
                .toList();
    }
}
