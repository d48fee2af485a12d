package fr.convergence.query.crossimmersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceTaken;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionProposed;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionRefused;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.query.crossimmersion.Visit.Correction;
import fr.convergence.query.crossimmersion.Visit.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a visit after its last event; its fields are the columns of {@code visit}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class KnownVisit {

    static final Set<VisitStatus> TAKING_A_PLACE = EnumSet.of(
            VisitStatus.PLACE_OFFERED, VisitStatus.REQUESTED, VisitStatus.AGREED, VisitStatus.HELD, VisitStatus.CLOSED);

    private static final Set<VisitStatus> AHEAD =
            EnumSet.of(VisitStatus.WAITING, VisitStatus.PLACE_OFFERED, VisitStatus.REQUESTED, VisitStatus.AGREED);

    String id = "";
    String immersionId = "";
    SortedSet<String> readers = new TreeSet<>();
    int nth;
    String hostId = "";
    String visitingId = "";
    String department = "";
    VisitorProfile profile = VisitorProfile.DIGITAL_MEDIATOR;
    VisitStatus status = VisitStatus.REQUESTED;
    LocalDate day = LocalDate.EPOCH;
    Instant requestedAt = Instant.EPOCH;

    @Nullable LocalDate placeUntil;

    boolean agreedByHost;
    boolean agreedByEmployer;

    @Nullable VisitDeclineReason declineReason;

    @Nullable VisitWithdrawReason withdrawReason;

    @Nullable Report hostReport;

    @Nullable Report visitorReport;

    @Nullable Correction correction;

    Set<ImmersionDeadline> deadlines = EnumSet.noneOf(ImmersionDeadline.class);

    /** @param ofHost code of the department of the host */
    static KnownVisit of(VisitRequested event, int nth, String ofHost, Instant at) {
        KnownVisit visit = new KnownVisit();
        visit.id = event.visitId();
        visit.immersionId = event.immersionId();
        visit.nth = nth;
        visit.hostId = event.hostId();
        visit.visitingId = event.visitingId();
        visit.department = event.department();
        visit.profile = event.profile();
        visit.day = event.day();
        visit.requestedAt = at;
        visit.readers.add("structure=" + event.hostId());
        visit.readers.add("structure=" + event.visitingId());
        visit.readers.add("coordination=" + ofHost);
        visit.readers.add("coordination=" + event.department());
        return visit;
    }

    void take(VisitEvent event, Instant at) {
        switch (event) {
            case VisitRequested _ -> throw new IllegalStateException("a visit is asked for once: " + event);
            case VisitWaitlisted _ -> status = VisitStatus.WAITING;
            case PlaceOffered it -> {
                status = VisitStatus.PLACE_OFFERED;
                placeUntil = it.until();
            }
            case PlaceTaken _ -> {
                status = VisitStatus.REQUESTED;
                placeUntil = null;
            }
            case VisitAgreedByHost _ -> agreed(true, agreedByEmployer);
            case VisitAgreedByEmployer _ -> agreed(agreedByHost, true);
            case VisitDeclined it -> {
                status = VisitStatus.DECLINED;
                declineReason = it.reason();
            }
            case VisitWithdrawn it -> {
                status = VisitStatus.WITHDRAWN;
                withdrawReason = it.reason();
            }
            case PlaceLapsed _, VisitLapsed _ -> status = VisitStatus.LAPSED;
            case VisitHeld _ -> status = VisitStatus.HELD;
            case VisitorAbsent _ -> status = VisitStatus.VISITOR_ABSENT;
            case VisitReported it -> report(it, at);
            case RoleCorrectionProposed it -> correction = Correction.proposed(it.details());
            case RoleCorrectionAccepted _ -> correction = Correction.settled(correction, null);
            case RoleCorrectionRefused it -> correction = Correction.settled(correction, it.reason());
            case ImmersionDeadlinePassed it -> deadlines.add(it.deadline());
        }
    }

    /** The host called the day off. */
    void callOff() {
        if (AHEAD.contains(status)) {
            status = VisitStatus.HOST_CANCELLED;
        }
    }

    private void agreed(boolean byHost, boolean byEmployer) {
        agreedByHost = byHost;
        agreedByEmployer = byEmployer;
        status = byHost && byEmployer ? VisitStatus.AGREED : VisitStatus.REQUESTED;
    }

    private void report(VisitReported event, Instant at) {
        Report report = new Report(event.learned(), event.remarks(), at.atOffset(ZoneOffset.UTC));
        if (event.side() == ReportSide.HOST) {
            hostReport = report;
        } else {
            visitorReport = report;
        }
        if (hostReport != null && visitorReport != null) {
            status = VisitStatus.CLOSED;
        }
    }
}
