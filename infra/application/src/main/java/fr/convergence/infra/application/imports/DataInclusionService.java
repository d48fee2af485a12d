package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.DataInclusionProperty.*;
import static fr.convergence.infra.application.imports.ImportCode.PERSONAL_CONTACT_LEFT_OUT;
import static fr.convergence.infra.application.imports.ImportCode.THEME_ELSEWHERE;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_INVALID;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_UNKNOWN;

import fr.convergence.command.PersonalContact;
import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.JsonRecords.Record;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Theme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads one service of data·inclusion as the offers it is: one for each theme of ours it helps with, which the list does not
 * say to be national. Its other themes stay, in the list's own words, among the procedures. A service none of whose themes is
 * ours is no offer here, and is told. Who to ask for is a person, and never read.
 */
final class DataInclusionService {

    private static final String WHOLE_COUNTRY = "france";

    /**
     * An offer.
     *
     * @param remote whether it is also given at a distance
     */
    record Described(ReportedOffer offer, boolean remote) {}

    private final Record record;
    private final JsonNode json;
    private final List<Finding> findings = new ArrayList<>();

    DataInclusionService(Record record) {
        this.record = record;
        this.json = record.object();
    }

    String structureId() {
        return text(STRUCTURE_ID);
    }

    /** What was found of it, once it was read. */
    List<Finding> findings() {
        return findings;
    }

    /** The offers it is; none when it breaks the schema. */
    List<Described> read() {
        DataInclusionSchema.SERVICE
                .breaches(json)
                .forEach(breach -> findings.add(
                        Finding.ofProperty(record.line(), text(ID), breach.property(), breach.rejection())));
        if (!findings.isEmpty()) {
            return List.of();
        }
        EnumSet<Theme> themes = EnumSet.noneOf(Theme.class);
        List<String> others = new ArrayList<>();
        for (String written : several(THEMATIQUES)) {
            Theme theme = DataInclusionWords.THEMES.get(written);
            if (theme == null) {
                others.add(written);
            } else {
                themes.add(theme);
            }
        }
        if (themes.isEmpty()) {
            tell(THEMATIQUES, String.join(", ", others), THEME_ELSEWHERE.rejection());
            return List.of();
        }
        Map<String, List<String>> terms = terms(others);
        boolean remote = several(MODES_ACCUEIL).contains(DataInclusionWords.REMOTELY);
        return themes.stream()
                .map(theme -> new Described(offer(theme, terms), remote))
                .toList();
    }

    private ReportedOffer offer(Theme theme, Map<String, List<String>> terms) {
        Map<String, List<String>> all = new TreeMap<>(terms);
        all.put(OfferField.THEME.name(), List.of(theme.name()));
        return new ReportedOffer(text(ID) + "/" + theme.name(), OfferLevel.LOCAL_OFFICIAL, all);
    }

    private Map<String, List<String>> terms(List<String> otherThemes) {
        Map<String, List<String>> terms = new TreeMap<>();
        terms.put(OfferField.NAME.name(), kept(OfferField.NAME, NOM, List.of(text(NOM))));
        terms.put(OfferField.PROCEDURES.name(), otherThemes);
        terms.put(OfferField.PUBLICS.name(), publics());
        terms.put(OfferField.FEES.name(), coded(FRAIS, DataInclusionWords.FEES));
        terms.put(OfferField.ACCESS_MODES.name(), coded(MODES_MOBILISATION, DataInclusionWords.ACCESS));
        List<String> preconditions =
                new ArrayList<>(kept(OfferField.PRECONDITIONS, CONDITIONS_ACCES, one(CONDITIONS_ACCES)));
        preconditions.addAll(kept(OfferField.PRECONDITIONS, PUBLICS_PRECISIONS, one(PUBLICS_PRECISIONS)));
        terms.put(OfferField.PRECONDITIONS.name(), preconditions);
        List<String> zone = several(ZONE_ELIGIBILITE);
        terms.put(
                OfferField.ZONE.name(),
                zone.contains(WHOLE_COUNTRY) ? List.of() : kept(OfferField.ZONE, ZONE_ELIGIBILITE, zone));
        return terms;
    }

    private List<String> publics() {
        List<String> written = several(PUBLICS);
        return written.contains(DataInclusionWords.EVERYBODY) ? List.of() : coded(PUBLICS, DataInclusionWords.PUBLICS);
    }

    private List<String> coded(DataInclusionProperty property, Map<String, ? extends Enum<?>> words) {
        TreeSet<String> codes = new TreeSet<>();
        for (String written : several(property)) {
            Enum<?> word = words.get(written);
            if (word == null) {
                tell(property, written, VALUE_UNKNOWN.rejection());
            } else {
                codes.add(word.name());
            }
        }
        return List.copyOf(codes);
    }

    private List<String> kept(OfferField field, DataInclusionProperty property, List<String> values) {
        List<String> kept = new ArrayList<>();
        for (String value : values) {
            List<Rejection> faults = AcceptableValues.faults(field, value);
            if (PersonalContact.namesSomebody(value)) {
                findings.add(Finding.ofValue(
                        record.line(), text(ID), property, null, PERSONAL_CONTACT_LEFT_OUT.rejection()));
            } else if (!faults.isEmpty()) {
                tell(property, value, VALUE_INVALID.rejection(faults.getFirst().message()));
            } else {
                kept.add(value);
            }
        }
        return kept;
    }

    private void tell(DataInclusionProperty property, String value, Rejection rejection) {
        String shown = PersonalContact.namesSomebody(value) ? null : value;
        findings.add(Finding.ofValue(record.line(), text(ID), property, shown, rejection));
    }

    private String text(DataInclusionProperty property) {
        return Values.clean(json.path(property.header()).asString(""));
    }

    private List<String> one(DataInclusionProperty property) {
        String text = text(property);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** The values of a list, or the only one. */
    private List<String> several(DataInclusionProperty property) {
        JsonNode value = json.path(property.header());
        return value.isArray() ? value.values().stream().map(JsonNode::asString).toList() : one(property);
    }
}
