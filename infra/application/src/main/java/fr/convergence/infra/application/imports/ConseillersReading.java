package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ConseillersColumn.*;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_UNKNOWN;

import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.ConseillersList.Decisions;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads one record of the structures that were granted conseillers numériques.
 *
 * <p>The list says who was granted posts, not what is offered, nor where people are received: no service is derived from it,
 * and the place is the seat. Its records have no identifier that another edition would keep, so one is made of what names a
 * structure there: SIRET, commune and name.
 */
final class ConseillersReading extends RecordReading {

    private static final Pattern POSTCODE_AND_COMMUNE = Pattern.compile(",\\s*\\d{5}\\s+[^,]+$");

    private final String sourceId;
    private final Map<String, Decisions> all;

    ConseillersReading(Filled row, Layout layout, Terms terms, Map<String, Decisions> all) {
        super(written(row), RAISON_SOCIALE, layout, terms);
        this.sourceId = sourceId(row.values());
        this.all = all;
    }

    /** The identifier made for a record. */
    static String sourceId(Map<Column, String> values) {
        return "conseillers-numeriques--"
                + Values.slug(values.getOrDefault(SIRET, "")) + "-" + Values.slug(values.getOrDefault(INSEE_COM, ""))
                + "-" + Values.slug(values.getOrDefault(RAISON_SOCIALE, ""));
    }

    /** The export writes nothing as the word {@code null} in some columns. */
    private static Filled written(Filled row) {
        Map<Column, String> values = new HashMap<>(row.values());
        values.replaceAll((column, value) -> value.equals("null") ? "" : value);
        return new Filled(row.line(), values);
    }

    @Override
    Reading read() {
        String name = fields.required(RAISON_SOCIALE, rule(StructureField.NAME));
        LocalDate day = day(DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION);
        Commune commune = commune(INSEE_COM, INSEE_COM, CODE_POSTAL_BIS);
        if (findings.refused() || day == null || commune == null) {
            return findings.reading(null);
        }
        Decisions decisions = all.getOrDefault(sourceId, new Decisions(day, 0));
        return findings.reading(Asked.of(
                SourceFormat.CONSEILLERS_NUMERIQUES,
                sourceId,
                decisions.last(),
                placeDetails(name, commune),
                structureDetails(name, commune, decisions.posts()),
                List.of()));
    }

    private Map<String, List<String>> placeDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(PlaceField.NAME.name(), List.of(name));
        details.put(PlaceField.COMMUNE.name(), List.of(commune.code()));
        put(
                details,
                PlaceField.ADDRESS,
                ADRESSE,
                fields.one(ADRESSE, ConseillersReading::street, rule(PlaceField.ADDRESS)));
        putPlace(details, PlaceField.POSTCODE, CODE_POSTAL_BIS);
        putPosition(details, LATITUDE, LONGITUDE);
        return details;
    }

    private static String street(String address) {
        return POSTCODE_AND_COMMUNE.matcher(address).replaceFirst("").strip();
    }

    private Map<String, List<String>> structureDetails(String name, Commune commune, int posts) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(StructureField.NAME.name(), List.of(name));
        details.put(StructureField.COMMUNE.name(), List.of(commune.code()));
        put(details, StructureField.SIRET, SIRET, fields.one(SIRET, Values::compact, rule(StructureField.SIRET)));
        details.put(StructureField.NETWORKS.name(), networks());
        putPosts(details, posts);
        return details;
    }

    /** Those of every decision; what one says otherwise than by a number is told. */
    private void putPosts(Map<String, List<String>> details, int posts) {
        fields.one(NB_CNFS, rule(StructureField.POSTS_GRANTED));
        put(details, StructureField.POSTS_GRANTED, NB_CNFS, posts == 0 ? List.of() : List.of(Integer.toString(posts)));
    }

    private List<String> networks() {
        String written = fields.raw(FRANCE_SERVICES);
        return switch (Spelling.folded(written)) {
            case "oui" ->
                List.of(NationalNetwork.CONSEILLERS_NUMERIQUES.name(), NationalNetwork.FRANCE_SERVICES.name());
            case "non", "non renseigne", "" -> List.of(NationalNetwork.CONSEILLERS_NUMERIQUES.name());
            default -> {
                findings.warn(FRANCE_SERVICES, written, VALUE_UNKNOWN.rejection());
                yield List.of(NationalNetwork.CONSEILLERS_NUMERIQUES.name());
            }
        };
    }
}
