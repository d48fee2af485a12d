package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.FranceServicesColumn.*;
import static fr.convergence.infra.application.imports.ImportCode.HOURS_NOT_UNDERSTOOD;
import static fr.convergence.infra.application.imports.ImportCode.PRINCIPAL_UNKNOWN;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_UNKNOWN;

import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads one record of the France services list.
 *
 * <p>Each record is a structure with a place of its own, the antennes and the sites of an itinerant one included: the list
 * gives them a telephone and hours of their own. An antenne names the France services it is one of as the structure that
 * carries it. Stops that are only told in the free text stay there. All of them hold the whole national offer
 * ({@link NationalOffer}), and by the charter receive whoever comes.
 */
final class FranceServicesReading extends RecordReading {

    private static final String BY_APPOINTMENT = "Accueil possible sur rendez-vous.";

    private final Filled row;
    private final LocalDate edition;
    private final FranceServicesList list;

    FranceServicesReading(Filled row, Layout layout, Terms terms, LocalDate edition, FranceServicesList list) {
        super(row, ID_FS, layout, terms);
        this.row = row;
        this.edition = edition;
        this.list = list;
    }

    @Override
    Reading read() {
        String id = fields.required(ID_FS, value -> List.of());
        String name = fields.required(LIB_FS, rule(StructureField.NAME));
        Commune commune = commune(INSEE_COM, LIB_COM, CODE_POSTAL);
        if (findings.refused() || commune == null) {
            return findings.reading(null);
        }
        String sourceId = "france-services--" + Values.compact(id);
        return findings.reading(Asked.of(
                SourceFormat.FRANCE_SERVICES,
                sourceId,
                edition,
                placeDetails(name, commune),
                structureDetails(name, commune),
                List.of(NationalOffer.offer(Theme.ADMINISTRATIVE_PROCEDURES, true, edition))));
    }

    private Map<String, List<String>> placeDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(PlaceField.NAME.name(), List.of(name));
        details.put(PlaceField.COMMUNE.name(), List.of(commune.code()));
        putPlace(details, PlaceField.ADDRESS, ADRESSE);
        putPlace(details, PlaceField.ADDRESS_COMPLEMENT, COMPLEMENT_ADRESSE);
        putPlace(details, PlaceField.POSTCODE, CODE_POSTAL);
        put(details, PlaceField.ITINERANCE, FORMAT_FS, itinerance());
        putPosition(details, LATITUDE, LONGITUDE);
        return details;
    }

    private List<String> itinerance() {
        String format = fields.raw(FORMAT_FS);
        return switch (Spelling.folded(format)) {
            case "itinerante", "bus_equivalent", "bus equivalent" -> List.of(Itinerance.ITINERANT.name());
            case "fixe", "fixe_antenne(s)", "multisites" -> List.of(Itinerance.FIXED.name());
            case "" -> List.of();
            default -> {
                findings.warn(FORMAT_FS, format, VALUE_UNKNOWN.rejection());
                yield List.of();
            }
        };
    }

    private Map<String, List<String>> structureDetails(String name, Commune commune) {
        Map<String, List<String>> details = new TreeMap<>();
        details.put(StructureField.NAME.name(), List.of(name));
        details.put(StructureField.COMMUNE.name(), List.of(commune.code()));
        details.put(StructureField.KINDS.name(), List.of(StructureKind.RFS.name()));
        details.put(StructureField.NETWORKS.name(), List.of(NationalNetwork.FRANCE_SERVICES.name()));
        putPhone(details, TELEPHONE);
        putText(details, StructureField.EMAILS, MAIL);
        putText(details, StructureField.ROLE_DETAIL, COMMENTAIRE);
        put(details, StructureField.CONSTRAINTS, PRISE_RDV, appointment());
        put(details, StructureField.PARENT, TYPE_FS, principal());
        put(details, StructureField.OPENING_HOURS, H_LUNDI, hours());
        boolean reachable =
                !details.getOrDefault(StructureField.PHONE.name(), List.of()).isEmpty();
        details.put(
                StructureField.ACCESS_MODES.name(),
                reachable
                        ? List.of(AccessMode.WALK_IN.name(), AccessMode.PHONE.name())
                        : List.of(AccessMode.WALK_IN.name()));
        return details;
    }

    private List<String> appointment() {
        String written = fields.raw(PRISE_RDV);
        return switch (Spelling.folded(written)) {
            case "oui" -> List.of(BY_APPOINTMENT);
            case "non", "" -> List.of();
            default -> {
                findings.warn(PRISE_RDV, written, VALUE_UNKNOWN.rejection());
                yield List.of();
            }
        };
    }

    private List<String> principal() {
        String type = Spelling.folded(fields.raw(TYPE_FS));
        if (!type.equals("antenne")) {
            if (!type.isEmpty() && !type.equals("principal")) {
                findings.warn(TYPE_FS, fields.raw(TYPE_FS), VALUE_UNKNOWN.rejection());
            }
            return List.of();
        }
        List<String> carried = list.principal(row.values()).stream().toList();
        if (carried.isEmpty()) {
            findings.warn(GROUPE_FS, fields.raw(GROUPE_FS), PRINCIPAL_UNKNOWN.rejection());
        }
        return carried;
    }

    private List<String> hours() {
        for (FranceServicesColumn day : DAYS) {
            String written = fields.raw(day);
            if (FrenchHours.day(written).isEmpty()) {
                findings.warn(day, written, HOURS_NOT_UNDERSTOOD.rejection());
            }
        }
        String week = FrenchHours.week(DAYS.stream()
                .map(fields::raw)
                .map(text -> terms.reference().personal().test(text) ? "?" : text)
                .toList());
        return week.isEmpty() ? List.of() : List.of(week);
    }
}
