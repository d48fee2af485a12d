package fr.convergence.command.crossimmersion;

import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.ReportSide;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One visit of an immersion. Immutable.
 *
 * @param reports by who told them
 * @param proposed what the visiting structure would have the host's record say, or null
 * @param settled what the host made of that; null before
 * @param passed what was told of it already as its day came and went
 */
record Visit(
        VisitRequested requested,
        Stage stage,
        Map<ReportSide, VisitReported> reports,
        @Nullable RoleCorrectionProposed proposed,
        @Nullable VisitEvent settled,
        Set<ImmersionDeadline> passed) {

    static Visit of(VisitRequested requested) {
        return new Visit(requested, new Stage.Asked(false, false), Map.of(), null, null, Set.of());
    }

    VisitStatus status() {
        return reports.size() == ReportSide.values().length ? VisitStatus.CLOSED : stage.status();
    }

    Visit after(VisitEvent event) {
        return switch (event) {
            case VisitRequested it -> of(it);
            case VisitWaitlisted _ -> at(new Stage.Waiting());
            case PlaceOffered it -> at(new Stage.Offered(it.until()));
            case PlaceTaken _ -> at(new Stage.Asked(false, false));
            case VisitAgreedByHost _ -> at(new Stage.Asked(true, stage instanceof Stage.Asked it && it.byEmployer()));
            case VisitAgreedByEmployer _ -> at(new Stage.Asked(stage instanceof Stage.Asked it && it.byHost(), true));
            case VisitDeclined _ -> at(new Stage.Over(VisitStatus.DECLINED));
            case VisitWithdrawn _ -> at(new Stage.Over(VisitStatus.WITHDRAWN));
            case PlaceLapsed _, VisitLapsed _ -> at(new Stage.Over(VisitStatus.LAPSED));
            case VisitHeld _ -> at(new Stage.Held());
            case VisitorAbsent _ -> at(new Stage.Over(VisitStatus.VISITOR_ABSENT));
            case VisitReported it -> {
                Map<ReportSide, VisitReported> more = new EnumMap<>(ReportSide.class);
                more.putAll(reports);
                more.put(it.side(), it);
                yield new Visit(requested, stage, more, proposed, settled, passed);
            }
            case RoleCorrectionProposed it -> new Visit(requested, stage, reports, it, settled, passed);
            case RoleCorrectionAccepted it -> new Visit(requested, stage, reports, proposed, it, passed);
            case RoleCorrectionRefused it -> new Visit(requested, stage, reports, proposed, it, passed);
            case ImmersionDeadlinePassed it -> {
                Set<ImmersionDeadline> more = EnumSet.of(it.deadline());
                more.addAll(passed);
                yield new Visit(requested, stage, reports, proposed, settled, more);
            }
        };
    }

    Visit at(Stage next) {
        return new Visit(requested, next, reports, proposed, settled, passed);
    }
}
