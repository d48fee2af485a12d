package fr.convergence.query.feed;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
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
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.KnownPermanence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whom an event concerns: whoever may read in its own read model what it changed. */
final class Audience {

    private Audience() {}

    /**
     * Several public events when it concerns several in different ways; none when nobody knew of it.
     *
     * @param concern its entity, which has taken it in
     */
    static List<Concerned> of(DomainEvent event, Concern concern) {
        return switch (event) {
            case StructureEvent it -> List.of(structure(it, concern));
            case PlaceEvent it -> List.of(Concerned.everyone(it.placeId(), List.of()));
            case PartnershipEvent it -> List.of(partnership(it, concern));
            case HabilitationEvent it -> List.of(Concerned.everyone(it.habilitationId(), List.of(it.structureId())));
            case PostEvent it -> List.of(Concerned.everyone(it.postId(), it.employers()));
            case OfferModelEvent it -> List.of(Concerned.everyone(it.modelId(), List.of()));
            case OperatorReferentEvent it ->
                List.of(Concerned.professionals(it.referentId(), List.of()).in(it.department()));
            case CampaignEvent it -> List.of(campaign(it, concern));
            case ErrorReportEvent it -> List.of(errorReport(it, concern));
            case PositionEvent it -> List.of(position(it.referralId(), it.senderId(), it.receiverId(), concern));
            case ReferralEvent it -> everySide(it.referralId(), concern);
            case BeneficiaryEvent _ -> everySide(concern.id(), concern);
            case VisitEvent it -> List.of(visit(it, concern));
            case CrossImmersionEvent it ->
                List.of(Concerned.professionals(it.immersionId(), List.of(it.hostId()))
                        .in(concern.department)
                        .about(concern.themes));
            case AppointmentEvent it -> List.of(appointment(it, concern));
            case JointPermanenceEvent it -> List.of(permanence(it, Objects.requireNonNull(concern.permanence)));
            case EnrolmentEvent it -> List.of(enrolment(it, concern));
            case GatheringEvent it -> List.of(gathering(it, Objects.requireNonNull(concern.gathering)));
            case FieldIssueEvent it -> List.of(issue(it, concern));
            case WebhookEvent it ->
                List.of(Concerned.of(
                        it.webhookId(), List.of(Actor.clientScope(it.clientId()), "operation"), List.of()));
            default -> List.of();
        };
    }

    /** What a structure does is about all it offers; what happens to one service, about that service. */
    private static Concerned structure(StructureEvent event, Concern concern) {
        List<String> own = List.of(event.structureId());
        return Offers.id(event)
                .map(offer -> {
                    SaidOfOffer said = concern.offers.get(offer);
                    return said != null && said.informal()
                            ? Concerned.professionals(offer, own).about(said.themes())
                            : Concerned.everyone(offer, own).about(said == null ? List.of() : said.themes());
                })
                .orElseGet(() -> Concerned.everyone(event.structureId(), own)
                        .about(concern.offers.values().stream()
                                .filter(said -> !said.informal())
                                .flatMap(said -> said.themes().stream())
                                .toList()));
    }

    private static Concerned partnership(PartnershipEvent event, Concern concern) {
        List<String> both = Stream.of(Stream.of(event.structureId()), Stream.ofNullable(event.partnerId()))
                .flatMap(each -> each)
                .toList();
        return concern.professional
                ? Concerned.professionals(event.partnershipId(), both)
                : Concerned.everyone(event.partnershipId(), both);
    }

    private static Concerned campaign(CampaignEvent event, Concern concern) {
        return Concerned.of(event.campaignId(), List.of("department=" + concern.department), asked(event))
                .in(concern.department);
    }

