package fr.convergence.query;

import java.util.Collection;
import java.util.Map;

/** Tells other slices, and pages without account, what the published cartography shows of structures. */
public interface StructureCards {

    /** The cards of those that are published and not closed, by id; the others are left out. */
    Map<String, StructureCard> of(Collection<String> ids);
}
