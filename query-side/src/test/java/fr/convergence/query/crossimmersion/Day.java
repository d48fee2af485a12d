package fr.convergence.query.crossimmersion;

import static fr.convergence.query.Projected.id;

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
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What may happen on the day that a host opens. Its visit of a structure bears that structure's number, a thousand further. */
record Day(int immersion, int host, LocalDate day) {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 30);

    ImmersionOffered offered(int places) {
        return new ImmersionOffered(
                id(immersion),
                id(host),
                "49",
                day,
                NINE,
                NOON,
                places,
                List.of(VisitorProfile.DIGITAL_MEDIATOR),
                List.of(Theme.values()[0]),
                "Une matinée à l’accueil.",
                "Repas tiré du sac.",
                null);
    }

    ImmersionAmended amended(int places) {
        return new ImmersionAmended(
                id(immersion),
                id(host),
                places,
                List.of(VisitorProfile.SOCIAL_WORKER),
                List.of(),
                "Une autre matinée.",
                null,
                id(90));
    }

    ImmersionCancelled cancelled(Integer... visiting) {
        return new ImmersionCancelled(
                id(immersion),
                id(host),
                List.of(visiting).stream().map(Projected::id).toList(),
                ImmersionCancelReason.POSTPONED);
    }

    private String visit(int visiting) {
        return id(immersion * 1_000 + visiting);
    }

    VisitRequested requested(int visiting) {
        return requested(visiting, "49");
    }

    VisitRequested requested(int visiting, String department) {
        return new VisitRequested(
                id(immersion),
                id(host),
                visit(visiting),
                id(visiting),
                department,
                VisitorProfile.DIGITAL_MEDIATOR,
                day,
                NINE,
                NOON);
    }

    VisitWaitlisted waitlisted(int visiting) {
        return new VisitWaitlisted(id(immersion), id(host), visit(visiting), id(visiting));
    }

    PlaceOffered placeOffered(int visiting) {
        return new PlaceOffered(id(immersion), id(host), visit(visiting), id(visiting), day.minusDays(2));
    }

    PlaceTaken placeTaken(int visiting) {
        return new PlaceTaken(id(immersion), id(host), visit(visiting), id(visiting));
    }

    PlaceLapsed placeLapsed(int visiting) {
        return new PlaceLapsed(id(immersion), id(host), visit(visiting), id(visiting));
    }

    VisitAgreedByHost agreedByHost(int visiting) {
        return new VisitAgreedByHost(id(immersion), id(host), visit(visiting), id(visiting));
    }

    VisitAgreedByEmployer agreedByEmployer(int visiting) {
        return new VisitAgreedByEmployer(id(immersion), id(host), visit(visiting), id(visiting));
    }

    VisitDeclined declined(int visiting) {
        return new VisitDeclined(
                id(immersion), id(host), visit(visiting), id(visiting), VisitDeclineReason.ALREADY_VISITED);
    }

    VisitWithdrawn withdrawn(int visiting) {
        return new VisitWithdrawn(
                id(immersion), id(host), visit(visiting), id(visiting), VisitWithdrawReason.NO_TRANSPORT);
    }

    VisitHeld held(int visiting) {
        return new VisitHeld(id(immersion), id(host), visit(visiting), id(visiting));
    }

    VisitorAbsent absent(int visiting) {
        return new VisitorAbsent(id(immersion), id(host), visit(visiting), id(visiting));
    }

    VisitReported reported(int visiting, ReportSide side) {
        return new VisitReported(
                id(immersion),
                id(host),
                visit(visiting),
                id(visiting),
                side,
                List.of(LearnedPoint.SERVICES, LearnedPoint.LIMITS),
                "À refaire.");
    }

    RoleCorrectionProposed proposed(int visiting) {
        return new RoleCorrectionProposed(
                id(immersion),
                id(host),
                visit(visiting),
                id(visiting),
                Map.of("ROLE_SUMMARY", List.of("Premier accueil"), "PHONE", List.of()));
    }

    RoleCorrectionAccepted correctionAccepted(int visiting) {
        return new RoleCorrectionAccepted(id(immersion), id(host), visit(visiting), id(visiting));
    }

    RoleCorrectionRefused correctionRefused(int visiting) {
        return new RoleCorrectionRefused(
                id(immersion), id(host), visit(visiting), id(visiting), ProposalRefusal.INACCURATE);
    }

    ImmersionDeadlinePassed reminded(int visiting) {
        return new ImmersionDeadlinePassed(
                id(immersion),
                id(host),
                visit(visiting),
                id(visiting),
                ImmersionDeadline.TWO_DAYS_BEFORE,
                Instant.parse("2026-02-01T07:00:00Z"));
    }
}
