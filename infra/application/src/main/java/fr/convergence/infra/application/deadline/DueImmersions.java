package fr.convergence.infra.application.deadline;

import fr.convergence.command.crossimmersion.CrossImmersionCommand;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.PassImmersionDeadline;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.crossimmersion.DueVisits;
import fr.convergence.query.crossimmersion.VisitDeadline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What time does to the visits of immersions. */
record DueImmersions(DueVisits visits) implements WhatIsDue {

    @Override
    public List<Due> upTo(Instant now, int most) {
        return visits.upTo(now, most).stream().map(DueImmersions::due).toList();
    }

    private static Due due(DueVisits.Due visit) {
        UUID id = NameBasedId.of(UUID.fromString(visit.visitId()), visit.kind() + " " + visit.dueAt());
        return new Due(visit.dueAt(), id, command(visit));
    }

    private static CrossImmersionCommand command(DueVisits.Due visit) {
        return visit.kind()
                .told()
                .<CrossImmersionCommand>map(
                        told -> new PassImmersionDeadline(visit.immersionId(), visit.visitId(), told, visit.dueAt()))
                .orElseGet(() -> visit.kind() == VisitDeadline.PLACE_OFFER
                        ? new LapseVisitPlace(visit.immersionId(), visit.visitId())
                        : new LapseVisit(visit.immersionId(), visit.visitId()));
    }
}
