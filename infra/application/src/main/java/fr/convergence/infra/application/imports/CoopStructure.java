package fr.convergence.infra.application.imports;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A structure of the Coop, which tells it in the words of the standard "lieux de médiation numérique" under names that are nearly its own.
 *
 * @param id the Coop's own identifier
 * @param told its attributes
 */
record CoopStructure(String id, JsonNode told) {

    /** How the Coop calls itself in identifiers. */
    static final String SOURCE = "coop-numerique";

    /** Attributes whose name is not that of the standard. */
    private static final Map<LieuColumn, String> OTHERWISE =
            Map.of(LieuColumn.PIVOT, "siret", LieuColumn.TYPOLOGIE, "typologies");

    static CoopStructure of(JsonNode resource) {
        return new CoopStructure(resource.path("id").asString(""), resource.path("attributes"));
    }

    /** Whether it is still there, and its people want it shown to others. */
    boolean isPublished() {
        return !id.isEmpty()
                && told.path("suppression").asString("").isEmpty()
                && told.path("visible_pour_cartographie_nationale").asBoolean(false);
    }

    /** By the code of its commune, else by its name and postcode; some of them the Coop does not know. */
    boolean isIn(String department) {
        Territory territory = Territory.current();
        Optional<Commune> commune = territory.present(told.path("code_insee").asString(""));
        return commune.isPresent()
                ? commune.get().department().equals(department)
                : told.path("code_postal").asString("").startsWith(postcodes(department))
                        && !territory
                                .named(told.path("commune").asString(""), department)
                                .isEmpty();
    }

    /** How postcodes of a department begin: those of Corsica know one department. */
    private static String postcodes(String department) {
        return department.substring(0, 2).replaceAll("[AB]", "0");
    }

    /** The same as a record of the standard; what the Coop does not say is not there. */
    ObjectNode lieu(ObjectNode record) {
        for (LieuColumn column : LieuColumn.values()) {
            JsonNode value = told.path(OTHERWISE.getOrDefault(column, column.header()));
            if (!value.isMissingNode() && !value.isNull()) {
                record.set(column.header(), value);
            }
        }
        record.put(LieuColumn.ID.header(), SOURCE + "--" + id);
        record.put(LieuColumn.SOURCE.header(), SOURCE);
        changed().ifPresent(day -> record.put(LieuColumn.DATE_MAJ.header(), day));
        return record;
    }

    private Optional<String> changed() {
        return List.of("modification", "creation").stream()
                .map(attribute -> told.path(attribute).asString(""))
                .flatMap(instant -> day(instant).stream())
                .findFirst();
    }

    private static Optional<String> day(String instant) {
        try {
            return Optional.of(
                    FrenchDay.at(OffsetDateTime.parse(instant).toInstant()).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
