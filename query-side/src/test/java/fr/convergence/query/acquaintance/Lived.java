package fr.convergence.query.acquaintance;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.query.Projected;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What structures live with each other. The visit of a structure bears its number, a thousand further than the immersion's. */
final class Lived {

    static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private Lived() {}

    static ImmersionOffered offered(int immersion, int host) {
        return new ImmersionOffered(
                id(immersion),
                id(host),
                "49",
                DAY,
                NINE,
                NOON,
                3,
                List.of(VisitorProfile.DIGITAL_MEDIATOR),
                List.of(Theme.values()[0]),
                "Une matinée à l’accueil.",
                null,
                null);
    }

    static ImmersionCancelled cancelled(int immersion, int host, int... visiting) {
        return new ImmersionCancelled(id(immersion), id(host), ids(visiting), ImmersionCancelReason.HOST_UNAVAILABLE);
    }

    static VisitRequested requested(int immersion, int host, int visiting, String department) {
        return new VisitRequested(
                id(immersion),
                id(host),
                visit(immersion, visiting),
                id(visiting),
                department,
                VisitorProfile.DIGITAL_MEDIATOR,
                DAY,
                NINE,
                NOON);
    }

    static VisitHeld held(int immersion, int host, int visiting) {
        return new VisitHeld(id(immersion), id(host), visit(immersion, visiting), id(visiting));
    }

    static VisitDeclined declined(int immersion, int host, int visiting) {
        return new VisitDeclined(
                id(immersion), id(host), visit(immersion, visiting), id(visiting), VisitDeclineReason.ALREADY_VISITED);
    }

    static VisitWithdrawn withdrawn(int immersion, int host, int visiting) {
        return new VisitWithdrawn(
                id(immersion), id(host), visit(immersion, visiting), id(visiting), VisitWithdrawReason.NO_TRANSPORT);
    }

    static VisitLapsed lapsed(int immersion, int host, int visiting) {
        return new VisitLapsed(id(immersion), id(host), visit(immersion, visiting), id(visiting));
    }

    static PlaceLapsed placeLapsed(int immersion, int host, int visiting) {
        return new PlaceLapsed(id(immersion), id(host), visit(immersion, visiting), id(visiting));
    }

    static VisitorAbsent absent(int immersion, int host, int visiting) {
        return new VisitorAbsent(id(immersion), id(host), visit(immersion, visiting), id(visiting));
    }

    static PermanenceProposed proposed(int permanence, int... holders) {
        return new PermanenceProposed(
                id(permanence),
                ids(holders),
                id(holders[0]),
                "49",
                id(900),
                "Le mardi du numérique",
                PermanenceFormat.DROP_IN,
                PermanenceAccess.OPEN,
                10,
                null,
                DAY,
                NINE,
                NOON,
                "FREQ=WEEKLY;COUNT=20",
                null,
                List.of());
    }

    static SessionHeld session(int permanence, int week, List<Integer> holders, List<Integer> present) {
        return new SessionHeld(
                id(permanence),
                holders.stream().map(Projected::id).toList(),
                id(900),
                DAY.plusWeeks(week),
                present.stream().map(Projected::id).toList(),
                Map.of("PROCEDURE", 4),
                0,
                0);
    }

    private static String visit(int immersion, int visiting) {
        return id(1_000 * immersion + visiting);
    }

    private static List<String> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(Projected::id).sorted().toList();
    }
}
