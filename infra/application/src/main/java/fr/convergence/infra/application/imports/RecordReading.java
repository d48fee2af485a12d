package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.Column.*;
import static fr.convergence.infra.application.imports.ImportCode.*;

import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.Coded;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record of the standard: what it says of the place, of the structure, and of its services.
 *
 * <p>A column the file does not have says nothing. A column it has says what it holds, nothing included: so the same file
 * always says the same, and a value that disappears from a list disappears from what that list is known to say.
 */
final class RecordReading {

    private final Actor actor;
    private final LocalDate today;
    private final Reference reference;
    private final Layout layout;
    private final Findings findings;
    private final Fields fields;

    RecordReading(
            long line, Map<Column, String> values, Layout layout, Actor actor, LocalDate today, Reference reference) {
        this.layout = layout;
        this.actor = actor;
        this.today = today;
        this.reference = reference;
        String id = values.getOrDefault(ID, "");
        this.findings = new Findings(line, id.isEmpty() ? null : id, reference.personal());
        this.fields = new Fields(values, findings, reference.personal());
    }

    Reading read() {
        String name = fields.required(NOM, rule(StructureField.NAME));
        LocalDate day = day();
        Commune commune = commune();
        String sourceId = sourceId(commune);
        if (findings.refused() || day == null || commune == null || sourceId == null) {
            return findings.reading(null);
        }
        ReportPlace place = new ReportPlace(
                SourceIds.place(sourceId),
                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                sourceId,
                day,
                placeDetails(name, commune));
        Map<String, List<String>> details = structureDetails(name, commune);
        return findings.reading(new Asked(
                place,
                new ReportStructure(
                        SourceIds.structure(sourceId),
                        SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                        sourceId,
                        day,
                        details,
                        offers(day, details),
                        place.placeId())));
    }

    private @Nullable LocalDate day() {
        String written = fields.required(DATE_MAJ, value -> List.of());
        LocalDate day = Values.day(written).orElse(null);
        if (day == null && !written.isEmpty()) {
            findings.refuse(DATE_MAJ, written, DATE_INVALID.rejection());
        }
        if (day != null && day.isAfter(today)) {
            findings.refuse(DATE_MAJ, written, DATE_IN_FUTURE.rejection());
        }
        return day;
    }

    private @Nullable Commune commune() {
        String code = fields.raw(CODE_INSEE);
        String name = fields.raw(COMMUNE);
        if (code.isEmpty() && name.isEmpty()) {
            findings.refuse(COMMUNE, "", VALUE_REQUIRED.rejection());
            return null;
        }
        Optional<Commune> found = reference.communes().withCode(code);
        if (found.isEmpty() && !name.isEmpty()) {
            found = reference.communes().named(name, fields.raw(CODE_POSTAL));
        }
        Commune commune = found.orElse(null);
        if (commune == null) {
            findings.refuse(
                    name.isEmpty() ? CODE_INSEE : COMMUNE, name.isEmpty() ? code : name, COMMUNE_UNKNOWN.rejection());
        } else {
            check(commune, code);
        }
        return commune;
    }

    private void check(Commune commune, String code) {
        if (!code.isEmpty() && !code.equals(commune.code())) {
            findings.warn(CODE_INSEE, code, COMMUNE_CODE_REPLACED.rejection(commune.code()));
        }
        if (!actor.coordinates(commune.department())) {
            findings.refuse(COMMUNE, fields.raw(COMMUNE), DEPARTMENT_NOT_YOURS.rejection(commune.department()));
        }
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
        putPosition(details);
        return details;
    }

    private void putPosition(Map<String, List<String>> details) {
        List<String> latitude = fields.one(LATITUDE, Values::degrees, rule(PlaceField.LATITUDE));
        List<String> longitude = fields.one(LONGITUDE, Values::degrees, rule(PlaceField.LONGITUDE));
        boolean both = !latitude.isEmpty() && !longitude.isEmpty();
        put(details, PlaceField.LATITUDE, LATITUDE, both ? latitude : List.of());
        put(details, PlaceField.LONGITUDE, LONGITUDE, both ? longitude : List.of());
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
        put(details, StructureField.KINDS, TYPOLOGIE, fields.codes(TYPOLOGIE, StructureKind.class));
        put(details, StructureField.PHONE, TELEPHONE, fields.one(TELEPHONE, Values::phone, rule(StructureField.PHONE)));
        putText(details, StructureField.PARENT, STRUCTURE_PARENTE);
        putText(details, StructureField.EMAILS, COURRIELS);
        putText(details, StructureField.WEBSITES, SITE_WEB);
        putText(details, StructureField.APPOINTMENT_URL, PRISE_RDV);
        putText(details, StructureField.OPENING_HOURS, HORAIRES);
        putText(details, StructureField.ROLE_SUMMARY, PRESENTATION_RESUME);
        putText(details, StructureField.ROLE_DETAIL, PRESENTATION_DETAIL);
        putText(details, StructureField.OTHER_LABELS, AUTRES_FORMATIONS_LABELS);
        putVocabularies(details);
        return details;
    }

    private void putVocabularies(Map<String, List<String>> details) {
        putCodes(details, StructureField.NETWORKS, DISPOSITIF_PROGRAMMES_NATIONAUX, NationalNetwork.class);
        putCodes(details, StructureField.PUBLICS, PUBLICS_SPECIFIQUEMENT_ADRESSES, Public.class);
        putCodes(details, StructureField.SPECIAL_SUPPORT, PRISE_EN_CHARGE_SPECIFIQUE, SpecialSupport.class);
        putCodes(details, StructureField.FEES, FRAIS_A_CHARGE, Fee.class);
        putCodes(details, StructureField.ACCESS_MODES, MODALITES_ACCES, AccessMode.class);
        putCodes(details, StructureField.ACCOMPANIMENT_MODES, MODALITES_ACCOMPAGNEMENT, AccompanimentMode.class);
        putCodes(details, StructureField.TRAINING_LABELS, FORMATIONS_LABELS, TrainingLabel.class);
    }

    private List<String> siret() {
        String pivot = fields.raw(PIVOT);
        if (pivot.isEmpty()) {
            findings.count(PIVOT_MISSING);
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

    private <E extends Enum<E> & Coded> void putCodes(
            Map<String, List<String>> details, StructureField field, Column column, Class<E> vocabulary) {
        put(details, field, column, fields.codes(column, vocabulary));
    }

    private void putPlace(Map<String, List<String>> details, PlaceField field, Column column) {
        put(details, field, column, fields.one(column, rule(field)));
    }

    private void putText(Map<String, List<String>> details, StructureField field, Column column) {
        put(
                details,
                field,
                column,
                field.several() ? fields.several(column, rule(field)) : fields.one(column, rule(field)));
    }

    private static Function<String, List<Rejection>> rule(StructureField field) {
        return value -> AcceptableValues.faults(field, value);
    }

    private static Function<String, List<Rejection>> rule(PlaceField field) {
        return value -> AcceptableValues.faults(field, value);
    }

    private void put(Map<String, List<String>> details, Enum<?> field, Column column, List<String> values) {
        if (layout.has(column)) {
            details.put(field.name(), values);
        }
    }
}
