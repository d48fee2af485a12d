package fr.convergence.kernel.territory;

import fr.convergence.kernel.InFrench;

/**
 * A group of communes that levies its own taxes (établissement public de coopération intercommunale à fiscalité propre).
 *
 * @param code its SIREN
 * @param name official name
 */
@InFrench("EPCI")
public record Epci(String code, String name) {}
