package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an habilitation: what somebody grants a structure, for a time. A renewal is another one. */
@InFrench("habilitation d’une structure")
public sealed interface HabilitationEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The habilitation's own identifier, a UUID. */
    String habilitationId();

    /** The structure it was granted to. */
    String structureId();

    /**
     * Somebody told of it.
     *
     * @param validFrom the first day on which it holds
     * @param validUntil the last one, not before the first; null when it has no end
     * @param reference how the deed that grants it is named, never a person; null when nobody said
     */
    @Stored(name = "habilitation-declared")
    @InFrench("habilitation déclarée")
    record HabilitationDeclared(
            String habilitationId,
            String structureId,
            HabilitationKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String reference)
            implements HabilitationEvent {}

    /** Somebody who knows it found it still so. */
    @Stored(name = "habilitation-confirmed")
    @InFrench("habilitation confirmée")
    record HabilitationConfirmed(String habilitationId, String structureId, LocalDate confirmedOn)
            implements HabilitationEvent {}

    /** The structure holds it no more, whatever its dates say. */
    @Stored(name = "habilitation-ended")
    @InFrench("habilitation terminée")
    record HabilitationEnded(String habilitationId, String structureId, HabilitationEnding reason, LocalDate endedOn)
            implements HabilitationEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("habilitation", habilitationId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("structure", structureId());
    }
}
