package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.DataInclusionProperty.*;
import static fr.convergence.infra.application.imports.ImportCode.ID_DUPLICATED;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_UNKNOWN;

import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.DataInclusionService.Described;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.JsonRecords.Record;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads one structure of data·inclusion with the services the same file says it has. */
final class DataInclusionReading extends RecordReading {

    private final Record record;
    private final Map<String, List<Described>> described;
    private final Map<String, Long> seen;

    DataInclusionReading(Record record, Map<String, List<Described>> described, Map<String, Long> seen, Terms terms) {
        super(
                new Filled(record.line(), values(record)),
                ID,
                new Layout(new LinkedHashSet<>(List.of(DataInclusionProperty.values())), 0, List.of(), false, file -> {
                    throw new IllegalStateException("a structure is no file");
                }),
                terms);
        this.record = record;
        this.described = described;
        this.seen = seen;
    }

    private static Map<Column, String> values(Record record) {
        Map<Column, String> values = new HashMap<>();
        for (DataInclusionProperty property : DataInclusionProperty.values()) {
            JsonNode value = record.object().path(property.header());
            String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
            values.put(property, Values.clean(text));
        }
        return values;
    }

    @Override
    Reading read() {
        DataInclusionSchema.STRUCTURE
                .breaches(record.object())
                .forEach(breach -> findings.refuse(breach.property(), breach.rejection()));
        if (findings.refused()) {
            return findings.reading(null);
        }
        String name = fields.required(NOM, rule(StructureField.NAME));
        LocalDate day = day(DATE_MAJ);
        Commune commune = commune(CODE_INSEE, COMMUNE, CODE_POSTAL);
        String id = fields.raw(ID);
        String sourceId = id.contains("--") ? id : Values.slug(fields.raw(SOURCE)) + "--" + id;
        Long first = findings.refused() ? null : seen.putIfAbsent(sourceId, record.line());
        if (first != null) {
            findings.refuse(ID, id, ID_DUPLICATED.rejection(Long.toString(first)));
        }
        if (findings.refused() || day == null || commune == null) {
            return findings.reading(null);
        }
        return findings.reading(asked(sourceId, name, day, commune));
    }

    private Asked asked(String sourceId, String name, LocalDate day, Commune commune) {
        List<Described> services = described.getOrDefault(fields.raw(ID), List.of());
        return Asked.of(
                SourceFormat.DATA_INCLUSION,
                sourceId,
                day,
                placeDetails(name, commune),
                structureDetails(name, commune, services),
                services.stream().map(Described::offer).toList());
    }

    private Map<String, List<String>> placeDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(PlaceField.NAME.name(), List.of(name));
        details.put(PlaceField.COMMUNE.name(), List.of(commune.code()));
        putPlace(details, PlaceField.ADDRESS, ADRESSE);
        putPlace(details, PlaceField.ADDRESS_COMPLEMENT, COMPLEMENT_ADRESSE);
        putPlace(details, PlaceField.POSTCODE, CODE_POSTAL);
        putPlace(details, PlaceField.ACCESSIBILITY_URL, ACCESSIBILITE_LIEU);
        putPosition(details, LATITUDE, LONGITUDE);
        return details;
    }

    private Map<String, List<String>> structureDetails(String name, Commune commune, List<Described> services) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(StructureField.NAME.name(), List.of(name));
        details.put(StructureField.COMMUNE.name(), List.of(commune.code()));
        put(details, StructureField.SIRET, SIRET, fields.one(SIRET, Values::compact, rule(StructureField.SIRET)));
        putPhone(details, TELEPHONE);
        putText(details, StructureField.EMAILS, COURRIEL);
        putText(details, StructureField.WEBSITES, SITE_WEB);
        putText(details, StructureField.OPENING_HOURS, HORAIRES_ACCUEIL);
        putText(details, StructureField.ROLE_DETAIL, DESCRIPTION);
        boolean remote = services.stream().anyMatch(Described::remote);
        details.put(
                StructureField.ACCOMPANIMENT_MODES.name(),
                remote ? List.of(AccompanimentMode.REMOTE.name()) : List.of());
        putNetworks(details);
        return details;
    }

    private void putNetworks(Map<String, List<String>> details) {
        TreeSet<String> networks = new TreeSet<>();
        TreeSet<String> kinds = new TreeSet<>();
        for (JsonNode value : record.object().path(RESEAUX_PORTEURS.header())) {
            String written = value.asString();
            NationalNetwork network = DataInclusionWords.NETWORKS.get(written);
            StructureKind kind = DataInclusionWords.KINDS.get(written);
            if (network != null) {
                networks.add(network.name());
            }
            if (kind != null) {
                kinds.add(kind.name());
            }
            if (network == null && kind == null) {
                findings.warn(RESEAUX_PORTEURS, written, VALUE_UNKNOWN.rejection());
            }
        }
        details.put(StructureField.NETWORKS.name(), new ArrayList<>(networks));
        details.put(StructureField.KINDS.name(), new ArrayList<>(kinds));
    }
}
