package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.STRUCTURE_TAKEN;

import fr.convergence.command.Scarce;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OnVisit;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import java.time.LocalDate;
import java.util.Objects;

/** Who is away for an immersion, or stays for it, is not promised elsewhere. */
final class AwayDecisions {

    private AwayDecisions() {}

    /** Whose time a command may promise, as far as is known. */
    static Scarce touched(CrossImmersionCommand command, Scene known) {
        return switch (command) {
            case OfferImmersion it -> Scarce.ofStructure(it.structureId());
            case AgreeToVisit it -> visiting(it, known);
            case AgreeAsEmployer it -> visiting(it, known);
            default -> Scarce.NOTHING;
        };
    }

    private static Scarce visiting(OnVisit command, Scene known) {
        Visit visit = known.immersion().visits().get(command.visitId());
        return visit == null
                ? Scarce.NOTHING
                : Scarce.ofStructure(visit.requested().visitingId());
    }

    /** Refuses a day on which nobody of the host can stay for it. */
    static void refuseTaken(Scene now, ImmersionOffered event, LocalDate today) {
        refuse(now.evolve(event), Scarce.ofStructure(event.hostId()), today);
    }

    /**
     * Refuses an agreement that sends somebody whom the visiting structure has promised elsewhere. The employer is told so even before
     * the host agrees, though until then it promises nothing; the host agrees to what the employer may still refuse.
     */
    static void refuseTaken(Scene now, VisitRequested of, CrossImmersionEvent agreement, LocalDate today) {
        Scene agreed = now.evolve(agreement);
        Visit visit = Objects.requireNonNull(agreed.immersion().visits().get(of.visitId()));
        if (visit.stage() instanceof Stage.Asked it && it.byEmployer()) {
            Scene sent =
                    agreed.evolve(new VisitAgreedByHost(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()));
            refuse(sent, Scarce.ofStructure(of.visitingId()), today);
        }
    }

    private static void refuse(Scene after, Scarce touched, LocalDate today) {
        ImmersionOffered offered = Objects.requireNonNull(after.immersion().offered());
        Rejected.unlessEmpty(after
                .promises()
                .beyond(after.immersionId(), touched, after.structures(), today, ImmersionPromises.zone(offered))
                .stream()
                .map(beyond -> STRUCTURE_TAKEN.rejection(beyond.id(), beyond.day()))
                .toList());
    }
}
