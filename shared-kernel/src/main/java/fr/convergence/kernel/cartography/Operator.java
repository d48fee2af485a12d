package fr.convergence.kernel.cartography;

import fr.convergence.kernel.InFrench;
import org.jspecify.annotations.Nullable;

/**
 * A public body whose procedures France services counters help with.
 *
 * @param code lower case with hyphens, never renamed
 * @param name as the public knows it
 * @param since year in which it joined the offer
 * @param confirmed false while its place in the list awaits an official source
 * @param dataInclusionNetwork its code among the {@code reseaux-porteurs} of data·inclusion, or null when it has none
 */
@InFrench("opérateur")
public record Operator(
        String code,
        String name,
        int since,
        boolean confirmed,
        @Nullable String dataInclusionNetwork) {}
