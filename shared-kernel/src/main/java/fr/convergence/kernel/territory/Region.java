package fr.convergence.kernel.territory;

import fr.convergence.kernel.InFrench;

/**
 * A région, or an overseas collectivity that has a code as one.
 *
 * @param code INSEE code, not to be taken for a department's
 * @param name official name
 */
@InFrench("région")
public record Region(String code, String name) {}
