package fr.convergence.kernel.territory;

import fr.convergence.kernel.InFrench;

/**
 * A département, or an overseas collectivity that has a code as one.
 *
 * @param code two or three characters: 49, 2A, 974
 * @param name official name
 * @param region code of its region; its own code for an overseas collectivity
 */
@InFrench("département")
public record Department(String code, String name, String region) {}
