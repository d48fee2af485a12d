package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Session;
import fr.convergence.query.KnownGathering;
import java.util.List;
import java.util.stream.Stream;

/** A gathering, as an agenda has it. */
final class PlannedGathering {

    private PlannedGathering() {}

    static Entry of(String id, KnownGathering known) {
        Session session = known.session();
        AgendaStatus status = status(known);
        return new Entry(
                AgendaKind.GATHERING,
                id,
                id,
                session.day(),
                known.readers(),
                known.department(),
                session.start(),
                session.end(),
                known.placeId(),
                known.structures(),
                null,
                known.title(),
                null,
                status,
                List.of(),
                status == AgendaStatus.CANCELLED ? List.of() : takes(known));
    }

    /** The time of who organises it and of who comes; of who was asked, perhaps. */
    private static List<Taking> takes(KnownGathering known) {
        Stream<Taking> guests = known.guests().stream()
                .filter(guest -> !known.organiserIds().contains(guest.structureId()))
                .flatMap(guest -> switch (guest.answer()) {
                    case COMES -> Stream.of(Taking.surely(guest.structureId()));
                    case AWAITED -> Stream.of(Taking.perhaps(guest.structureId()));
                    case DECLINED, WITHDRAWN -> Stream.<Taking>of();
                });
        return Stream.concat(known.organiserIds().stream().map(Taking::surely), guests)
                .toList();
    }

    private static AgendaStatus status(KnownGathering known) {
        if (known.cancelReason() != null) {
            return AgendaStatus.CANCELLED;
        }
        if (known.presentIds() != null) {
            return AgendaStatus.HELD;
        }
        return known.isAwaited() ? AgendaStatus.AWAITED : AgendaStatus.PLANNED;
    }
}
