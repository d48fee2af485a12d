package fr.convergence.query.feed;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.query.KnownAddressee;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.KnownPermanence;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entity after its last event to say whom its events concern; its fields are the columns of {@code concern}. Who may
 * learn that something happened is who may read it in its own read model.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Concern {

    String entity = "";
    long takenIn;

    /** Code of its department. */
    @Nullable String department;

    /** The structure that sends, receives visitors or raises it. */
    @Nullable String owner;

    /** Those that share an issue. */
    SortedSet<String> structures = new TreeSet<>();

    SortedSet<String> themes = new TreeSet<>();

    /** Who else may read an issue, as rows say it: the hub and the operators it was raised to. */
    SortedSet<String> recipients = new TreeSet<>();

    /** Whether professionals alone know of it. */
    boolean professional;

    /** Of a structure or a place, where it is: its commune only. */
    SourcedDetails record = SourcedDetails.NONE;

    /** Of a structure, its services. */
    SortedMap<String, SaidOfOffer> offers = new TreeMap<>();

    /**
     * What belongs to its parts: of a referral the departments of the receivers, of an immersion those of the visiting structures by
     * visit, of permanences and gatherings who booked or enrolled, by appointment or enrolment.
     */
    SortedMap<String, String> parts = new TreeMap<>();

    @Nullable KnownPermanence permanence;

    @Nullable KnownGathering gathering;

    static Concern unknown(String entity) {
        Concern concern = new Concern();
        concern.entity = entity;
        return concern;
    }

    /** Its identifier, without its kind. */
    String id() {
        return entity.substring(entity.indexOf('=') + 1);
    }

    /** All structures that its next event may concern, as far as is known before. */
    Stream<String> everyone() {
        return Stream.of(
                        Stream.ofNullable(owner),
                        structures.stream(),
                        entity.startsWith("referral=") ? parts.keySet().stream() : parts.values().stream(),
                        permanence == null ? Stream.<String>of() : permanence.structures().stream(),
                        gathering == null ? Stream.<String>of() : gathering.structures().stream())
                .flatMap(each -> each);
    }

    /** Whether anything happened before to what an event is about. */
    boolean knows(DomainEvent event) {
        return Offers.id(event).map(offers::containsKey).orElse(takenIn > 0);
    }

    /** Takes in what an event says. */
    void take(StoredEvent stored) {
        takenIn = stored.position();
        switch (stored.event()) {
            case StructureEvent it -> {
                record = Locating.after(record, it);
                offers = Offers.after(offers, it);
            }
            case PlaceEvent it -> record = Locating.after(record, it);
            case PartnershipDeclared it -> professional = it.kind() != PartnershipKind.CONVENTION;
            case CampaignOpened it -> department = it.department();
            case ErrorReported it -> department = it.department();
            case ReferralDrafted it -> {
                department = it.department();
                owner = it.senderId();
            }
            case NeedStated it -> themes = new TreeSet<>(List.of(it.theme().name()));
            case ReferralSent it -> parts.put(it.receiverId(), it.department());
            case ImmersionOffered it -> {
                department = it.department();
                owner = it.hostId();
                themes = names(it.themes());
            }
            case ImmersionAmended it -> themes = names(it.themes());
            case VisitRequested it -> parts.put(it.visitId(), it.department());
            case AppointmentBooked it -> parts.put(it.appointmentId(), it.bookedBy());
            case JointPermanenceEvent it -> {
                KnownPermanence known = permanence == null ? new KnownPermanence() : permanence;
                permanence = known;
                known.take(it, stored.recordedAt());
            }
            case GatheringEvent it -> {
                KnownGathering known = gathering == null ? new KnownGathering() : gathering;
                gathering = known;
                known.take(it, stored.recordedAt());
                if (it instanceof PersonEnrolled enrolled) {
                    parts.put(enrolled.enrolmentId(), enrolled.enrolledBy());
                }
            }
            case IssueRaised it -> {
                department = it.department();
                owner = it.raisedBy();
                KnownAddressee.reader(it.addressee(), it.operator(), it.department())
                        .ifPresent(recipients::add);
            }
            case IssuePassedOn it ->
                KnownAddressee.reader(it.addressee(), it.operator(), String.valueOf(department))
                        .ifPresent(recipients::add);
            case IssueShared it -> structures.add(it.structureId());
            default -> {}
        }
    }

    private static SortedSet<String> names(Collection<? extends Enum<?>> codes) {
        SortedSet<String> names = new TreeSet<>();
        codes.forEach(code -> names.add(code.name()));
        return names;
    }
}
