package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Copy;
import fr.convergence.query.cartography.KnownStructure.Declared;
import fr.convergence.query.cartography.KnownStructure.Sheet;
import fr.convergence.query.cartography.KnownStructure.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that show what is known, by column; a column bears the name of the field it shows. A record without
 * a name or a commune of France, or a service without a theme, is not shown.
 */
final class Rows {

    private static final List<String> EVERYONE = List.of("public", "network");
    private static final List<String> PROFESSIONALS = List.of("network");

    private final Territory territory;

    Rows(Territory territory) {
        this.territory = territory;
    }

    @Nullable Map<String, @Nullable Object> structure(String id, Sheet sheet) {
        SourcedDetails details = sheet.details();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("readers", EVERYONE);
        for (StructureField field : StructureField.values()) {
            show(row, details, field.name(), field.several());
        }
        String commune = locate(row);
        Object name = row.get("name");
        if (commune == null || name == null) {
            return null;
        }
        territory.epciOf(commune).ifPresent(epci -> {
            row.put("epci", epci.code());
            row.put("epci_name", epci.name());
        });
        row.put("sort_name", Normal.form(name.toString()));
        row.put(
                "search",
                Normal.form(String.join(
                        " ",
                        name.toString(),
                        text(row, "commune_name"),
                        text(row, "role_summary"),
                        text(row, "role_detail"))));
        stand(row, sheet.standing());
        declare(row, sheet.capacity());
        vouch(row, details, sheet.vouched());
        row.put("sources", new Copy.Json(sources(details)));
        row.put(
                "corrected_fields",
                details.sources().isEmpty()
                        ? List.of()
                        : List.copyOf(details.corrections().keySet()));
        return row;
    }

    @Nullable Map<String, @Nullable Object> offer(String structure, KnownOffer offer, @Nullable String department) {
        if (department == null || !offer.offered()) {
            return null;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("structure_id", structure);
        row.put("id", offer.id());
        row.put("readers", offer.level() == OfferLevel.INFORMAL ? PROFESSIONALS : EVERYONE);
        row.put("department", department);
        row.put("level", offer.level());
        for (OfferField field : OfferField.values()) {
            show(row, offer.terms(), field.name(), field.several());
        }
        if (row.get("theme") == null) {
            return null;
        }
        row.put("sort_name", Normal.form(text(row, "name")));
        vouch(row, offer.terms(), offer.vouched());
        return row;
    }

    @Nullable Map<String, @Nullable Object> place(KnownPlace place) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", place.id());
        row.put("readers", EVERYONE);
        for (PlaceField field : PlaceField.values()) {
            show(row, place.details(), field.name(), false);
        }
        if (locate(row) == null || row.get("name") == null) {
            return null;
        }
        row.put("sort_name", Normal.form(text(row, "name")));
        row.put("open", place.open());
        return row;
    }

    @Nullable Map<String, @Nullable Object> desk(String structure, String place, @Nullable String department) {
        if (department == null) {
            return null;
        }
        return Map.of("structure_id", structure, "place_id", place, "readers", EVERYONE, "department", department);
    }

    /** The department whose cartography shows the structure; null when it is not shown. */
    @Nullable String department(SourcedDetails details) {
        String commune = details.value(StructureField.COMMUNE.name());
        return commune == null || details.value(StructureField.NAME.name()) == null
                ? null
                : territory
                        .present(commune)
                        .flatMap(now -> territory.departmentOf(now.insee()))
                        .map(department -> department.code())
                        .orElse(null);
    }

    private static void show(Map<String, @Nullable Object> row, SourcedDetails details, String field, boolean several) {
        row.put(field.toLowerCase(Locale.ROOT), several ? details.values(field) : details.value(field));
    }

    /** Puts the present commune and its department; answers the commune's code, or null when it is unknown. */
    private @Nullable String locate(Map<String, @Nullable Object> row) {
        Object said = row.get("commune");
        return said == null
                ? null
                : territory
                        .present(said.toString())
                        .flatMap(commune -> territory
                                .departmentOf(commune.insee())
                                .map(department -> {
                                    row.put("commune", commune.insee());
                                    row.put("commune_name", commune.name());
                                    row.put("department", department.code());
                                    return commune.insee();
                                }))
                        .orElse(null);
    }

    private static void stand(Map<String, @Nullable Object> row, Standing standing) {
        row.put("status", standing.status());
        row.put("suspension_reason", standing.suspension());
        row.put("suspended_until", standing.until());
        row.put("closure_reason", standing.closure());
    }

    private static void declare(Map<String, @Nullable Object> row, @Nullable Declared capacity) {
        if (capacity != null) {
            row.put("declared_capacity", capacity.capacity());
            row.put("capacity_declared_on", capacity.on());
            row.put("capacity_until", capacity.until());
        }
    }

    private static void vouch(Map<String, @Nullable Object> row, SourcedDetails details, Vouched vouched) {
        row.put("known_on", vouched.knownOn(details));
        row.put("confirmed_on", vouched.confirmedOn());
    }

    private static List<Map<String, Object>> sources(SourcedDetails details) {
        return details.sources().values().stream()
                .map(source -> Map.<String, Object>of(
                        "format", source.format(), "id", source.id(), "reported_on", source.reportedOn()))
                .toList();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
