package fr.convergence.query;

import java.util.List;

/** Tells which structures are an establishment of the register of companies (SIRENE). */
@FunctionalInterface
public interface Establishments {

    /** The cards of the published structures that have this SIRET, ordered by name; closed ones are left out. */
    List<StructureCard> of(String siret);
}
