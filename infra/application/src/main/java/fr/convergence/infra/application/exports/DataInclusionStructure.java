package fr.convergence.infra.application.exports;

import static fr.convergence.infra.application.imports.DataInclusionProperty.*;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.infra.application.imports.DataInclusionProperty;
import fr.convergence.infra.application.imports.DataInclusionWords;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.query.cartography.PublishedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A record in the words of data·inclusion, version 1; what has no word there is left out. */
final class DataInclusionStructure {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_DESCRIPTION = 5;

    private final PublishedRecord record;

    DataInclusionStructure(PublishedRecord record) {
        this.record = record;
    }

    /** Empty when it cannot be said at all. */
    Optional<ObjectNode> json() {
        return said() ? Optional.of(structure()) : Optional.empty();
    }

    /**
     * Those that can be said, by theme. A service bears the identifier of its structure with its theme, and a number from
     * the second of a theme on: that is all of it that comes back when it is imported.
     */
    List<ObjectNode> services() {
        if (!said()) {
            return List.of();
        }
        Map<String, List<ObjectNode>> byTheme = new TreeMap<>();
        record.offers()
                .forEach(offer -> new DataInclusionOffer(record, offer)
                        .json()
                        .ifPresent(service -> byTheme.computeIfAbsent(
                                        offer.values(OfferField.THEME).getFirst(), theme -> new ArrayList<>())
                                .add(service)));
        return byTheme.entrySet().stream()
                .flatMap(theme -> identified(theme.getKey(), theme.getValue()))
                .toList();
    }

    private Stream<ObjectNode> identified(String theme, List<ObjectNode> services) {
        List<ObjectNode> all = new ArrayList<>();
        services.stream().sorted(Comparator.comparing(ObjectNode::toString)).forEach(service -> {
            ObjectNode identified = JsonWriting.JSON.createObjectNode();
            identify(identified, record.id() + "/" + theme + (all.isEmpty() ? "" : "-" + (all.size() + 1)));
            identified.put(STRUCTURE_ID.header(), Cells.text(record.id()));
            identified.setAll(service);
            locate(identified);
            all.add(identified);
        });
        return all.stream();
    }

    /** Whether it can be said at all. */
    boolean said() {
        String name = name(name());
        return name.codePointCount(0, name.length()) >= SHORTEST_NAME;
    }

    private String name() {
        return record.values(StructureField.NAME).getFirst();
    }

    /** A name as data·inclusion takes it. */
    static String name(String name) {
        String text = Cells.text(name);
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    private ObjectNode structure() {
        ObjectNode json = JsonWriting.JSON.createObjectNode();
        identify(json, record.id());
        json.put(NOM.header(), name(name()));
        put(json, SIRET, record.values(StructureField.SIRET));
        put(json, DESCRIPTION, description());
        locate(json);
        put(json, TELEPHONE, record.values(StructureField.PHONE));
        put(json, COURRIEL, alone(record.values(StructureField.EMAILS)));
        put(json, SITE_WEB, alone(record.values(StructureField.WEBSITES)));
        put(json, HORAIRES_ACCUEIL, record.values(StructureField.OPENING_HOURS));
        put(json, ACCESSIBILITE_LIEU, record.values(PlaceField.ACCESSIBILITY_URL));
        putAll(json, RESEAUX_PORTEURS, networks());
        return json;
    }

    private void identify(ObjectNode json, String id) {
        json.put(SOURCE.header(), record.source());
        json.put(ID.header(), Cells.text(id));
        json.put(DATE_MAJ.header(), record.knownOn().toString());
    }

    private void locate(ObjectNode json) {
        put(json, ADRESSE, record.values(PlaceField.ADDRESS));
        put(json, COMPLEMENT_ADRESSE, record.values(PlaceField.ADDRESS_COMPLEMENT));
        put(json, CODE_POSTAL, record.values(PlaceField.POSTCODE));
        put(json, CODE_INSEE, record.values(StructureField.COMMUNE));
        json.put(COMMUNE.header(), record.communeName());
        Position.of(record)
                .ifPresent(position ->
                        json.put(LATITUDE.header(), position.latitude()).put(LONGITUDE.header(), position.longitude()));
    }

    private List<String> description() {
        return Stream.of(StructureField.ROLE_DETAIL, StructureField.ROLE_SUMMARY)
                .flatMap(field -> record.values(field).stream())
                .filter(text -> Cells.text(text).length() >= SHORTEST_DESCRIPTION)
                .limit(1)
                .toList();
    }

    private List<String> networks() {
        TreeSet<String> words = new TreeSet<>();
        record.values(StructureField.NETWORKS)
                .forEach(code -> DataInclusionWords.wordFor(DataInclusionWords.NETWORKS, NationalNetwork.valueOf(code))
                        .ifPresent(words::add));
        record.values(StructureField.KINDS)
                .forEach(code -> DataInclusionWords.wordFor(DataInclusionWords.KINDS, StructureKind.valueOf(code))
                        .ifPresent(words::add));
        return List.copyOf(words);
    }

    /** The first of those that are one value where a list may hold several. */
    static List<String> alone(List<String> values) {
        return values.stream().filter(Cells::alone).limit(1).toList();
    }

    static void put(ObjectNode json, DataInclusionProperty property, List<String> values) {
        String text = values.isEmpty() ? "" : Cells.text(values.getFirst());
        if (!text.isEmpty()) {
            json.put(property.header(), text);
        }
    }

    static void putAll(ObjectNode json, DataInclusionProperty property, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(json.putArray(property.header())::add);
        }
    }
}
