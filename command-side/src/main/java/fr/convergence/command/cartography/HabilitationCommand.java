package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of an habilitation. */
public sealed interface HabilitationCommand extends Command {

    /** The habilitation's identifier, a UUID. */
    String habilitationId();

    /** The structure for which it is asked. */
    String structureId();

    /** Tells what was granted, from the first day to the last; null when it has no end. */
    record DeclareHabilitation(
            String habilitationId,
            String structureId,
            HabilitationKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String reference)
            implements HabilitationCommand {}

    /** Finds it still so. */
    record ConfirmHabilitation(String habilitationId, String structureId) implements HabilitationCommand {}

    /** Ends it, whatever its dates say. */
    record EndHabilitation(String habilitationId, String structureId, HabilitationEnding reason)
            implements HabilitationCommand {}
}
