package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may read of a structure at one of its places, in the words of the kernel: what an open list says in one row.
 *
 * @param id {@code source--localid}: that under which open lists speak of it, else {@code convergence--} and its own; with a
 *     bar and the identifier of the place where it is not the first of its places
 * @param structureId the structure's own identifier
 * @param placeId that of the place; null when it has none
 * @param status never closed
 * @param knownOn the newest day a source or a person vouches for
 * @param communeName of the place, else of the structure
 * @param structure values by field, those without a value left out; the commune is the one of the place where there is one
 * @param place values by field; empty when it has none
 * @param offers ordered by theme, name, then identifier; informal ones are for professionals only, and never here
 */
public record PublishedRecord(
        String id,
        UUID structureId,
        @Nullable UUID placeId,
        StructureStatus status,
        LocalDate knownOn,
        String communeName,
        Map<StructureField, List<String>> structure,
        Map<PlaceField, List<String>> place,
        List<PublishedOffer> offers) {

    /**
     * A service, as everyone may read it.
     *
     * @param id its own identifier
     */
    public record PublishedOffer(UUID id, OfferLevel level, Map<OfferField, List<String>> terms) {

        /** The values of a term; none when nobody said. */
        public List<String> values(OfferField field) {
            return terms.getOrDefault(field, List.of());
        }
    }

    /** The list whose identifier it bears. */
    public String source() {
        return id.substring(0, id.indexOf("--"));
    }

    /** The values of a field; none when nobody said. */
    public List<String> values(StructureField field) {
        return structure.getOrDefault(field, List.of());
    }

    /** The value of a field of its place; none when nobody said. */
    public List<String> values(PlaceField field) {
        return place.getOrDefault(field, List.of());
    }
}
