package fr.convergence.query.cartography;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureField;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure for which another one stands.
 *
 * @param mergedAt when that was recorded
 * @param by what who asked for it acted as
 * @param differences where it says something else than what is shown, in the order of the fields
 */
record MergedStructure(
        String id,
        @Nullable String name,
        @JsonProperty("merged_at") OffsetDateTime mergedAt,
        Role by,
        List<Resemblance> reasons,
        List<Difference> differences) {

    /** What it says instead. */
    record Difference(StructureField field, List<String> values) {}

    static MergedStructure of(Merging.Other other, KnownStructure known, United shown) {
        SourcedDetails details = known.sheet().details();
        return new MergedStructure(
                other.id(),
                details.value(StructureField.NAME.name()),
                other.on().atOffset(ZoneOffset.UTC),
                other.by(),
                other.reasons(),
                Arrays.stream(StructureField.values())
                        .map(field -> new Difference(field, details.values(field.name())))
                        .filter(said -> !shown.values(said.field()).containsAll(said.values()))
                        .toList());
    }
}
