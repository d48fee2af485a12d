package fr.convergence.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a structure at a glance.
 *
 * @param communeName of its seat
 * @param openingHours OpenStreetMap {@code opening_hours} syntax
 * @param knownOn the newest date a source or a person vouches for; null when none does
 * @param places where it holds desks and people are received, ordered by name
 */
public record StructureCard(
        String id,
        String name,
        String department,
        String communeName,
        @Nullable String phone,
        List<String> emails,
        List<String> websites,
        @Nullable String openingHours,
        @Nullable String roleSummary,
        @Nullable LocalDate knownOn,
        List<Place> places) {

    /** Where it holds a desk. */
    public record Place(
            String id,
            String name,
            @Nullable String address,
            @Nullable String addressComplement,
            @Nullable String postcode,
            String communeName) {}
}
