package fr.convergence.infra.application.imports;

import fr.convergence.kernel.cartography.SourceFormat;
import java.util.List;

/** Tells what the store has spoken of. It proposes; what may be recorded is decided on the events by the command side. */
interface KnownStructures {

    /**
     * A structure that a list lists.
     *
     * @param commune INSEE code, as the list last told it
     */
    record Listed(String structureId, String sourceId, String commune) {}

    /** Whether any event concerns it. */
    boolean known(String structureId);

    /** What a list lists now, as far as it was imported. */
    List<Listed> listedBy(SourceFormat list);
}
