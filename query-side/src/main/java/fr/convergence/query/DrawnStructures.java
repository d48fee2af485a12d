package fr.convergence.query;

import java.time.OffsetDateTime;
import java.util.List;

/** A carte mentale, as other slices know it that draw something upon it. */
public interface DrawnStructures {

    /** The structures it draws, each once. */
    List<String> structureIds();

    /** The moment it speaks of. */
    OffsetDateTime asOf();
}
