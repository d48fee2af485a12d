package fr.convergence.kernel;

import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
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
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** One event of each kind that an immersion knows. */
final class ImmersionSamples {

    private static final String IMMERSION = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    private static final String HOST = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String VISIT = "6f4922f4-5568-461a-8cdf-4ad2299f6d23";
    private static final String VISITING = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    static final List<DomainEvent> ALL = List.of(
            new ImmersionOffered(
                    IMMERSION,
                    HOST,
                    "49",
                    DAY,
                    NINE,
                    FIVE,
                    2,
                    List.of(VisitorProfile.DIGITAL_COUNSELLOR, VisitorProfile.SOCIAL_WORKER),
                    List.of(Theme.ADMINISTRATIVE_PROCEDURES),
                    "Une journée à l'accueil : les douze opérateurs, et ce qui se réoriente.",
                    "Repas tiré du sac.",
                    "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21"),
            new ImmersionAmended(
                    IMMERSION,
                    HOST,
                    3,
                    List.of(VisitorProfile.DIGITAL_COUNSELLOR),
                    List.of(),
                    "Une matinée à l'accueil.",
                    null,
                    null),
            new ImmersionCancelled(IMMERSION, HOST, List.of(VISITING), ImmersionCancelReason.HOST_UNAVAILABLE),
            new VisitRequested(
                    IMMERSION, HOST, VISIT, VISITING, "49", VisitorProfile.DIGITAL_COUNSELLOR, DAY, NINE, FIVE),
            new VisitWaitlisted(IMMERSION, HOST, VISIT, VISITING),
            new PlaceOffered(IMMERSION, HOST, VISIT, VISITING, DAY.minusDays(4)),
            new PlaceTaken(IMMERSION, HOST, VISIT, VISITING),
            new PlaceLapsed(IMMERSION, HOST, VISIT, VISITING),
            new VisitAgreedByHost(IMMERSION, HOST, VISIT, VISITING),
            new VisitAgreedByEmployer(IMMERSION, HOST, VISIT, VISITING),
            new VisitDeclined(IMMERSION, HOST, VISIT, VISITING, VisitDeclineReason.OTHER_DAY_PREFERRED),
            new VisitWithdrawn(IMMERSION, HOST, VISIT, VISITING, VisitWithdrawReason.NO_TRANSPORT),
            new VisitLapsed(IMMERSION, HOST, VISIT, VISITING),
            new VisitHeld(IMMERSION, HOST, VISIT, VISITING),
            new VisitorAbsent(IMMERSION, HOST, VISIT, VISITING),
            new VisitReported(
                    IMMERSION,
                    HOST,
                    VISIT,
                    VISITING,
                    ReportSide.VISITOR,
                    List.of(LearnedPoint.SERVICES, LearnedPoint.OPERATORS),
                    "Nous envoyions ici ce qui relève de l'opérateur."),
            new RoleCorrectionProposed(
                    IMMERSION, HOST, VISIT, VISITING, Map.of("ROLE_SUMMARY", List.of("Premier accueil de niveau 1"))),
            new RoleCorrectionAccepted(IMMERSION, HOST, VISIT, VISITING),
            new RoleCorrectionRefused(IMMERSION, HOST, VISIT, VISITING, ProposalRefusal.INACCURATE),
            new ImmersionDeadlinePassed(
                    IMMERSION,
                    HOST,
                    VISIT,
                    VISITING,
                    ImmersionDeadline.SEVEN_DAYS_BEFORE,
                    Instant.parse("2026-11-17T07:00:00Z")));

    private ImmersionSamples() {}
}
