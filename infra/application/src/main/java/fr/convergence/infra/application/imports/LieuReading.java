package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.ID_WITHOUT_SOURCE;
import static fr.convergence.infra.application.imports.ImportCode.PIVOT_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.SEVERAL_VALUES;
import static fr.convergence.infra.application.imports.LieuColumn.*;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one record of the standard: what it says of the place, of the structure, and of its services. */
final class LieuReading extends RecordReading {

    /** How editions before 1.0 wrote that there is none; its key happens to be right. */
    private static final Pattern NO_SIRET = Pattern.compile("0+");

    /** Columns that fill a field of a structure in a form of its own. */
    private static final Set<LieuColumn> READ_APART = EnumSet.of(NOM, PIVOT, TELEPHONE);

    private final SourceFormat source;

    /** @param source which list it is of */
    LieuReading(Filled row, Layout layout, Terms terms, SourceFormat source) {
        super(EarlierLieux.inTodaysWords(row), ID, layout, terms);
        this.source = source;
    }

    @Override
    Reading read() {
        String name = fields.required(NOM, rule(StructureField.NAME));
        LocalDate day = day(DATE_MAJ);
        Commune commune = commune(CODE_INSEE, COMMUNE, CODE_POSTAL);
        String sourceId = sourceId(commune);
        if (findings.refused() || day == null || commune == null || sourceId == null) {
            return findings.reading(null);
        }
        Map<String, List<String>> place = placeDetails(name, commune);
        Map<String, List<String>> details = structureDetails(name, commune);
        return findings.reading(Asked.of(source, sourceId, day, place, details, offers(day, details)));
    }

    private @Nullable String sourceId(@Nullable Commune commune) {
        String id = fields.required(ID, value -> List.of());
        if (id.isEmpty() || commune == null) {
            return null;
        }
        if (id.contains("--")) {
            return id;
        }
        findings.count(ID_WITHOUT_SOURCE);
        String source = Values.slug(fields.raw(SOURCE));
        return (source.isEmpty() ? "departement-" + commune.department() : source) + "--" + id;
    }

    private Map<String, List<String>> placeDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(PlaceField.NAME.name(), List.of(name));
        details.put(PlaceField.COMMUNE.name(), List.of(commune.code()));
        put(details, PlaceField.ADDRESS, ADRESSE, fields.wanted(ADRESSE, rule(PlaceField.ADDRESS)));
        putPlace(details, PlaceField.ADDRESS_COMPLEMENT, COMPLEMENT_ADRESSE);
        put(details, PlaceField.POSTCODE, CODE_POSTAL, fields.wanted(CODE_POSTAL, rule(PlaceField.POSTCODE)));
        putPlace(details, PlaceField.ACCESSIBILITY_URL, FICHE_ACCES_LIBRE);
        put(details, PlaceField.ITINERANCE, ITINERANCE, itinerance());
        putPosition(details, LATITUDE, LONGITUDE);
        return details;
    }

    private List<String> itinerance() {
        List<String> codes = fields.codes(ITINERANCE, Itinerance.class);
        if (codes.size() < 2) {
            return codes;
        }
        findings.warn(ITINERANCE, fields.raw(ITINERANCE), SEVERAL_VALUES.rejection(Itinerance.ITINERANT.label()));
        return List.of(Itinerance.ITINERANT.name());
    }

    private Map<String, List<String>> structureDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(StructureField.NAME.name(), List.of(name));
        details.put(StructureField.COMMUNE.name(), List.of(commune.code()));
        put(details, StructureField.SIRET, PIVOT, siret());
        putPhone(details, TELEPHONE);
        for (LieuColumn column : LieuColumn.values()) {
            if (column.field() instanceof StructureField field && !READ_APART.contains(column)) {
                putAsItStands(details, field, column);
            }
        }
        return details;
    }

    private void putAsItStands(Map<String, List<String>> details, StructureField field, LieuColumn column) {
        LieuColumn.Words<?> words = column.words();
        if (words == null) {
            putText(details, field, column);
        } else {
            put(details, field, column, words.codes(fields, column));
        }
    }

    private List<String> siret() {
        String pivot = fields.raw(PIVOT);
        if (pivot.isEmpty() || NO_SIRET.matcher(pivot).matches()) {
            findings.count(PIVOT_MISSING);
            return List.of();
        }
        return fields.one(PIVOT, Values::compact, rule(StructureField.SIRET));
    }

    private List<ReportedOffer> offers(LocalDate day, Map<String, List<String>> details) {
        List<String> networks = details.getOrDefault(StructureField.NETWORKS.name(), List.of());
        boolean franceServices = networks.contains(NationalNetwork.FRANCE_SERVICES.name());
        return fields.coded(SERVICES, Theme.class).stream()
                .map(theme -> NationalOffer.offer(theme, franceServices, day))
                .toList();
    }
}
