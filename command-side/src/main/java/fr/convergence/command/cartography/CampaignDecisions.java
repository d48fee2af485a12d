package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignRejection.ALREADY_OPENED;
import static fr.convergence.command.cartography.CampaignRejection.BY_LINK_ONLY;
import static fr.convergence.command.cartography.CampaignRejection.CAMPAIGN_OVER;
import static fr.convergence.command.cartography.CampaignRejection.CORRECTION_NOT_TOLD;
import static fr.convergence.command.cartography.CampaignRejection.DEADLINE_IN_THE_PAST;
import static fr.convergence.command.cartography.CampaignRejection.DEADLINE_TOO_FAR;
import static fr.convergence.command.cartography.CampaignRejection.NOTHING_CORRECTED;
import static fr.convergence.command.cartography.CampaignRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.CampaignRejection.NOT_IN_CAMPAIGN;
import static fr.convergence.command.cartography.CampaignRejection.NO_EMAIL;
import static fr.convergence.command.cartography.CampaignRejection.NO_PHONE;
import static fr.convergence.command.cartography.CampaignRejection.NO_STRUCTURE;
import static fr.convergence.command.cartography.CampaignRejection.OF_ANOTHER_DEPARTMENT;
import static fr.convergence.command.cartography.CampaignRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.CampaignRejection.TOO_MANY_STRUCTURES;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_LINK;
import static fr.convergence.command.cartography.CampaignRejection.UNKNOWN_STRUCTURE;
import static fr.convergence.command.cartography.StructureRejection.MERGED_INTO;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.CampaignCommand.AskConfirmation;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.OpenCampaign;
import fr.convergence.command.cartography.CampaignCommand.RecordAnswer;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coordination of a department may do with a campaign. */
final class CampaignDecisions {

    /** As many as a command's boundary may well name; the largest departments have fewer structures. */
    private static final int MOST_STRUCTURES = 1000;

    /** Links live until the deadline, and no link is to live for ever. */
    private static final int MOST_MONTHS = 12;

    private CampaignDecisions() {}

    static List<CampaignEvent> open(CampaignScene now, OpenCampaign command, Circumstances circumstances) {
        List<String> structures = command.structures().stream().distinct().toList();
        CampaignOpened opened = new CampaignOpened(
                command.campaignId(), command.department(), command.name().strip(), structures, command.deadline());
        CampaignOpened before = now.campaign().opened();
        ALREADY_OPENED.when(before != null && !before.equals(opened));
        if (before != null) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(FieldRules.name("name", opened.name()));
        faults.addAll(faultsOfDeadline(command.deadline(), circumstances.today()));
        if (Territory.current().department(command.department()).isEmpty()) {
            faults.add(UNKNOWN_DEPARTMENT.at("department", command.department()));
        } else {
            faults.addAll(faultsOfStructures(now, command));
        }
        Rejected.unlessEmpty(faults);
        return List.of(opened);
    }

    private static List<Rejection> faultsOfDeadline(LocalDate deadline, LocalDate today) {
        if (deadline.isBefore(today)) {
            return List.of(DEADLINE_IN_THE_PAST.at("deadline"));
        }
        return deadline.isAfter(today.plusMonths(MOST_MONTHS))
                ? List.of(DEADLINE_TOO_FAR.at("deadline", Integer.toString(MOST_MONTHS)))
                : List.of();
    }

    private static List<Rejection> faultsOfStructures(CampaignScene now, OpenCampaign command) {
        List<String> structures = command.structures();
        if (structures.isEmpty()) {
            return List.of(NO_STRUCTURE.at("structureIds"));
        }
        if (structures.size() > MOST_STRUCTURES) {
            return List.of(TOO_MANY_STRUCTURES.at("structureIds", Integer.toString(MOST_STRUCTURES)));
        }
        List<Rejection> faults = new ArrayList<>();
        for (int i = 0; i < structures.size(); i++) {
            PartnerStructure structure = now.structure(structures.get(i));
            String where = at(i);
            if (!structure.exists()) {
                faults.add(UNKNOWN_STRUCTURE.at(where, structures.get(i)));
            } else if (!Rights.isIn(command.department(), structure.sheet().said())) {
                faults.add(OF_ANOTHER_DEPARTMENT.at(where));
            } else if (structure.merging().into() != null) {
                faults.add(MERGED_INTO.at(where, structure.merging().into()));
            } else if (structure.closed()) {
                faults.add(STRUCTURE_CLOSED.at(where));
            }
        }
        return faults;
    }

