package fr.convergence.query;

import java.util.Collection;
import java.util.Map;

/** Tells other slices, and what is read without account, where places are. */
public interface PlaceCards {

    /** Those that the published cartography knows, by id, closed ones too; the others are left out. */
    Map<String, StructureCard.Place> of(Collection<String> ids);
}
