package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.query.VisitAgreements;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The agreements of the visits that an actor may see. */
@Component
final class AgreementsOfVisits implements VisitAgreements {

    private static final Set<VisitStatus> SIGNED =
            EnumSet.of(VisitStatus.REQUESTED, VisitStatus.AGREED, VisitStatus.HELD, VisitStatus.CLOSED);

    private final ImmersionQueries queries;

    AgreementsOfVisits(ImmersionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Agreement> of(String immersionId, String visitId, Actor actor) {
        return queries.immersion(immersionId, actor, null)
                .flatMap(immersion -> immersion.visits().stream()
                        .filter(visit -> visit.id().equalsIgnoreCase(visitId) && SIGNED.contains(visit.status()))
                        .map(visit -> agreement(immersion, visit))
                        .findFirst());
    }

    private static Agreement agreement(Immersion immersion, Visit visit) {
        return new Agreement(
                immersion.hostId(),
                visit.visitingId(),
                visit.profile(),
                immersion.day(),
                immersion.startsAt(),
                immersion.endsAt(),
                immersion.programme(),
                immersion.conditions());
    }
}