    private static List<String> asked(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened _, CampaignClosed _ -> List.of();
            case ConfirmationAsked it -> List.of(it.structureId());
            case LinkOpened it -> List.of(it.structureId());
            case ConfirmationAnswered it -> List.of(it.structureId());
            case CorrectionProposed it -> List.of(it.structureId());
            case CorrectionAccepted it -> List.of(it.structureId());
            case CorrectionRefused it -> List.of(it.structureId());
            case LinkRevoked it -> List.of(it.structureId());
        };
    }

    private static Concerned errorReport(ErrorReportEvent event, Concern concern) {
        return Concerned.of(
                        event.reportId(),
                        List.of("department=" + concern.department, "structure=" + event.structureId()),
                        List.of(event.structureId()))
                .in(concern.department);
    }

    /** Each receiver learns of its own side. */
    private static Concerned position(String referral, String sender, String receiver, Concern concern) {
        String there = concern.parts.get(receiver);
        List<String> readers = Stream.of(
                        Stream.of("caseload=" + sender, "caseload=" + receiver, "audit"),
                        Stream.ofNullable(concern.department).map(code -> "coordination=" + code),
                        Stream.ofNullable(there).map(code -> "coordination=" + code))
                .flatMap(each -> each)
                .toList();
        return Concerned.of(referral, readers, List.of(sender, receiver))
                .in(concern.department)
                .about(concern.themes);
    }

    /** Every receiver is told, and none of the others; nobody when it was never sent. */
    private static List<Concerned> everySide(String referral, Concern concern) {
        String sender = concern.owner;
        return sender == null
                ? List.of()
                : concern.parts.keySet().stream()
                        .map(receiver -> position(referral, sender, receiver, concern))
                        .toList();
    }

    private static Concerned visit(VisitEvent event, Concern concern) {
        List<String> readers = List.of(
                "structure=" + event.hostId(),
                "structure=" + event.visitingId(),
                "coordination=" + concern.department,
                "coordination=" + concern.parts.get(event.visitId()));
        return Concerned.of(event.visitId(), readers, List.of(event.hostId(), event.visitingId()))
                .in(concern.department)
                .about(concern.themes);
    }

    /** Who is asked to hold it learns of it with the proposal. */
    private static Concerned permanence(JointPermanenceEvent event, KnownPermanence known) {
        List<String> named = event instanceof TimetableEvent timetable ? timetable.holderIds() : List.of();
        List<String> all =
                Stream.concat(known.structures().stream(), named.stream()).toList();
        return Concerned.of(
                        event.permanenceId(),
                        Stream.concat(known.readers().stream(), all.stream().map(structure -> "structure=" + structure))
                                .toList(),
                        all)
                .in(known.department());
    }

    /** Those who care for persons, where they are received and where it was booked. */
    private static Concerned appointment(AppointmentEvent event, Concern concern) {
        KnownPermanence known = Objects.requireNonNull(concern.permanence);
        return caseload(event.appointmentId(), known.structures(), concern.parts.get(event.appointmentId()))
                .in(known.department());
    }

    private static Concerned enrolment(EnrolmentEvent event, Concern concern) {
        KnownGathering known = Objects.requireNonNull(concern.gathering);
        return caseload(event.enrolmentId(), known.organiserIds(), concern.parts.get(event.enrolmentId()))
                .in(known.department());
    }

    private static Concerned caseload(String subject, List<String> hosts, @Nullable String by) {
        List<String> all = Stream.concat(hosts.stream(), Stream.ofNullable(by)).toList();
        return Concerned.of(
                subject, all.stream().map(structure -> "caseload=" + structure).toList(), all);
    }

    private static Concerned gathering(GatheringEvent event, KnownGathering known) {
        return Concerned.of(event.gatheringId(), known.readers(), known.structures())
                .in(known.department());
    }

    private static Concerned issue(FieldIssueEvent event, Concern concern) {
        List<String> all = Stream.concat(Stream.ofNullable(concern.owner), concern.structures.stream())
                .toList();
        List<String> readers = Stream.concat(
                        Stream.of("department=" + concern.department, "structure=" + concern.owner),
                        concern.recipients.stream())
                .toList();
        return Concerned.of(event.issueId(), readers, all).in(concern.department);
    }
}
