package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An habilitation, as far as decisions about it need to remember. Immutable.
 *
 * @param declared how it was told of; null before
 * @param confirmedOn when somebody last found it still so; null when nobody did
 */
record Habilitation(
        @Nullable HabilitationDeclared declared, @Nullable LocalDate confirmedOn, boolean ended) {

    static final Habilitation NONE = new Habilitation(null, null, false);

    Habilitation evolve(HabilitationEvent event) {
        return switch (event) {
            case HabilitationDeclared it -> new Habilitation(it, null, false);
            case HabilitationConfirmed it -> new Habilitation(declared, it.confirmedOn(), ended);
            case HabilitationEnded _ -> new Habilitation(declared, confirmedOn, true);
        };
    }

    /** Whether it is the same thing, granted to the same structure, on a day that both hold. */
    boolean coincidesWith(HabilitationDeclared other) {
        return declared != null
                && !ended
                && declared.kind() == other.kind()
                && declared.structureId().equals(other.structureId())
                && !endsBefore(declared, other.validFrom())
                && !endsBefore(other, declared.validFrom());
    }

    static boolean endsBefore(HabilitationDeclared habilitation, LocalDate day) {
        return habilitation.validUntil() != null && habilitation.validUntil().isBefore(day);
    }
}