    static List<CampaignEvent> ask(CampaignScene now, AskConfirmation command, Circumstances circumstances) {
        CampaignOpened opened = running(now.campaign(), circumstances);
        List<Rejection> faults = new ArrayList<>();
        List<CampaignEvent> asked = new ArrayList<>();
        List<String> structures = command.structures().stream().distinct().toList();
        if (structures.isEmpty()) {
            faults.add(NO_STRUCTURE.at("structureIds"));
        }
        for (int i = 0; i < structures.size(); i++) {
            String structure = structures.get(i);
            String into = now.structure(structure).merging().into();
            CampaignRejection fault = faultOfAsking(opened, structure, now.structure(structure), command.channel());
            if (into != null) {
                faults.add(MERGED_INTO.at(at(i), into));
            } else if (fault != null) {
                faults.add(fault.at(at(i)));
            } else if (!now.campaign().needsNoMore(structure, command.channel())) {
                asked.add(request(now.campaign(), opened, structure, command.channel()));
            }
        }
        Rejected.unlessEmpty(faults);
        return asked;
    }

    private static @Nullable CampaignRejection faultOfAsking(
            CampaignOpened opened, String id, PartnerStructure structure, ContactChannel channel) {
        if (!opened.structures().contains(id)) {
            return NOT_IN_CAMPAIGN;
        }
        if (structure.closed()) {
            return STRUCTURE_CLOSED;
        }
        return switch (channel) {
            case EMAIL -> lacks(structure, StructureField.EMAILS) ? NO_EMAIL : null;
            case PHONE -> lacks(structure, StructureField.PHONE) ? NO_PHONE : null;
            case SHEET -> null;
        };
    }

    private static boolean lacks(PartnerStructure structure, StructureField field) {
        return structure.sheet().said().values(field.name()).isEmpty();
    }

    /** A link is named after the campaign, the structure, and how many it had before: the same, whoever decides it. */
    private static ConfirmationAsked request(
            Campaign now, CampaignOpened opened, String structure, ContactChannel channel) {
        String link = channel == ContactChannel.EMAIL
                ? NameBasedId.of(
                                UUID.fromString(opened.campaignId()),
                                "link/" + structure + "/" + now.linksOf(structure))
                        .toString()
                : null;
        return new ConfirmationAsked(
                opened.campaignId(), structure, opened.department(), channel, link, opened.deadline());
    }

    static List<DomainEvent> record(CampaignScene now, RecordAnswer command, Circumstances circumstances) {
        CampaignOpened opened = running(now.campaign(), circumstances);
        PartnerStructure structure = now.structure(command.structureId());
        NOT_IN_CAMPAIGN.when(!opened.structures().contains(command.structureId()));
        MergeDecisions.refuseMerged(structure);
        STRUCTURE_CLOSED.when(structure.closed());
        NOT_ALLOWED.when(
                !Rights.coordinates(circumstances.actor(), structure.sheet().said()));
        boolean corrects = command.answer() == CampaignAnswer.CORRECTED;
        List<Rejection> faults = new ArrayList<>();
        if (command.channel() == ContactChannel.EMAIL) {
            faults.add(BY_LINK_ONLY.at("channel"));
        }
        if (!corrects && !command.details().isEmpty()) {
            faults.add(CORRECTION_NOT_TOLD.at("details"));
        }
        Rejected.unlessEmpty(faults);
        ConfirmationAnswered answered = new ConfirmationAnswered(
                command.campaignId(),
                command.structureId(),
                command.channel(),
                null,
                command.answer(),
                circumstances.today());
        List<DomainEvent> events = new ArrayList<>();
        boolean told = answered.equals(now.campaign().answers().get(command.structureId()));
        if (!told) {
            events.add(answered);
        }
        switch (command.answer()) {
            case CONFIRMED ->
                events.addAll(StructureDecisions.confirm(
                        now.cartography(), new ConfirmStructure(command.structureId()), circumstances));
            case CORRECTED -> {
                List<? extends DomainEvent> corrections = StructureDecisions.correct(
                        structure,
                        new CorrectStructure(command.structureId(), command.details(), List.of()),
                        circumstances);
                Rejected.unlessEmpty(
                        corrections.isEmpty() && !told ? List.of(NOTHING_CORRECTED.at("details")) : List.of());
                events.addAll(corrections);
            }
            case DECLINED -> {}
        }
        return events;
    }

    static List<CampaignEvent> revoke(Campaign now, RevokeLink command) {
        Campaign.Link link = now.links().get(command.linkId());
        UNKNOWN_LINK.when(link == null, command.linkId());
        return link == null || link.revoked()
                ? List.of()
                : List.of(new LinkRevoked(command.campaignId(), link.structureId(), command.linkId()));
    }

    static List<CampaignEvent> close(Campaign now, CloseCampaign command) {
        return now.closed() ? List.of() : List.of(new CampaignClosed(command.campaignId()));
    }

    private static CampaignOpened running(Campaign now, Circumstances circumstances) {
        CAMPAIGN_OVER.when(!now.takesAnswers(circumstances.today()));
        return Objects.requireNonNull(now.opened());
    }

    private static String at(int index) {
        return "structureIds[" + index + "]";
    }
}
