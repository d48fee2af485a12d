package fr.convergence.query;

import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.Theme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells other slices what a person who goes somewhere for a service is told of it, as the published cartography shows it. */
public interface Handouts {

    /**
     * What is told; what an offer leaves to its national model is told as the model says it.
     *
     * @param fees none when nobody said
     * @param documents what to bring
     * @param preconditions what to have beforehand
     */
    record Handout(StructureCard card, List<Fee> fees, List<String> documents, List<String> preconditions) {}

    /**
     * Of the services for a theme at a structure, those that name the operator counting first.
     *
     * @param operator code, or null
     * @return empty when the structure is not shown
     */
    Optional<Handout> of(String structureId, Theme theme, @Nullable String operator);
}
